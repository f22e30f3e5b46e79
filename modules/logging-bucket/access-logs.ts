import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { Construct } from "constructs";
import { AwsEnvironment } from "../../lib/aws/environment";
import {
  denyPlainHttp,
  fromArn,
  fromThisAccount,
  policyDocument,
  servicePrincipal,
  type Statement,
} from "../../lib/aws/policy";
import type { ResolvedInputs } from "../../lib/inputs";
import { comment, suppress } from "../../lib/terraform/comment";
import { hcl, hclNumber, hclText } from "../../lib/terraform/expression";
import { local } from "../../lib/terraform/local";
import { precondition, variableOf } from "../../lib/terraform/precondition";
import type { loggingBucketInputs } from "./inputs";
import { accessLogBucketName } from "./names";
import { protectBucket } from "./protection";

type Inputs = ResolvedInputs<typeof loggingBucketInputs>;

interface AccessLogsProps {
  readonly inputs: Inputs;
  /** ARN of the logging bucket. */
  readonly bucketArn: string;
  /** The logging bucket, where it is ours. */
  readonly bucket: string;
}

/** Server access logs of the logging bucket, into a bucket of ours or of yours. @returns The name of that bucket, or null. */
export function logAccess(scope: Construct, props: AccessLogsProps): string {
  const { inputs } = props;
  const { existingBucketName, accessLogBucketName, createAccessLogBucket } = inputs;
  const created = createAccessLogs(new Construct(scope, "access_logs"), props);
  const target = hclText`${createAccessLogBucket} ? one(${created.bucket.fqn}[*].id) : ${accessLogBucketName}`;
  const wanted = hcl`${existingBucketName} == null && (${createAccessLogBucket} || ${accessLogBucketName} != null)`;
  const logging = new S3BucketLoggingA(scope, "s3_bucket_logging", {
    count: hclNumber`${wanted} ? 1 : 0`,
    bucket: props.bucket,
    targetBucket: target,
    targetPrefix: inputs.accessLogPrefix,
    dependsOn: [created.policy],
    lifecycle: {
      precondition: [
        precondition(
          { name: "accessLogBucketName", value: accessLogBucketName },
          hcl`${accessLogBucketName} == null || ${createAccessLogBucket} == false`,
          `null, where ${variableOf(createAccessLogBucket, "createAccessLogBucket")} is true`,
        ),
      ],
    },
  });
  comment(logging, "Its policy lets S3 deliver.", "depends_on");
  // No output may be null: with such a one cdktf deploy fails after the apply.
  return hclText`join("", ${logging.fqn}[*].target_bucket)`;
}

/** The bucket for the access logs, protected as the logging bucket is; nothing of it where it is not wanted. */
function createAccessLogs(scope: Construct, { inputs, bucketArn }: AccessLogsProps) {
  const aws = AwsEnvironment.of(scope);
  const count = hclNumber`${inputs.existingBucketName} == null && ${inputs.createAccessLogBucket} ? 1 : 0`;
  const name = local(scope, "bucket_name", accessLogBucketName(aws, inputs.bucketPrefix)).asString;
  const s3 = new S3Bucket(scope, "s3_bucket", {
    count,
    bucket: name,
    tags: { ...inputs.tags },
    lifecycle: { preventDestroy: true },
  });
  suppress(s3, {
    CKV_AWS_144: "a copy in another Region doubles the cost; who needs one brings a bucket",
    CKV_AWS_145: "AWS supports no KMS key of ours for a bucket of server access logs",
    CKV2_AWS_62: "nothing waits for new objects",
  });
  comment(s3, "It says who read or changed the evidence.");
  const bucket = hclText`${s3.fqn}[0].id`;
  const encryption = new S3BucketServerSideEncryptionConfigurationA(
    scope,
    "s3_bucket_server_side_encryption_configuration",
    { count, bucket, rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
  );
  comment(
    encryption,
    "AWS supports server access logs only in buckets that S3 encrypts with a key of its own: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html",
  );
  const { versioning, policy } = protectBucket(scope, {
    count,
    bucket,
    policy: policyDocument(scope, "iam_policy_document", [
      deliver(aws, { prefix: inputs.accessLogPrefix, name, bucketArn }),
      denyPlainHttp("s3:*", aws.arn("s3", name, "", ""), aws.arn("s3", `${name}/*`, "", "")),
    ]),
  });
  const days = inputs.accessLogExpirationDays;
  new S3BucketLifecycleConfiguration(scope, "s3_bucket_lifecycle_configuration", {
    count,
    bucket,
    dependsOn: [versioning],
    rule: [
      {
        id: "expiration",
        status: hclText`${days} == 0 ? "Disabled" : "Enabled"`,
        filter: [{}],
        expiration: [{ days: hclNumber`max(${days}, 1)` }],
      },
      {
        id: "clean-up",
        status: "Enabled",
        filter: [{}],
        noncurrentVersionExpiration: [{ noncurrentDays: inputs.noncurrentVersionExpirationDays }],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
      },
    ],
  });
  return { bucket: s3, policy };
}

function deliver(
  aws: AwsEnvironment,
  { prefix, name, bucketArn }: { readonly prefix: string; readonly name: string; readonly bucketArn: string },
): Statement {
  return {
    sid: "AccessLogs",
    reason:
      "S3 delivers for the logging bucket only: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html",
    principals: [servicePrincipal("logging.s3.amazonaws.com")],
    actions: ["s3:PutObject"],
    resources: [aws.arn("s3", `${name}/${prefix}*`, "", "")],
    condition: [fromThisAccount(aws), fromArn(bucketArn)],
  };
}

import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import type { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { ResolvedInputs } from "../../lib/inputs";
import { comment, suppress } from "../../lib/terraform/comment";
import { hcl, hclNumber, hclText } from "../../lib/terraform/expression";
import { precondition, variableOf, type Precondition } from "../../lib/terraform/precondition";
import type { loggingBucketInputs } from "./inputs";
import { protectBucket } from "./protection";

interface BucketProps {
  readonly inputs: ResolvedInputs<typeof loggingBucketInputs>;
  readonly bucketName: string;
  readonly kmsKeyArn: string;
  readonly policy: string;
}

/** The bucket with all that makes it safe; nothing of it where the caller brings one. @returns Its name, once it exists. */
export function createBucket(scope: Construct, props: BucketProps): string {
  const { inputs } = props;
  const count = hclNumber`${inputs.existingBucketName} == null ? 1 : 0`;
  const s3 = new S3Bucket(scope, "s3_bucket", {
    count,
    bucket: props.bucketName,
    tags: { ...inputs.tags },
    lifecycle: { preventDestroy: true },
  });
  suppress(s3, {
    CKV_AWS_144: "a copy in another Region doubles the cost; who needs one brings a bucket",
    CKV2_AWS_62: "nothing waits for new objects",
  });
  comment(s3, "It holds the evidence and outlives everything else.");
  const bucket = hclText`${s3.fqn}[0].id`;
  new S3BucketServerSideEncryptionConfigurationA(scope, "s3_bucket_server_side_encryption_configuration", {
    count,
    bucket,
    rule: [
      {
        bucketKeyEnabled: true,
        applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: props.kmsKeyArn },
      },
    ],
  });
  const { versioning } = protectBucket(scope, { count, bucket, policy: props.policy });
  lifecycle(scope, inputs, { count, bucket, dependsOn: [versioning] });
  return bucket;
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html */
function preconditions(inputs: BucketProps["inputs"]): Precondition[] {
  const { transitionDays, transitionStorageClass, expirationDays } = inputs;
  const transition = variableOf(transitionDays, "transitionDays");
  return [
    precondition(
      { name: "expirationDays", value: expirationDays },
      hcl`${expirationDays} == 0 || ${transitionDays} == 0 || ${expirationDays} > ${transitionDays}`,
      `0, or more than ${transition}, which is ${Token.asString(transitionDays)}`,
    ),
    precondition(
      { name: "transitionDays", value: transitionDays },
      hcl`${transitionDays} == 0 || ${transitionDays} >= 30 || ${transitionStorageClass} != "STANDARD_IA"`,
      `0, or 30 and more, where ${variableOf(transitionStorageClass, "transitionStorageClass")} is STANDARD_IA`,
    ),
  ];
}

function lifecycle(
  scope: Construct,
  inputs: BucketProps["inputs"],
  common: { count: number; bucket: string; dependsOn: S3BucketVersioningA[] },
): void {
  const status = (days: number) => hclText`${days} == 0 ? "Disabled" : "Enabled"`;
  const configuration = new S3BucketLifecycleConfiguration(scope, "s3_bucket_lifecycle_configuration", {
    ...common,
    lifecycle: { precondition: preconditions(inputs) },
    rule: [
      {
        id: "transition",
        status: status(inputs.transitionDays),
        filter: [{}],
        transition: [
          { days: hclNumber`max(${inputs.transitionDays}, 1)`, storageClass: inputs.transitionStorageClass },
        ],
      },
      {
        id: "expiration",
        status: status(inputs.expirationDays),
        filter: [{}],
        expiration: [{ days: hclNumber`max(${inputs.expirationDays}, 1)` }],
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
  comment(configuration, "A rule that is not wanted stays as disabled, with a number of days that AWS accepts.");
}

import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../../lib/aws/environment";
import { policyDocument } from "../../lib/aws/policy";
import { resolveInputs, type PropsOf, type ResolvedInputs } from "../../lib/inputs";
import { comment } from "../../lib/terraform/comment";
import { hcl, hclNumber, hclText } from "../../lib/terraform/expression";
import { local } from "../../lib/terraform/local";
import type { Module } from "../../lib/terraform/module";
import { logAccess } from "./access-logs";
import { createBucket } from "./bucket";
import { bucketStatements } from "./bucket-policy";
import { needsRegionalPrincipals, regionalPrincipals } from "./delivery";
import { bucketNamingInputs, loggingBucketInputs, loggingBucketNameInput, trailNamingInputs } from "./inputs";
import { keyPolicy } from "./key-policy";
import { loggingBucketName, trailLogGroupName } from "./names";

export {
  bucketNamingInputs,
  loggingBucketInputs,
  loggingBucketName,
  loggingBucketNameInput,
  trailLogGroupName,
  trailNamingInputs,
};

export const loggingBucket: Module<typeof loggingBucketInputs> = {
  id: "logging_bucket",
  title: "Logging bucket",
  summary:
    "An encrypted, versioned bucket that gets logs, findings and reports, and its key, with the policies that let CloudTrail, Config, GuardDuty and Macie deliver for this account only. Both are guarded by `prevent_destroy`.",
  cost: "The key costs US$ 1 a month, and as much for each of its first two yearly rotations, besides requests: [prices](https://aws.amazon.com/kms/pricing/). The bucket costs by what is in it: [prices](https://aws.amazon.com/s3/pricing/).",
  inputs: loggingBucketInputs,
  contradictions: [
    { transitionDays: 90, expirationDays: 90 },
    { transitionDays: 29, transitionStorageClass: "STANDARD_IA" } as const,
  ].map((values) => ({ values, refusedBy: "aws_s3_bucket_lifecycle_configuration.this" })),
  create: (scope, id, props) => new LoggingBucket(scope, id, props),
};

/** The encrypted bucket that gets the logs, findings and reports, and its key. Both outlive everything else. */
export class LoggingBucket extends Construct {
  /** The inputs with their defaults. */
  public readonly inputs: ResolvedInputs<typeof loggingBucketInputs>;
  /** The bucket, ours or yours. */
  public readonly bucketName: string;
  /** The key, ours or yours. */
  public readonly kmsKeyArn: string;

  public constructor(scope: Construct, id: string, props: PropsOf<typeof loggingBucketInputs>) {
    super(scope, id);
    this.inputs = resolveInputs(this, loggingBucketInputs, props);
    const aws = AwsEnvironment.of(this);
    aws.refuseOtherRegions("existingKmsKeyArn", this.inputs.existingKmsKeyArn);
    this.bucketName = local(
      this,
      "bucket_name",
      hcl`coalesce(${this.inputs.existingBucketName}, ${loggingBucketName(aws, this.inputs.bucketPrefix)})`,
    ).asString;
    const bucketArn = local(this, "bucket_arn", aws.arn("s3", this.bucketName, "", "")).asString;
    const trailArn = local(this, "trail_arn", aws.arn("cloudtrail", `trail/${this.inputs.trailName}`)).asString;
    const regional = needsRegionalPrincipals(this, aws);
    const delivery = {
      bucketArn,
      trailArn,
      trailLogGroupArn: aws.arn("logs", `log-group:${trailLogGroupName(this.inputs.trailName)}`),
      guardDutyPrincipals: regionalPrincipals(this, aws, "guardduty", regional),
      maciePrincipals: regionalPrincipals(this, aws, "macie", regional),
    };
    const policyOfKey = keyPolicy(this, aws, delivery);
    const policyOfBucket = policyDocument(this, "bucket", bucketStatements(aws, delivery));
    this.kmsKeyArn = this.key(policyOfKey);
    const bucket = createBucket(this, { ...this, policy: policyOfBucket });
    const accessLogs = logAccess(this, { ...this, bucket, bucketArn });
    this.outputs({ policyOfBucket, policyOfKey, accessLogs });
  }

  private key(policy: string): string {
    const { existingKmsKeyArn, keyAlias, multiRegionKey, tags } = this.inputs;
    const count = hclNumber`${existingKmsKeyArn} == null ? 1 : 0`;
    const key = new KmsKey(this, "kms_key", {
      count,
      description: "Encrypts the logs, findings, reports and alerts of the security baseline",
      enableKeyRotation: true,
      multiRegion: multiRegionKey,
      deletionWindowInDays: 30,
      policy,
      tags: { ...tags },
      lifecycle: { preventDestroy: true },
    });
    comment(key, "Without the key every log is unreadable.");
    new KmsAlias(this, "kms_alias", { count, name: keyAlias, targetKeyId: hclText`${key.fqn}[0].arn` });
    return local(this, "kms_key_arn", hcl`coalesce(${existingKmsKeyArn}, one(${key.fqn}[*].arn))`).asString;
  }

  private outputs(values: Readonly<Record<"policyOfBucket" | "policyOfKey" | "accessLogs", string>>): void {
    new TerraformOutput(this, "bucket_name", {
      description: "Name of the bucket that gets logs, findings and reports.",
      value: this.bucketName,
    });
    new TerraformOutput(this, "access_log_bucket_name", {
      description:
        "Name of the bucket that gets the server access logs of the logging bucket; empty where there are none.",
      value: values.accessLogs,
    });
    new TerraformOutput(this, "kms_key_arn", {
      description: "ARN of the key that encrypts logs, findings, reports and alerts.",
      value: this.kmsKeyArn,
    });
    new TerraformOutput(this, "bucket_policy", {
      description: "Policy that a bucket of your own must have, or whose statements its policy must hold.",
      value: values.policyOfBucket,
    });
    new TerraformOutput(this, "key_policy", {
      description: "Policy that a key of your own must have, or whose statements its policy must hold.",
      value: values.policyOfKey,
    });
  }
}

import { deploy } from "../../emulator/deployment/deployment";
import { sentences, statementsOf, synthLogging } from "./synth";

const stack = synthLogging();
const trail = "if aws:SourceArn StringEquals TRAIL";
const account = "if aws:SourceAccount StringEquals A";
const detector = "if aws:SourceArn ArnLike arn:P:guardduty:R:A:detector/*";
const macie = "if aws:SourceArn ArnLike arn:P:macie2:R:A:export-configuration:* arn:P:macie2:R:A:classification-job/*";
const owner = "if s3:x-amz-acl StringEquals bucket-owner-full-control";

describe("the logging bucket", () => {
  it("grants each service what its documentation asks, and denies plain HTTP", () => {
    expect(sentences(statementsOf(stack, "logging_bucket"))).toEqual([
      `CloudTrailAcl: cloudtrail.amazonaws.com may s3:GetBucketAcl on arn:P:s3:::BUCKET ${trail}`,
      `CloudTrailWrite: cloudtrail.amazonaws.com may s3:PutObject on arn:P:s3:::BUCKET/AWSLogs/A/* ${trail} ${owner}`,
      `ConfigAclAndList: config.amazonaws.com may s3:GetBucketAcl s3:ListBucket on arn:P:s3:::BUCKET ${account}`,
      `ConfigWrite: config.amazonaws.com may s3:PutObject on arn:P:s3:::BUCKET/AWSLogs/A/Config/* ${account} ${owner}`,
      `GuardDutyLocation: guardduty (+ regional) may s3:GetBucketLocation on arn:P:s3:::BUCKET ${account} ${detector}`,
      `GuardDutyWrite: guardduty (+ regional) may s3:PutObject on arn:P:s3:::BUCKET/* ${account} ${detector}`,
      `MacieLocation: macie (+ regional) may s3:GetBucketLocation on arn:P:s3:::BUCKET ${account} ${macie}`,
      `MacieWrite: macie (+ regional) may s3:PutObject on arn:P:s3:::BUCKET/macie/* ${account} ${macie}`,
      "DenyPlainHttp: * may not s3:* on arn:P:s3:::BUCKET arn:P:s3:::BUCKET/* if aws:SecureTransport Bool false",
    ]);
  });

  it("lets each service use the key as its documentation says", () => {
    expect(sentences(statementsOf(stack, "logging_key"))).toEqual([
      "Account: arn:P:iam::A:root may kms:* on *",
      `CloudTrailEncrypt: cloudtrail.amazonaws.com may kms:GenerateDataKey* on * ${trail} if kms:EncryptionContext:aws:cloudtrail:arn StringLike arn:P:cloudtrail:*:A:trail/*`,
      `CloudTrailDescribe: cloudtrail.amazonaws.com may kms:DescribeKey kms:Decrypt on * ${trail}`,
      `Config: config.amazonaws.com may kms:Decrypt kms:GenerateDataKey on * ${account}`,
      `GuardDuty: guardduty (+ regional) may kms:GenerateDataKey on * ${account} ${detector}`,
      `Macie: macie (+ regional) may kms:GenerateDataKey kms:Encrypt on * ${account} ${macie}`,
      "CloudWatchLogs: logs.R.amazonaws.com may kms:Encrypt kms:Decrypt kms:ReEncrypt* kms:GenerateDataKey* on * if kms:EncryptionContext:aws:logs:arn ArnLike arn:P:logs:R:A:log-group:/aws/vendedlogs/states/* arn:P:logs:R:A:log-group:/aws/cloudtrail/${var.trail_name}",
      `CloudWatchAlarms: cloudwatch.amazonaws.com may kms:Decrypt kms:GenerateDataKey* on * ${account}`,
      "EventBridgeAlerts: events.amazonaws.com may kms:Decrypt kms:GenerateDataKey* on *",
    ]);
  });

  it("knows trail and principals under short names", () => {
    const regional = (service: string) =>
      `\${concat(["${service}.amazonaws.com"], (local.logging_needs_regional_principals ? ["${service}.\${local.region}.amazonaws.com"] : []))}`;
    expect(stack.locals).toMatchObject({
      account_id: "${data.aws_caller_identity.current.account_id}",
      partition: "${data.aws_partition.current.partition}",
      region: "${data.aws_region.current.id}",
      logging_trail_arn:
        "arn:${local.partition}:cloudtrail:${local.region}:${local.account_id}:trail/${var.trail_name}",
      logging_guardduty_principals: regional("guardduty"),
      logging_macie_principals: regional("macie"),
    });
  });

  it("is private, versioned, encrypted with its key, and owned by the account", () => {
    const of = (type: string) => stack.resource[type]?.logging;
    expect(of("aws_s3_bucket_public_access_block")).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(of("aws_s3_bucket_versioning")).toMatchObject({ versioning_configuration: { status: "Enabled" } });
    expect(of("aws_s3_bucket_ownership_controls")).toMatchObject({ rule: { object_ownership: "BucketOwnerEnforced" } });
    expect(of("aws_s3_bucket_server_side_encryption_configuration")).toMatchObject({
      rule: [{ bucket_key_enabled: true, apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms" } }],
    });
  });

  it("lets S3 deliver its access logs to a bucket as well protected, and nothing else", () => {
    const ours = "arn:P:s3:::${local.logging_access_logs_bucket_name}";
    expect(sentences(statementsOf(stack, "logging_access_logs"))).toEqual([
      `AccessLogs: logging.s3.amazonaws.com may s3:PutObject on ${ours}/\${var.access_log_prefix}* ${account} if aws:SourceArn ArnLike arn:P:s3:::BUCKET`,
      `DenyPlainHttp: * may not s3:* on ${ours} ${ours}/* if aws:SecureTransport Bool false`,
    ]);
    const of = (type: string, name: string) => stack.resource[type]?.[name];
    for (const type of ["public_access_block", "versioning", "ownership_controls"]) {
      const settings = ({ count, bucket, "//": metadata, ...rest }: Readonly<Record<string, unknown>> = {}) =>
        [count, bucket, metadata].every((member) => member !== undefined) && rest;
      expect(settings(of(`aws_s3_bucket_${type}`, "logging_access_logs"))).toEqual(
        settings(of(`aws_s3_bucket_${type}`, "logging")),
      );
    }
    expect(of("aws_s3_bucket", "logging_access_logs")).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(of("aws_s3_bucket_server_side_encryption_configuration", "logging_access_logs")).toMatchObject({
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
    });
  });

  it.each([
    ["ssi-logging", /^ssi-logging-access-111122223333-us-isof-south-1$/],
    [`a${"b".repeat(26)}`, /^ab{26}-access-111122223333-us-isof-south-1$/],
    [`a${"b".repeat(27)}`, /^ab{19}-[0-9a-f]{6}-access-111122223333-us-isof-south-1$/],
    ["a".repeat(34), /^a{20}-[0-9a-f]{6}-access-111122223333-us-isof-south-1$/],
  ])("names the bucket of its access logs after the prefix %s", (bucket_prefix, name) => {
    const variables = { bucket_prefix, create_access_log_bucket: true };
    const place = { accountId: "111122223333", partition: "aws", region: "us-isof-south-1" };
    const { s3 } = deploy({ stacks: [stack], place, variables }).resources;
    const [, accessLogs = ""] = Object.keys((s3 as { readonly buckets: object }).buckets);
    expect(accessLogs).toMatch(name);
    expect(accessLogs.length).toBeLessThanOrEqual(63);
  });

  it("outlives a destroy, and so does its key", () => {
    expect(stack.resource.aws_s3_bucket?.logging).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(stack.resource.aws_kms_key?.logging).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  it("tells the owner of an existing bucket or key the policies that it needs", () => {
    expect(stack.output.logging_bucket_policy?.value).toBe("${data.aws_iam_policy_document.logging_bucket.json}");
    expect(stack.output.logging_key_policy?.value).toBe("${data.aws_iam_policy_document.logging_key.json}");
  });
});

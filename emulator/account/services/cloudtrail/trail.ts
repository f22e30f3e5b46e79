import type { Json, JsonObject, ServiceState } from "../../account";
import type { Operating } from "../../service";

/** A trail. */
export interface Trail {
  /** @default this Region */
  HomeRegion?: string;
  /** Account that owns it: for an organisation's trail the management account. @default this account */
  Owner?: string;
  /** Whether a member of the organisation that owns it can read its event selectors. @default false */
  showsSelectors?: boolean;
  S3BucketName: string;
  S3KeyPrefix?: string;
  KmsKeyId?: string;
  CloudWatchLogsLogGroupArn?: string;
  CloudWatchLogsRoleArn?: string;
  IsMultiRegionTrail: boolean;
  IncludeGlobalServiceEvents: boolean;
  LogFileValidationEnabled: boolean;
  IsOrganizationTrail?: boolean;
  IsLogging: boolean;
  LatestDeliveryError?: string;
  LatestDigestDeliveryError?: string;
  LatestCloudWatchLogsDeliveryError?: string;
  /** By any name; a trail has these or the advanced ones, or neither, which selects all management events. */
  EventSelectors?: Record<string, JsonObject>;
  AdvancedEventSelectors?: Record<string, JsonObject>;
  Tags?: Record<string, string>;
}

/** CloudTrail's part of an account: the trails that it sees, with other Regions' and the organisation's among them. */
export interface CloudTrailState extends ServiceState {
  /** By name. */
  trails: Record<string, Trail>;
  /** Seconds until logs are delivered next. AWS says "about every 5 minutes". */
  deliverySeconds: number;
  /** Whose policy does not let CloudTrail write, whatever the policies here say. */
  refusedBy?: "bucket" | "key";
  /** No trail of this Region can deliver to CloudWatch Logs. */
  deliversToBucketsOnly?: boolean;
}

export type Call = Operating<CloudTrailState>;
export type Named = readonly [name: string, trail: Trail];

export const cloudTrail = "cloudtrail.amazonaws.com";

export const arnOf = ([name, { HomeRegion, Owner }]: Named, { arn }: Call) =>
  arn("cloudtrail", `trail/${name}`, HomeRegion, Owner);

/**
 * CloudTrail asks the policies of bucket and key as itself:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html and
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
export function checkDestination([name, trail]: Named, call: Call): void {
  const { place, state, other, arn, permits, fail } = call;
  const TrailArn = arnOf([name, trail], call);
  const bucket = arn("s3", trail.S3BucketName, "", "");
  const folder = [bucket, ...(trail.S3KeyPrefix === undefined ? [] : [trail.S3KeyPrefix])].join("/");
  const context = { "aws:SourceArn": TrailArn, "aws:SourceAccount": place.accountId, "aws:SecureTransport": "true" };
  const { buckets } = other("s3") as { buckets: Record<string, Json> };
  if (buckets[trail.S3BucketName] === undefined) {
    fail("S3BucketDoesNotExistException", `S3 bucket ${trail.S3BucketName} does not exist!`);
  }
  const uses = [
    { action: "s3:GetBucketAcl", resource: bucket, context },
    {
      action: "s3:PutObject",
      resource: `${folder}/AWSLogs/${place.accountId}/CloudTrail/log.json.gz`,
      context: { ...context, "s3:x-amz-acl": "bucket-owner-full-control" },
    },
  ];
  if (state.refusedBy === "bucket" || !uses.every((use) => permits({ ...use, owner: bucket, service: cloudTrail }))) {
    fail(
      "InsufficientS3BucketPolicyException",
      `Incorrect S3 bucket policy is detected for bucket: ${trail.S3BucketName}`,
    );
  }
  const { KmsKeyId: key } = trail;
  if (key === undefined) return;
  const encryption = { ...context, "kms:EncryptionContext:aws:cloudtrail:arn": TrailArn };
  const keyUses = [
    { action: "kms:GenerateDataKey", resource: key, context: encryption },
    { action: "kms:DescribeKey", resource: key, context },
  ];
  if (state.refusedBy === "key" || !keyUses.every((use) => permits({ ...use, owner: key, service: cloudTrail }))) {
    fail("InsufficientEncryptionPolicyException", "Insufficient permissions to access S3 bucket or KMS key.");
  }
}

import type { AwsEnvironment } from "../../lib/aws/environment";
import { hclText } from "../../lib/terraform/expression";

/** Name of the bucket, for stacks that use the bucket without reading the state of the stack that creates it. */
export function loggingBucketName(aws: AwsEnvironment, prefix: string): string {
  return `${prefix}-${aws.accountId}-${aws.region}`;
}

/**
 * Name of the bucket for the access logs, `<prefix>-access-<account>-<region>`. Names have at most 63 characters, of which the rest
 * takes up to 36: a longer prefix ends in a checksum.
 */
export function accessLogBucketName(aws: AwsEnvironment, prefix: string): string {
  const short = hclText`length(${prefix}) <= 27 ? ${prefix} : "\${substr(${prefix}, 0, 20)}-\${substr(sha256(${prefix}), 0, 6)}"`;
  return `${short}-access-${aws.accountId}-${aws.region}`;
}

/** Name of the trail's log group in CloudWatch Logs, which the key's policy knows as well as the worker of CloudTrail. */
export function trailLogGroupName(trailName: string): string {
  return `/aws/cloudtrail/${trailName}`;
}

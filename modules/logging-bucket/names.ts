import type { AwsEnvironment } from "../../lib/aws/environment";

/** Name of the bucket, for stacks that use the bucket without reading the state of the stack that creates it. */
export function loggingBucketName(aws: AwsEnvironment, prefix: string): string {
  return `${prefix}-${aws.accountId}-${aws.region}`;
}

/** Name of the trail's log group in CloudWatch Logs, which the key's policy knows as well as the worker of CloudTrail. */
export function trailLogGroupName(trailName: string): string {
  return `/aws/cloudtrail/${trailName}`;
}

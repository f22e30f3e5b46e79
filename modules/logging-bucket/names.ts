import type { AwsEnvironment } from "../../lib/aws/environment";

/** What the bucket is called, for those that use it without reading the state of whoever made it. */
export function loggingBucketName(aws: AwsEnvironment, prefix: string): string {
  return `${prefix}-${aws.accountId}-${aws.region}`;
}

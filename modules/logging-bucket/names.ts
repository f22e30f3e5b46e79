import type { AwsEnvironment } from "../../lib/aws/environment";

/** Name of the bucket, for stacks that use the bucket without reading the state of the stack that creates it. */
export function loggingBucketName(aws: AwsEnvironment, prefix: string): string {
  return `${prefix}-${aws.accountId}-${aws.region}`;
}

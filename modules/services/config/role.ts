import type { AwsEnvironment } from "../../../lib/aws/environment";

/** The role that Config's recorder must use, says control Config.1 of Security Hub. */
export function serviceLinkedRoleArn(aws: AwsEnvironment): string {
  return aws.arn("iam", "role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig", "");
}

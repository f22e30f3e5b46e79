import type { IResolvable } from "cdktf";
import type { Construct } from "constructs";
import type { AwsEnvironment } from "../../lib/aws/environment";
import { comment } from "../../lib/terraform/comment";
import { hcl } from "../../lib/terraform/expression";
import { local } from "../../lib/terraform/local";

/** Subjects of the policies of bucket and key. */
export interface DeliveryOptions {
  readonly bucketArn: string;
  /** The one trail that may deliver. */
  readonly trailArn: string;
  /** Its log group in CloudWatch Logs, whether there is one or not. */
  readonly trailLogGroupArn: string;
  /** The principals under which GuardDuty delivers. */
  readonly guardDutyPrincipals: string[];
  /** The principals under which Macie delivers. */
  readonly maciePrincipals: string[];
}

/** For whom Macie acts when it delivers. */
export function macieSources(aws: AwsEnvironment): readonly string[] {
  return [aws.arn("macie2", "export-configuration:*"), aws.arn("macie2", "classification-job/*")];
}

/**
 * Regions that were open from the start. Every Region that has been added since March 2019 must be opted in to, and this list
 * therefore never grows: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
const openRegions = [
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-north-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "sa-east-1",
];

/** Whether the Region is one that must be opted in to. */
export function needsRegionalPrincipals(scope: Construct, aws: AwsEnvironment): IResolvable {
  const needed = local(
    scope,
    "needs_regional_principals",
    hcl`${aws.partition} == "aws" && !contains(${openRegions}, ${aws.region})`,
  );
  comment(
    needed,
    "In Regions that an account must opt in to, GuardDuty and Macie deliver under a principal of the Region, too; elsewhere it would be refused as invalid. Only the Regions of before March 2019 are open to all.",
  );
  return needed.asBoolean;
}

/** The principals under which GuardDuty or Macie delivers. */
export function regionalPrincipals(
  scope: Construct,
  aws: AwsEnvironment,
  service: "guardduty" | "macie",
  needed: IResolvable,
): string[] {
  const everywhere = `${service}.amazonaws.com`;
  const regional = hcl`${needed} ? [${`${service}.${aws.region}.amazonaws.com`}] : []`;
  return local(scope, `${service}_principals`, hcl`concat([${everywhere}], ${regional})`).asList;
}

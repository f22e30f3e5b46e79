import type { IResolvable } from "cdktf";
import type { Construct } from "constructs";
import type { AwsEnvironment } from "../../lib/aws/environment";
import { hcl, hclList } from "../../lib/terraform/expression";
import { local } from "../../lib/terraform/local";

/** What the policies of bucket and key are about. */
export interface DeliveryOptions {
  readonly bucketArn: string;
  /** The one trail that may deliver. */
  readonly trailArn: string;
  /** Whether the services deliver under a principal of the Region, too. */
  readonly needsRegionalPrincipals: IResolvable;
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
  return local(
    scope,
    "needs_regional_principals",
    hcl`${aws.partition} == "aws" && !contains(${openRegions}, ${aws.region})`,
  ).asBoolean as IResolvable;
}

/**
 * The principals under which GuardDuty and Macie deliver: in a Region that must be opted in to also one of the Region, which
 * elsewhere would be refused as invalid.
 */
export function regionalPrincipals(aws: AwsEnvironment, service: string, options: DeliveryOptions): string[] {
  const everywhere = `${service}.amazonaws.com`;
  const regional = `${service}.${aws.region}.amazonaws.com`;
  return hclList`${options.needsRegionalPrincipals} ? [${everywhere}, ${regional}] : [${everywhere}]`;
}

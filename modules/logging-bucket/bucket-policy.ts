import type { AwsEnvironment } from "../../lib/aws/environment";
import { denyPlainHttp, fromArn, fromThisAccount, servicePrincipal, type Statement } from "../../lib/aws/policy";
import { layout } from "./layout";
import { macieSources, type DeliveryOptions } from "./delivery";

const asOwner = { test: "StringEquals", variable: "s3:x-amz-acl", values: ["bucket-owner-full-control"] };

/**
 * Permissions that each service needs to deliver, as its documentation has them:
 * CloudTrail https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html,
 * Config https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html,
 * GuardDuty https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html,
 * Macie https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html
 */
export function bucketStatements(aws: AwsEnvironment, options: DeliveryOptions): readonly Statement[] {
  return [
    ...cloudTrail(aws, options),
    ...config(aws, options),
    ...guardDuty(aws, options),
    ...macie(aws, options),
    denyPlainHttp("s3:*", options.bucketArn, `${options.bucketArn}/*`),
  ];
}

function cloudTrail(aws: AwsEnvironment, { bucketArn, trailArn }: DeliveryOptions): readonly Statement[] {
  const principals = [servicePrincipal("cloudtrail.amazonaws.com")];
  const trail = { test: "StringEquals", variable: "aws:SourceArn", values: [trailArn] };
  return [
    {
      sid: "CloudTrailAcl",
      reason:
        "CloudTrail looks at the bucket before it delivers: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html",
      principals,
      actions: ["s3:GetBucketAcl"],
      resources: [bucketArn],
      condition: [trail],
    },
    {
      sid: "CloudTrailWrite",
      reason: "Log files and digests of the one trail.",
      principals,
      actions: ["s3:PutObject"],
      resources: [`${bucketArn}/AWSLogs/${aws.accountId}/*`],
      condition: [trail, asOwner],
    },
  ];
}

function config(aws: AwsEnvironment, { bucketArn }: DeliveryOptions): readonly Statement[] {
  const principals = [servicePrincipal("config.amazonaws.com")];
  return [
    {
      sid: "ConfigAclAndList",
      reason:
        "Config looks at the bucket before it delivers: https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html",
      principals,
      actions: ["s3:GetBucketAcl", "s3:ListBucket"],
      resources: [bucketArn],
      condition: [fromThisAccount(aws)],
    },
    {
      sid: "ConfigWrite",
      reason: "Configuration history and snapshots.",
      principals,
      actions: ["s3:PutObject"],
      resources: [`${bucketArn}/AWSLogs/${aws.accountId}/Config/*`],
      condition: [fromThisAccount(aws), asOwner],
    },
  ];
}

function guardDuty(aws: AwsEnvironment, options: DeliveryOptions): readonly Statement[] {
  const { bucketArn } = options;
  const principals = [servicePrincipal(...options.guardDutyPrincipals)];
  // The detector's id is not known before it exists; an account has one in a Region.
  const condition = [fromThisAccount(aws), fromArn(aws.arn("guardduty", "detector/*"))];
  return [
    {
      sid: "GuardDutyLocation",
      reason:
        "GuardDuty looks at the bucket before it exports: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html",
      principals,
      actions: ["s3:GetBucketLocation"],
      resources: [bucketArn],
      condition,
    },
    {
      sid: "GuardDutyWrite",
      reason:
        "Findings, under AWSLogs/<account>/GuardDuty/. The same page names all objects: where GuardDuty writes to try whether it may, AWS does not say.",
      principals,
      actions: ["s3:PutObject"],
      resources: [`${bucketArn}/*`],
      condition,
    },
  ];
}

function macie(aws: AwsEnvironment, options: DeliveryOptions): readonly Statement[] {
  const { bucketArn } = options;
  const principals = [servicePrincipal(...options.maciePrincipals)];
  const condition = [fromThisAccount(aws), fromArn(...macieSources(aws))];
  return [
    {
      sid: "MacieLocation",
      reason:
        "Macie looks at the bucket before it exports: https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html",
      principals,
      actions: ["s3:GetBucketLocation"],
      resources: [bucketArn],
      condition,
    },
    {
      sid: "MacieWrite",
      reason: "Results of discovery.",
      principals,
      actions: ["s3:PutObject"],
      resources: [`${bucketArn}/${layout.macie}*`],
      condition,
    },
  ];
}

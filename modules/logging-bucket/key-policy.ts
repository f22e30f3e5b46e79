import type { Construct } from "constructs";
import type { AwsEnvironment } from "../../lib/aws/environment";
import { fromArn, fromThisAccount, policyData, servicePrincipal, type Statement } from "../../lib/aws/policy";
import { suppress } from "../../lib/terraform/comment";
import { macieSources, type DeliveryOptions } from "./delivery";

/** In a key's policy `*` is the key itself. */
const resources = ["*"];

/** The policy of the key. @returns Its JSON. */
export function keyPolicy(scope: Construct, aws: AwsEnvironment, options: DeliveryOptions): string {
  const document = policyData(scope, "key", keyStatements(aws, options));
  const reason = "in a key's policy * is the key itself";
  return suppress(document, { CKV_AWS_109: reason, CKV_AWS_111: reason, CKV_AWS_356: reason }).json;
}

/**
 * Who may use the key, as the documentation of each service has it (the pages of bucket-policy.ts, and
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html,
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html,
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html,
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html).
 */
function keyStatements(aws: AwsEnvironment, options: DeliveryOptions): readonly Statement[] {
  return [
    {
      reason:
        "IAM policies of the account decide about everybody else; without it nobody could ever change the policy.",
      sid: "Account",
      principals: [{ type: "AWS", identifiers: [aws.arn("iam", "root", "")] }],
      actions: ["kms:*"],
      resources,
    },
    ...cloudTrail(aws, options),
    ...findingsAndConfiguration(aws, options),
    ...logsAndAlerts(aws, options),
  ];
}

function cloudTrail(aws: AwsEnvironment, { trailArn }: DeliveryOptions): readonly Statement[] {
  const principals = [servicePrincipal("cloudtrail.amazonaws.com")];
  const trail = { test: "StringEquals", variable: "aws:SourceArn", values: [trailArn] };
  const context = {
    test: "StringLike",
    variable: "kms:EncryptionContext:aws:cloudtrail:arn",
    values: [aws.arn("cloudtrail", "trail/*", "*")],
  };
  return [
    {
      sid: "CloudTrailEncrypt",
      reason:
        "Log files: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html",
      principals,
      actions: ["kms:GenerateDataKey*"],
      resources,
      condition: [trail, context],
    },
    {
      reason: "Decrypt, because the bucket uses an S3 Bucket Key.",
      sid: "CloudTrailDescribe",
      principals,
      actions: ["kms:DescribeKey", "kms:Decrypt"],
      resources,
      condition: [trail],
    },
  ];
}

function findingsAndConfiguration(aws: AwsEnvironment, options: DeliveryOptions): readonly Statement[] {
  return [
    {
      sid: "Config",
      reason: "History and snapshots: https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html",
      principals: [servicePrincipal("config.amazonaws.com")],
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources,
      condition: [fromThisAccount(aws)],
    },
    {
      sid: "GuardDuty",
      reason: "Findings: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html",
      principals: [servicePrincipal(...options.guardDutyPrincipals)],
      actions: ["kms:GenerateDataKey"],
      resources,
      condition: [fromThisAccount(aws), fromArn(aws.arn("guardduty", "detector/*"))],
    },
    {
      sid: "Macie",
      reason:
        "Results of discovery: https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html",
      principals: [servicePrincipal(...options.maciePrincipals)],
      actions: ["kms:GenerateDataKey", "kms:Encrypt"],
      resources,
      condition: [fromThisAccount(aws), fromArn(...macieSources(aws))],
    },
  ];
}

function logsAndAlerts(aws: AwsEnvironment, options: DeliveryOptions): readonly Statement[] {
  return [
    {
      sid: "CloudWatchLogs",
      reason:
        "The log groups of the state machines and of the trail: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
      principals: [servicePrincipal(`logs.${aws.region}.amazonaws.com`)],
      // The page has kms:Describe*, too, which never has the encryption context that the condition asks for.
      actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"],
      resources,
      condition: [
        {
          test: "ArnLike",
          variable: "kms:EncryptionContext:aws:logs:arn",
          values: [aws.arn("logs", "log-group:/aws/vendedlogs/states/*"), options.trailLogGroupArn],
        },
      ],
    },
    {
      sid: "CloudWatchAlarms",
      reason:
        "Alarms publish to the encrypted topic: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
      principals: [servicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources,
      condition: [fromThisAccount(aws)],
    },
    {
      reason:
        "EventBridge does not say for whom it publishes to an encrypted topic: with a condition on the account every alert would be lost, says https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html.",
      sid: "EventBridgeAlerts",
      principals: [servicePrincipal("events.amazonaws.com")],
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources,
    },
  ];
}

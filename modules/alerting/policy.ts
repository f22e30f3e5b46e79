import type { AwsEnvironment } from "../../lib/aws/environment";
import { denyPlainHttp, fromThisAccount, servicePrincipal, type Statement } from "../../lib/aws/policy";

/** Principals that may publish: those of the account, CloudWatch alarms of the account, and EventBridge rules. */
export function topicStatements(aws: AwsEnvironment, topicArn: string): readonly Statement[] {
  return [
    {
      sid: "PublishFromAlarms",
      reason: "Alarms of this account.",
      principals: [servicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topicArn],
      condition: [fromThisAccount(aws)],
    },
    {
      sid: "PublishFromRules",
      reason:
        "Without a condition, as in https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html: EventBridge does not say for whom it publishes. A role on the target, says the same page, may lose events of an encrypted topic.",
      principals: [servicePrincipal("events.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topicArn],
    },
    {
      sid: "UseFromAccount",
      reason: "IAM policies of the account decide who else may.",
      principals: [{ type: "AWS", identifiers: [aws.arn("iam", "root", "")] }],
      actions: ["sns:Publish", "sns:Subscribe", "sns:GetTopicAttributes", "sns:SetTopicAttributes"],
      resources: [topicArn],
    },
    denyPlainHttp("sns:Publish", topicArn),
  ];
}

import type { AwsEnvironment } from "../../lib/aws/environment";
import { denyPlainHttp, fromThisAccount, servicePrincipal, type Statement } from "../../lib/aws/policy";

/** Who may publish: the account's own principals, EventBridge rules and CloudWatch alarms of this account. */
export function topicStatements(aws: AwsEnvironment, topicArn: string): readonly Statement[] {
  return [
    {
      sid: "PublishFromServices",
      reason: "Rules and alarms of this account.",
      principals: [servicePrincipal("events.amazonaws.com", "cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topicArn],
      condition: [fromThisAccount(aws)],
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

import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { AwsEnvironment } from "../../../lib/aws/environment";
import type { Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { serviceRole } from "../../../lib/machine";
import { comment } from "../../../lib/terraform/comment";
import { hclNumber } from "../../../lib/terraform/expression";
import { trailLogGroupName } from "../../logging-bucket";
import type { cloudTrailInputs } from "./inputs";

type Inputs = ResolvedInputs<typeof cloudTrailInputs>;

/** Principal of CloudTrail in policies. */
export const cloudTrailPrincipal = "cloudtrail.amazonaws.com";
const roleName = "CloudTrail-Logs";

/** The log group of the trail, whether it exists or not. */
export function logGroupArn({ trailName }: Inputs, aws: AwsEnvironment): string {
  return aws.arn("logs", `log-group:${trailLogGroupName(trailName)}`);
}

/** The role as which CloudTrail writes there, whether it exists or not. */
export function logsRoleArn({ iamRolePath, namePrefix }: Inputs, aws: AwsEnvironment): string {
  return aws.arn("iam", `role${iamRolePath}${namePrefix}-${roleName}-${aws.region}`, "");
}

/** The trail's log group and role; nothing of it where it is not wanted. */
export function createLogGroup(worker: Construct, inputs: Inputs): void {
  const aws = AwsEnvironment.of(worker);
  const scope = new Construct(worker, "cloud_watch_logs");
  const count = hclNumber`${inputs.cloudWatchLogs} ? 1 : 0`;
  new CloudwatchLogGroup(scope, "cloudwatch_log_group", {
    count,
    name: trailLogGroupName(inputs.trailName),
    retentionInDays: inputs.cloudWatchLogsRetentionDays,
    kmsKeyId: inputs.kmsKeyArn,
    tags: { ...inputs.tags },
  });
  const { role } = serviceRole(scope, {
    name: roleName,
    inputs,
    service: cloudTrailPrincipal,
    sourceArn: null,
    statements: [writeEvents(inputs, aws)],
    count,
  });
  comment(
    role,
    "CloudTrail does not say for which trail it assumes the role: with a condition on that it cannot (https://github.com/prowler-cloud/prowler/issues/4714). It takes roles of the trail's own account only.",
  );
}

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html */
function writeEvents(inputs: Inputs, aws: AwsEnvironment): Statement {
  return {
    sid: "WriteEvents",
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    reason:
      "CloudTrail chooses the rest of the name: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html",
    resources: [`${logGroupArn(inputs, aws)}:log-stream:${aws.accountId}_CloudTrail_${aws.region}*`],
  };
}

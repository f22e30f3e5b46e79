import type { AwsEnvironment } from "../../lib/aws/environment";
import type { Statement } from "../../lib/aws/policy";
import type { ResolvedInputs } from "../../lib/inputs";
import { hclList } from "../../lib/terraform/expression";
import { layout } from "../logging-bucket/layout";
import type { orchestratorInputs } from "./inputs";

/** Permissions of the main state machine. */
export function orchestratorStatements(
  inputs: ResolvedInputs<typeof orchestratorInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  const bucket = aws.arn("s3", inputs.loggingBucketName, "", "");
  return [
    {
      reason: "The services' state machines, and no other.",
      sid: "StartWorkers",
      actions: ["states:StartExecution"],
      resources: hclList`values(${inputs.workers})`,
    },
    {
      reason:
        "Executions, not state machines: https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html",
      sid: "WaitForWorkers",
      actions: ["states:DescribeExecution", "states:StopExecution"],
      resources: hclList`[for arn in values(${inputs.workers}) : "\${replace(arn, ":stateMachine:", ":execution:")}:*"]`,
    },
    {
      reason: "The managed rule through which Step Functions learns that a worker has ended; same page.",
      sid: "HearOfWorkers",
      actions: ["events:PutTargets", "events:PutRule", "events:DescribeRule"],
      resources: [aws.arn("events", "rule/StepFunctionsGetEventsForStepFunctionsExecutionRule")],
    },
    {
      reason: "What is new is known from the last report.",
      sid: "ReadAndWriteReports",
      actions: ["s3:GetObject", "s3:PutObject"],
      resources: [`${bucket}/${layout.reports}*`],
    },
    {
      reason: 'Without it S3 answers "denied" where there is no report yet.',
      sid: "TellWhetherThereIsAReport",
      actions: ["s3:ListBucket"],
      resources: [bucket],
    },
    {
      reason: "What was changed, is newly wrong, is right again or failed.",
      sid: "TellPeople",
      actions: ["sns:Publish"],
      resources: [inputs.topicArn],
    },
    {
      reason: "Reports and topic are encrypted with it.",
      sid: "UseKey",
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: [inputs.kmsKeyArn],
    },
  ];
}

import { awsApi, defineStateMachine, defineStates, jsonata, patiently } from "../../lib/asl/define";
import type { Expression, Value } from "../../lib/asl/types";
import { errors } from "../../lib/worker";
import { also, message, newsSince, statusReport, subject } from "./report";

/** Report in place of a worker that returned none. */
const failedReport: Value = {
  Service: "{% $states.input.service %}",
  Status: "FAILED",
  Message: jsonata(`'The state machine of ' & $states.input.service & ' failed: '
    & $states.errorOutput.Error & ' ' & $states.errorOutput.Cause`),
  Changes: [],
  Controls: {},
  Details: { Errors: errors },
};

/**
 * Runs one worker and waits for its report. One that fails becomes a report, so that it never stops another.
 * The names of states are unique in a whole machine, so each Map has its own.
 */
const runWorker = (run: string, failed: string) =>
  defineStates({
    StartAt: run,
    States: {
      [run]: {
        Type: "Task",
        Resource: "arn:${partition}:states:::states:startExecution.sync:2",
        Arguments: {
          StateMachineArn: "{% $states.input.arn %}",
          Input: { AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID: "{% $states.context.Execution.Id %}" },
        },
        // Workers can be repeated without harm; a child that failed and a start that was throttled have no names apart.
        Retry: [
          { ErrorEquals: ["States.QueryEvaluationError", "States.DataLimitExceeded"], MaxAttempts: 0 },
          { ErrorEquals: ["States.ALL"], IntervalSeconds: 5, MaxAttempts: 2, JitterStrategy: "FULL" },
        ],
        Catch: [{ ErrorEquals: ["States.ALL"], Output: failedReport, Next: failed }],
        Output: "{% $states.result.Output %}",
        End: true,
      },
      [failed]: { Type: "Succeed" },
    },
  });

/** Puts the report into the bucket. */
const writeReport = (key: Expression) =>
  ({
    Type: "Task",
    Resource: awsApi("s3:putObject"),
    Arguments: {
      Bucket: "{% $settings.bucketName %}",
      Key: key,
      Body: "{% $report %}",
      ContentType: "application/json",
    },
    ...patiently(),
  }) as const;

const notWritten = "The report could not be written";

const latest: Expression = "{% $settings.reportsPrefix & 'latest.json' %}";

/** Goes on where something could not be done, which people must hear. */
const tellThat = <Name extends string>(news: Expression, next: Name) => ({
  Catch: [{ ErrorEquals: ["States.ALL"], Assign: { news, broken: true }, Next: next }],
});

/** Time-out of a run. */
export const longestRunSeconds = 3 * 60 * 60;

/** Runs every worker, writes the status report, tells people what is new, and fails if a service failed. */
export const mainStateMachine = defineStateMachine({
  Comment: "Runs the state machine of every security service and reports",
  TimeoutSeconds: longestRunSeconds,
  StartAt: "Run those that others need",
  States: {
    "Run those that others need": {
      Type: "Map",
      Items: "${needed}",
      ItemProcessor: runWorker("Run needed worker", "Needed worker failed"),
      Assign: {
        settings: "${settings}",
        others: "${others}",
        needed: "{% $states.result %}",
        broken: false,
      },
      Next: "Run the others",
    },
    "Run the others": {
      Type: "Map",
      Items: "{% $others %}",
      ItemProcessor: runWorker("Run worker", "Worker failed"),
      Assign: { report: statusReport("$append($needed, $states.result)") },
      Next: "Read last report",
    },
    "Read last report": {
      Type: "Task",
      Resource: awsApi("s3:getObject"),
      Arguments: { Bucket: "{% $settings.bucketName %}", Key: latest },
      ...patiently("S3.NoSuchKeyException"),
      // No last report, or none that can be read: everything is new.
      Catch: [{ ErrorEquals: ["States.ALL"], Assign: { news: newsSince("{}") }, Next: "Write report" }],
      Assign: { news: newsSince("$parse($states.result.Body)") },
      Next: "Write report",
    },
    "Write report": {
      ...writeReport(
        jsonata(`$settings.reportsPrefix & 'history/' & $replace($substring($report.GeneratedAt, 0, 10), '-', '/')
        & '/' & $states.context.Execution.Name & '.json'`),
      ),
      ...tellThat(also(notWritten), "Replace latest report"),
      Next: "Is all as it was?",
    },
    "Is all as it was?": {
      Type: "Choice",
      Choices: [
        {
          Condition: "{% $count($news) = 0 and $report.Summary.Status != 'FAILED' %}",
          Next: "Write latest report",
        },
      ],
      Default: "Replace latest report",
    },
    "Write latest report": {
      ...writeReport(latest),
      ...tellThat(also(notWritten), "Tell people"),
      Output: "{% $report %}",
      End: true,
    },
    "Replace latest report": {
      ...writeReport(latest),
      ...tellThat(also(notWritten), "Tell people"),
      Next: "Is there news?",
    },
    "Is there news?": {
      Type: "Choice",
      Choices: [{ Condition: "{% $count($news) > 0 %}", Next: "Tell people" }],
      Default: "A service failed",
    },
    "Tell people": {
      Type: "Task",
      Resource: awsApi("sns:publish"),
      Arguments: { TopicArn: "{% $settings.topicArn %}", Subject: subject, Message: message },
      ...patiently(),
      ...tellThat(also("Nobody could be told"), "Did all go well?"),
      Next: "Did all go well?",
    },
    "Did all go well?": {
      Type: "Choice",
      Choices: [
        { Condition: "{% $broken %}", Next: "The report was lost" },
        { Condition: "{% $report.Summary.Status = 'FAILED' %}", Next: "A service failed" },
      ],
      Default: "Done",
    },
    "A service failed": {
      Type: "Fail",
      Error: "SSI.ServiceFailed",
      Cause: jsonata("$join($report.Summary.Failed.($lookup($report, $).Message), ' ')"),
    },
    "The report was lost": { Type: "Fail", Error: "SSI.ReportLost", Cause: "{% $join($news, ' ') %}" },
    Done: { Type: "Succeed", Output: "{% $report %}" },
  },
});

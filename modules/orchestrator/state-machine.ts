import { awsApi, defineStateMachine, defineStates, jsonata, patiently } from "../../lib/asl/define";
import type { Expression, Value } from "../../lib/asl/types";
import { errors } from "../../lib/worker";
import { also, message, news, newsAnd, statusReport, subject } from "./report";

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
        last: {},
        news: [],
        broken: false,
      },
      Next: "Run the others",
    },
    "Run the others": {
      Type: "Map",
      Items: "{% $others %}",
      ItemProcessor: runWorker("Run worker", "Worker failed"),
      Assign: { report: statusReport("$append($needed, $states.result)") },
      Next: "Write report",
    },
    "Write report": {
      ...writeReport(
        jsonata(`$settings.reportsPrefix & 'history/' & $replace($substring($report.GeneratedAt, 0, 10), '-', '/')
        & '/' & $states.context.Execution.Name & '.json'`),
      ),
      ...tellThat(also(notWritten), "Read last report"),
      Next: "Is all well?",
    },
    "Is all well?": {
      Type: "Choice",
      Choices: [
        {
          Condition: "{% $report.Summary.Status = 'COMPLIANT' and $count($report.Summary.Wrong) = 0 %}",
          Next: "Write latest report",
        },
      ],
      Default: "Read last report",
    },
    "Write latest report": {
      ...writeReport(latest),
      ...tellThat(newsAnd(notWritten), "Is there news?"),
      Output: "{% $report %}",
      End: true,
    },
    "Read last report": {
      Type: "Task",
      Resource: awsApi("s3:getObject"),
      Arguments: { Bucket: "{% $settings.bucketName %}", Key: latest },
      ...patiently("S3.NoSuchKeyException"),
      // No last report, or none that can be read: everything is new.
      Catch: [{ ErrorEquals: ["States.ALL"], Next: "Replace latest report" }],
      Assign: { last: "{% $parse($states.result.Body) %}" },
      Next: "Replace latest report",
    },
    "Replace latest report": {
      ...writeReport(latest),
      ...tellThat(newsAnd(notWritten), "Is there news?"),
      Assign: { news },
      Next: "Is there news?",
    },
    "Is there news?": {
      Type: "Choice",
      Choices: [
        { Condition: "{% $count($news) > 0 %}", Next: "Tell people" },
        { Condition: "{% $report.Summary.Status = 'FAILED' %}", Next: "A service failed" },
      ],
      Default: "Done",
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

import { services } from "../../modules/services";
import { sentences, statementsOf, synthBaseline, synthLogging } from "../modules/synth";

const stacks = { logging: synthLogging(), baseline: synthBaseline() };
const all = Object.entries(stacks);

describe.each(all)("the stack %s", (_, stack) => {
  it("has no literal partition", () => {
    expect(JSON.stringify({ ...stack, variable: {} })).not.toMatch(/arn:aws(-[a-z]+)*:/);
  });

  it("describes and types every variable, and gives each a default", () => {
    for (const [name, variable] of Object.entries(stack.variable)) {
      expect({ name, ...variable }).toMatchObject({
        type: expect.any(String),
        description: expect.stringMatching(/\.$/),
      });
      expect(Object.keys(variable)).toContain("default");
    }
  });

  it("describes every output", () => {
    for (const output of Object.values(stack.output)) expect(output.description).toMatch(/\.$/);
  });

  it("lets each role be assumed by one service, for one thing of this account", () => {
    // CloudTrail does not say for which trail it assumes the role of its log group: modules/services/cloudtrail/log-group.ts.
    const roles = Object.keys(stack.resource.aws_iam_role ?? {}).filter(
      (role) => role !== "cloudtrail_cloud_watch_logs",
    );
    for (const role of roles) {
      const [statement, ...others] = statementsOf(stack, `${role}_trust`);
      expect(others).toEqual([]);
      expect(statement?.principals).toHaveLength(1);
      expect(statement?.condition).toEqual([
        {
          test: "StringEquals",
          variable: "aws:SourceAccount",
          values: ["${local.account_id}"],
        },
        { test: "ArnLike", variable: "aws:SourceArn", values: [expect.not.stringMatching(/\*/)] },
      ]);
    }
  });

  it("gives every role the boundary and the path", () => {
    for (const role of Object.values(stack.resource.aws_iam_role ?? {})) {
      expect(role).toMatchObject({
        permissions_boundary: "${var.permissions_boundary_arn}",
        path: "${var.iam_role_path}",
      });
    }
  });

  it("tags everything that takes tags", () => {
    const takesNone = [
      "aws_cloudwatch_event_target",
      "aws_iam_role_policy",
      "aws_kms_alias",
      "aws_s3_bucket_lifecycle_configuration",
      "aws_s3_bucket_logging",
      "aws_s3_bucket_ownership_controls",
      "aws_s3_bucket_policy",
      "aws_s3_bucket_public_access_block",
      "aws_s3_bucket_server_side_encryption_configuration",
      "aws_s3_bucket_versioning",
      "aws_scheduler_schedule",
      "aws_sns_topic_policy",
      "aws_sns_topic_subscription",
      "aws_sqs_queue_policy",
    ];
    for (const [type, resources] of Object.entries(stack.resource)) {
      for (const [name, resource] of Object.entries(resources)) {
        expect([type, name, resource.tags]).toEqual([type, name, takesNone.includes(type) ? undefined : "${var.tags}"]);
      }
    }
  });
});

describe("the state machines", () => {
  const { aws_sfn_state_machine: machines = {}, aws_cloudwatch_log_group: groups = {} } = stacks.baseline.resource;

  it.each(Object.keys(machines))("%s logs to an encrypted group and waits for its policies", (name) => {
    expect(groups[name]).toMatchObject({
      name: expect.stringMatching(/^\/aws\/vendedlogs\/states\//),
      kms_key_id: "${local.kms_key_arn}",
      retention_in_days: "${var.log_retention_days}",
    });
    expect(machines[name]).toMatchObject({
      depends_on: [`aws_iam_role_policy.${name}`, `aws_iam_role_policy.${name}_tracing`],
      logging_configuration: { level: "${var.log_level}", include_execution_data: "${var.log_execution_data}" },
      tracing_configuration: { enabled: "${var.xray_tracing}" },
    });
  });

  it("may start, watch and stop exactly the executions of the workers", () => {
    const workers = Object.values(services).map(({ id, name }) => `${name} = aws_sfn_state_machine.${id}.arn`);
    expect(stacks.baseline.locals.workers).toBe(`\${{ ${workers.join(", ")} }}`);
    expect(sentences(statementsOf(stacks.baseline, "orchestrator")).slice(0, 3)).toEqual([
      `StartWorkers: may states:StartExecution on \${values(local.workers)}`,
      `WaitForWorkers: may states:DescribeExecution states:StopExecution on \${[for arn in values(local.workers) : "\${replace(arn, ":stateMachine:", ":execution:")}:*"]}`,
      "HearOfWorkers: may events:PutTargets events:PutRule events:DescribeRule on arn:P:events:R:A:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule",
    ]);
  });
});

describe("the schedule's role", () => {
  it("may start the main state machine and keep what it could not start, nothing else", () => {
    expect(sentences(statementsOf(stacks.baseline, "schedule"))).toEqual([
      "Start: may states:StartExecution on ${aws_sfn_state_machine.orchestrator.arn}",
      "KeepDeadLetters: may sqs:SendMessage on ${aws_sqs_queue.schedule.arn}",
    ]);
  });
});

describe("the alerts", () => {
  it("come from the account, its rules and its alarms only, over TLS", () => {
    const topic = "${local.alerting_topic_arn}";
    expect(stacks.baseline.locals.alerting_topic_arn).toBe(
      "${coalesce(var.alerting_existing_topic_arn, one(aws_sns_topic.alerting[*].arn))}",
    );
    expect(sentences(statementsOf(stacks.baseline, "alerting_topic"))).toEqual([
      `PublishFromAlarms: cloudwatch.amazonaws.com may sns:Publish on ${topic} if aws:SourceAccount StringEquals A`,
      `PublishFromRules: events.amazonaws.com may sns:Publish on ${topic}`,
      `UseFromAccount: arn:P:iam::A:root may sns:Publish sns:Subscribe sns:GetTopicAttributes sns:SetTopicAttributes on ${topic}`,
      `DenyPlainHttp: * may not sns:Publish on ${topic} if aws:SecureTransport Bool false`,
    ]);
  });

  it("go off after the configured hours without success, and on a dead letter", () => {
    const alarms = stacks.baseline.resource.aws_cloudwatch_metric_alarm ?? {};
    expect(alarms.alerting_silence).toMatchObject({
      metric_name: "ExecutionsSucceeded",
      evaluation_periods: "${local.alerting_silence_hours}",
      datapoints_to_alarm: "${local.alerting_silence_hours}",
      treat_missing_data: "breaching",
      comparison_operator: "LessThanThreshold",
      threshold: 1,
    });
    expect(alarms.alerting_dead_letters).toMatchObject({
      metric_name: "ApproximateNumberOfMessagesVisible",
      comparison_operator: "GreaterThanThreshold",
      threshold: 0,
    });
  });
});

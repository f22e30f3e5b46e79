import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../../lib/aws/environment";
import { policyDocument } from "../../lib/aws/policy";
import { resolveInputs, type PropsOf, type ResolvedInputs } from "../../lib/inputs";
import { Check } from "../../lib/terraform/check";
import { hcl, hclNumber, hclText } from "../../lib/terraform/expression";
import { local } from "../../lib/terraform/local";
import type { Module } from "../../lib/terraform/module";
import { precondition, variableOf } from "../../lib/terraform/precondition";
import { longestRunSeconds } from "../orchestrator/state-machine";
import { alertingInputs, maximumSilenceHours } from "./inputs";
import { topicStatements } from "./policy";

export { alertingInputs };

export const alerting: Module<typeof alertingInputs> = {
  id: "alerting",
  title: "Alerting",
  summary:
    "A topic that reports failed executions by e-mail; three alarms go off: if no execution has succeeded for longer than the schedule explains, if a start is in the dead-letter queue, and if an alert could not be delivered.",
  cost: "Each of the three alarms costs US$ 0.10 a month: [prices](https://aws.amazon.com/cloudwatch/pricing/). The first 1,000 e-mails of a month are free: [prices](https://aws.amazon.com/sns/pricing/).",
  inputs: alertingInputs,
  warnings: [{ check: "recipients", avoidedBy: ["emailAddresses"] }],
  contradictions: [{ values: { silenceHours: 1 }, refusedBy: "aws_cloudwatch_metric_alarm.silence" }],
  create: (scope, id, props) => new Alerting(scope, id, props),
};

/** Tells people: what the main state machine has to say, executions that fail, and runs that do not come. */
export class Alerting extends Construct {
  /** The inputs with their defaults. */
  public readonly inputs: ResolvedInputs<typeof alertingInputs>;
  /** The topic, ours or yours. */
  public readonly topicArn: string;

  public constructor(scope: Construct, id: string, props: PropsOf<typeof alertingInputs>) {
    super(scope, id);
    this.inputs = resolveInputs(this, alertingInputs, props);
    AwsEnvironment.of(this).refuseOtherRegions("existingTopicArn", this.inputs.existingTopicArn);
    this.topicArn = this.topic();
    this.subscriptions();
    const ruleName = this.failedExecutions();
    this.silence();
    this.alarms(ruleName);
    new TerraformOutput(this, "topic_arn", {
      description: "ARN of the topic that gets the alerts.",
      value: this.topicArn,
    });
  }

  private topic(): string {
    const { existingTopicArn, namePrefix, kmsKeyArn, tags } = this.inputs;
    const count = hclNumber`${existingTopicArn} == null ? 1 : 0`;
    const refusals = AwsEnvironment.of(this).refusalsOfOtherRegions("kmsKeyArn", kmsKeyArn);
    const topic = new SnsTopic(this, "sns_topic", {
      count,
      name: `${namePrefix}-Alerts`,
      displayName: "SSI security baseline",
      kmsMasterKeyId: kmsKeyArn,
      tags: { ...tags },
      lifecycle: refusals.length === 0 ? undefined : { precondition: [...refusals] },
    });
    const topicArn = local(this, "topic_arn", hcl`coalesce(${existingTopicArn}, one(${topic.fqn}[*].arn))`).asString;
    const policy = policyDocument(this, "topic", topicStatements(AwsEnvironment.of(this), topicArn));
    new SnsTopicPolicy(this, "sns_topic_policy", { count, arn: topicArn, policy });
    new TerraformOutput(this, "topic_policy", {
      description: "Policy that a topic of your own must have, or whose statements it must hold.",
      value: policy,
    });
    return topicArn;
  }

  private subscriptions(): void {
    const email = new SnsTopicSubscription(this, "email", {
      topicArn: this.topicArn,
      protocol: "email",
      endpoint: hclText`each.value`,
    });
    email.addOverride("for_each", hcl`toset(${this.inputs.emailAddresses})`);
    this.recipients(email);
  }

  /** Warns where nobody is told. The condition counts subscriptions, as it must refer to a resource or variable, and an input may be a literal. */
  private recipients(email: SnsTopicSubscription): void {
    const { emailAddresses, existingTopicArn } = this.inputs;
    const addresses = variableOf(emailAddresses, "emailAddresses");
    const topic = variableOf(existingTopicArn, "existingTopicArn");
    new Check(this, "recipients", {
      condition: hcl`${existingTopicArn} != null || length(${email.fqn}) > 0`,
      errorMessage: `Nobody would get an alert: ${addresses} is [] and ${topic} is null; give an e-mail address, or the ARN of a topic with subscribers.`,
    });
  }

  /** @returns Name of the rule. */
  private failedExecutions(): string {
    const { namePrefix, stateMachineArns, tags } = this.inputs;
    const rule = new CloudwatchEventRule(this, "cloudwatch_event_rule", {
      name: `${namePrefix}-FailedExecutions`,
      description: "Executions of the security baseline that failed, timed out or were aborted.",
      eventPattern: hclText`jsonencode(${{
        source: ["aws.states"],
        "detail-type": ["Step Functions Execution Status Change"],
        detail: { status: ["FAILED", "TIMED_OUT", "ABORTED"], stateMachineArn: stateMachineArns },
      }})`,
      tags: { ...tags },
    });
    new CloudwatchEventTarget(this, "cloudwatch_event_target", {
      rule: rule.name,
      arn: this.topicArn,
      inputTransformer: {
        inputPaths: {
          account: "$.account",
          execution: "$.detail.executionArn",
          machine: "$.detail.stateMachineArn",
          region: "$.region",
          status: "$.detail.status",
          time: "$.time",
        },
        inputTemplate: [
          '"An execution of the security baseline ended as <status>, at <time>, in account <account>, Region <region>."',
          '"State machine: <machine>"',
          '"Execution: <execution>"',
          '"Open it in the Step Functions console to see which step failed and why. The next scheduled run tries again."',
        ].join("\n"),
      },
    });
    return rule.name;
  }

  /** Goes off if no run has succeeded for longer than the schedule, and the runs themselves, can explain. */
  private silence(): void {
    const { namePrefix, longestGapMinutes, silenceHours, heartbeatStateMachineArn, tags } = this.inputs;
    // The window slides: one of as many hours as the gap would be empty where the second run takes a little longer.
    const least = local(this, "least_silence_hours", hcl`floor(${longestGapMinutes} / 60) + 1`).asNumber;
    const derived = hcl`min(ceil(${longestGapMinutes} / 60) + ${longestRunSeconds / 3600}, ${maximumSilenceHours})`;
    const hours = local(
      this,
      "silence_hours",
      hcl`${longestGapMinutes} == 0 || (${silenceHours} == null && ${least} > ${maximumSilenceHours}) ? null : coalesce(${silenceHours}, ${derived})`,
    ).asNumber;
    const since = `since up to ${hclText`ceil(${longestGapMinutes} / 60)`} hours pass between two starts of the schedule`;
    const between = `null, or ${least} to ${maximumSilenceHours}, ${since}`;
    const none = `null, ${since}, and an alarm looks back ${maximumSilenceHours} hours at most`;
    new CloudwatchMetricAlarm(this, "silence", {
      count: hclNumber`${hours} == null ? 0 : 1`,
      alarmName: `${namePrefix}-NoSuccessfulRun`,
      alarmDescription: `No run of the security baseline has succeeded for ${hours} hours.`,
      namespace: "AWS/States",
      metricName: "ExecutionsSucceeded",
      dimensions: { StateMachineArn: heartbeatStateMachineArn },
      statistic: "Sum",
      period: 3600,
      evaluationPeriods: hours,
      datapointsToAlarm: hours,
      threshold: 1,
      comparisonOperator: "LessThanThreshold",
      treatMissingData: "breaching",
      alarmActions: [this.topicArn],
      okActions: [this.topicArn],
      tags: { ...tags },
      lifecycle: {
        precondition: [
          precondition(
            { name: "silenceHours", value: silenceHours },
            hcl`${hours} >= ${least}`,
            hclText`${least} <= ${maximumSilenceHours} ? ${between} : ${none}`,
          ),
        ],
      },
    });
    new TerraformOutput(this, "silence_hours", {
      description:
        "Hours without a successful run after which an alarm goes off; 0 where there is no such alarm: the schedule is disabled, or leaves a week or more between two starts.",
      // No output may be null: with such a one cdktf deploy fails after the apply.
      value: hcl`coalesce(${hours}, 0)`,
    });
  }

  private alarms(ruleName: string): void {
    const { namePrefix, deadLetterQueueName, tags } = this.inputs;
    const notify = { alarmActions: [this.topicArn], okActions: [this.topicArn], tags: { ...tags } };
    new CloudwatchMetricAlarm(this, "failed_invocations", {
      alarmName: `${namePrefix}-AlertsNotDelivered`,
      alarmDescription:
        "EventBridge could not publish a failed execution to the topic: see the policies of topic and key.",
      namespace: "AWS/Events",
      metricName: "FailedInvocations",
      dimensions: { RuleName: ruleName },
      statistic: "Sum",
      period: 300,
      evaluationPeriods: 1,
      threshold: 0,
      comparisonOperator: "GreaterThanThreshold",
      treatMissingData: "notBreaching",
      ...notify,
    });
    new CloudwatchMetricAlarm(this, "dead_letters", {
      alarmName: `${namePrefix}-DeadLetters`,
      alarmDescription: "The schedule could not start the security baseline: see the dead-letter queue.",
      namespace: "AWS/SQS",
      metricName: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: deadLetterQueueName },
      statistic: "Maximum",
      period: 300,
      evaluationPeriods: 1,
      threshold: 0,
      comparisonOperator: "GreaterThanThreshold",
      treatMissingData: "notBreaching",
      ...notify,
    });
  }
}

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
import { hcl, hclNumber, hclText } from "../../lib/terraform/expression";
import { local } from "../../lib/terraform/local";
import type { Module } from "../../lib/terraform/module";
import { alertingInputs } from "./inputs";
import { topicStatements } from "./policy";

export { alertingInputs };

export const alerting: Module<typeof alertingInputs> = {
  id: "alerting",
  title: "Alerting",
  summary:
    "A topic that reports failed executions by e-mail; three alarms go off: if no execution has succeeded for some hours, if a start is in the dead-letter queue, and if an alert could not be delivered.",
  cost: "Each of the three alarms costs US$ 0.10 a month: [prices](https://aws.amazon.com/cloudwatch/pricing/). The first 1,000 e-mails of a month are free: [prices](https://aws.amazon.com/sns/pricing/).",
  inputs: alertingInputs,
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

  private alarms(ruleName: string): void {
    const { namePrefix, silenceHours, heartbeatStateMachineArn, deadLetterQueueName, tags } = this.inputs;
    const notify = { alarmActions: [this.topicArn], okActions: [this.topicArn], tags: { ...tags } };
    new CloudwatchMetricAlarm(this, "silence", {
      alarmName: `${namePrefix}-NoSuccessfulRun`,
      alarmDescription: `No run of the security baseline has succeeded for ${silenceHours} hours.`,
      namespace: "AWS/States",
      metricName: "ExecutionsSucceeded",
      dimensions: { StateMachineArn: heartbeatStateMachineArn },
      statistic: "Sum",
      period: 3600,
      evaluationPeriods: silenceHours,
      datapointsToAlarm: silenceHours,
      threshold: 1,
      comparisonOperator: "LessThanThreshold",
      treatMissingData: "breaching",
      ...notify,
    });
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

import { SchedulerSchedule } from "@cdktf/provider-aws/lib/scheduler-schedule";
import { SchedulerScheduleGroup } from "@cdktf/provider-aws/lib/scheduler-schedule-group";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../../lib/aws/environment";
import { denyPlainHttp, policyDocument } from "../../lib/aws/policy";
import { resolveInputs, type PropsOf, type ResolvedInputs } from "../../lib/inputs";
import { serviceRole } from "../../lib/machine";
import { suppress } from "../../lib/terraform/comment";
import { hclNumber, hclText } from "../../lib/terraform/expression";
import { local } from "../../lib/terraform/local";
import type { Module } from "../../lib/terraform/module";
import { scheduleInputs } from "./inputs";
import { longestGap } from "./longest-gap";

export { scheduleInputs };

export const schedule: Module<typeof scheduleInputs> = {
  id: "schedule",
  title: "Schedule",
  summary: "Starts a state machine regularly; a start that fails after all retries goes to a dead-letter queue.",
  cost: "EventBridge Scheduler starts 14 million times a month for nothing, and SQS takes a million requests: [prices](https://aws.amazon.com/eventbridge/pricing/).",
  inputs: scheduleInputs,
  create: (scope, id, props) => new Schedule(scope, id, props),
};

/** Name of the dead-letter queue, for modules that watch it. */
export function deadLetterQueueName(namePrefix: string): string {
  return `${namePrefix}-Schedule-DeadLetters`;
}

/** Starts a state machine regularly. A start that fails for good goes to a dead-letter queue. */
export class Schedule extends Construct {
  /** The inputs with their defaults. */
  public readonly inputs: ResolvedInputs<typeof scheduleInputs>;
  /** Upper bound of the minutes between two starts; 0 where the schedule is disabled. */
  public readonly longestGapMinutes: number;

  public constructor(scope: Construct, id: string, props: PropsOf<typeof scheduleInputs>) {
    super(scope, id);
    this.inputs = resolveInputs(this, scheduleInputs, props);
    const queue = this.deadLetterQueue();
    this.schedule(queue);
    this.longestGapMinutes = local(this, "longest_gap_minutes", longestGap(this, this.inputs)).asNumber;
    new TerraformOutput(this, "dead_letter_queue_arn", {
      description: "ARN of the dead-letter queue, which gets starts that failed after all retries.",
      value: queue.arn,
    });
    new TerraformOutput(this, "dead_letter_queue_name", {
      description: "Name of the dead-letter queue, for the module alerting.",
      value: queue.name,
    });
    new TerraformOutput(this, "longest_gap_minutes", {
      description:
        "Most minutes between two starts, for the module alerting: 0 where the schedule is disabled, 44,640 where it is a month or cannot be told.",
      value: this.longestGapMinutes,
    });
  }

  private deadLetterQueue(): SqsQueue {
    const queue = new SqsQueue(this, "sqs_queue", {
      name: deadLetterQueueName(this.inputs.namePrefix),
      sqsManagedSseEnabled: true,
      messageRetentionSeconds: hclNumber`14 * 24 * 60 * 60`,
      tags: { ...this.inputs.tags },
    });
    new SqsQueuePolicy(this, "sqs_queue_policy", {
      queueUrl: queue.url,
      policy: policyDocument(this, "dead_letters", [denyPlainHttp("sqs:*", queue.arn)]),
    });
    return queue;
  }

  private schedule(queue: SqsQueue): void {
    const { inputs } = this;
    const group = new SchedulerScheduleGroup(this, "scheduler_schedule_group", {
      name: inputs.namePrefix,
      tags: { ...inputs.tags },
    });
    const { role, policy } = serviceRole(this, {
      name: "Schedule",
      inputs,
      service: "scheduler.amazonaws.com",
      // Scheduler assumes the role on behalf of the group, not of the schedule.
      sourceArn: AwsEnvironment.of(this).arn("scheduler", `schedule-group/${inputs.namePrefix}`),
      statements: [
        {
          sid: "Start",
          actions: ["states:StartExecution"],
          reason: "The one state machine that is scheduled.",
          resources: [inputs.stateMachineArn],
        },
        {
          sid: "KeepDeadLetters",
          actions: ["sqs:SendMessage"],
          reason: "Scheduler sends a start that failed after all retries to this queue.",
          resources: [queue.arn],
        },
      ],
    });
    const schedule = new SchedulerSchedule(this, "scheduler_schedule", {
      name: `${inputs.namePrefix}-Schedule`,
      groupName: group.name,
      scheduleExpression: inputs.expression,
      scheduleExpressionTimezone: inputs.timezone,
      state: hclText`${inputs.enabled} ? "ENABLED" : "DISABLED"`,
      flexibleTimeWindow: {
        mode: hclText`${inputs.flexibleWindowMinutes} == 0 ? "OFF" : "FLEXIBLE"`,
        maximumWindowInMinutes: hclNumber`${inputs.flexibleWindowMinutes} == 0 ? null : ${inputs.flexibleWindowMinutes}`,
      },
      target: {
        arn: inputs.stateMachineArn,
        roleArn: role.arn,
        deadLetterConfig: { arn: queue.arn },
        retryPolicy: {
          maximumEventAgeInSeconds: inputs.maximumEventAgeSeconds,
          maximumRetryAttempts: inputs.maximumRetryAttempts,
        },
      },
      dependsOn: [policy],
    });
    suppress(schedule, { CKV_AWS_297: "the schedule holds nothing but the ARN of a state machine" });
  }
}

import { kmsKeyArn, snsTopicArn, stateMachineArn } from "../../lib/aws/patterns";
import { integer, shared, text, texts, wired } from "../../lib/inputs";
import { namingInputs } from "../../lib/machine";
import { maximumGapMinutes } from "../schedule/longest-gap";

/**
 * Periods of an hour that an alarm looks back at, seven days.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export const maximumSilenceHours = 168;

export const alertingInputs = {
  ...namingInputs,
  kmsKeyArn: shared(
    wired("module.logging_bucket.kms_key_arn", text({ description: "KMS key that encrypts the topic.", ...kmsKeyArn })),
  ),
  existingTopicArn: text({
    description: "Existing topic that gets the alerts instead of a new one.",
    default: null,
    ...snsTopicArn,
  }),
  emailAddresses: texts({
    description: "E-mail addresses that get the alerts; each recipient has to confirm an e-mail from AWS once.",
    default: [],
    pattern: /^[^@\s]+@[^@\s]+\.[^@\s.]+$/,
    allowed: "e-mail addresses such as security@example.com",
    example: "security@example.com",
  }),
  stateMachineArns: wired(
    "[module.orchestrator.state_machine_arn]",
    texts({
      description: "State machines whose failed, timed-out and aborted executions cause an alert.",
      ...stateMachineArn,
    }),
  ),
  heartbeatStateMachineArn: wired(
    "module.orchestrator.state_machine_arn",
    text({ description: "State machine that must succeed regularly.", ...stateMachineArn }),
  ),
  longestGapMinutes: wired(
    "module.schedule.longest_gap_minutes",
    integer({
      description:
        "Most minutes between two starts of the state machine that must succeed regularly; 0 means that it is not scheduled.",
      min: 0,
      max: maximumGapMinutes,
      unit: "minutes",
      example: 1440,
    }),
  ),
  silenceHours: integer({
    description:
      "Hours without a successful run after which an alarm goes off, more than the longest gap of the schedule; null means that gap and three hours. There is no alarm where the schedule is disabled or the gap is a week or more.",
    default: null,
    min: 1,
    max: maximumSilenceHours,
    unit: "hours",
  }),
  deadLetterQueueName: wired(
    "module.schedule.dead_letter_queue_name",
    text({
      description: "Dead-letter queue of the schedule.",
      pattern: /^[A-Za-z0-9_-]{1,80}$/,
      allowed: "the name of a standard SQS queue",
      example: "SSI-Schedule-DeadLetters",
    }),
  ),
};

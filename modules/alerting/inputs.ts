import { kmsKeyArn, snsTopicArn, stateMachineArn } from "../../lib/aws/patterns";
import { integer, shared, text, texts, wired } from "../../lib/inputs";
import { namingInputs } from "../../lib/machine";

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
  silenceHours: integer({
    description: "Hours without a successful run after which an alarm goes off.",
    default: 3,
    min: 1,
    // CloudWatch looks back seven days at most.
    max: 168,
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

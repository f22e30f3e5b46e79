import { kmsKeyArn, snsTopicArn, stateMachineArn } from "../../lib/aws/patterns";
import { integer, text, texts } from "../../lib/inputs";
import { namingInputs } from "../../lib/state-machine";

export const alertingInputs = {
  ...namingInputs,
  kmsKeyArn: text({ description: "KMS key that encrypts the topic.", ...kmsKeyArn }),
  existingTopicArn: text({
    description: "Topic of your own that gets the alerts; none is created then.",
    default: null,
    ...snsTopicArn,
  }),
  emailAddresses: texts({
    description: "Who gets the alerts by e-mail; each has to confirm a mail from AWS once.",
    default: [],
    pattern: /^[^@\s]+@[^@\s]+\.[^@\s.]+$/,
    allowed: "e-mail addresses such as security@example.com",
    example: "security@example.com",
  }),
  stateMachineArns: texts({
    description: "State machines whose failed, timed-out and aborted executions are told.",
    ...stateMachineArn,
  }),
  heartbeatStateMachineArn: text({
    description: "State machine that must succeed regularly.",
    ...stateMachineArn,
  }),
  silenceHours: integer({
    description: "Hours without a successful run after which an alarm goes off.",
    default: 3,
    min: 1,
    // CloudWatch looks back seven days at most.
    max: 168,
    unit: "hours",
  }),
  deadLetterQueueName: text({
    description: "Queue that gets the starts which failed for good.",
    pattern: /^[A-Za-z0-9_-]{1,80}$/,
    allowed: "the name of a standard SQS queue",
    example: "SSI-Schedule-DeadLetters",
  }),
};

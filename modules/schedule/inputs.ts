import { stateMachineArn } from "../../lib/aws/patterns";
import { flag, integer, text, wired } from "../../lib/inputs";
import { namingInputs, roleInputs } from "../../lib/machine";

export const scheduleInputs = {
  ...namingInputs,
  ...roleInputs,
  stateMachineArn: wired(
    "module.orchestrator.state_machine_arn",
    text({ description: "State machine that the schedule starts.", ...stateMachineArn }),
  ),
  expression: text({
    description:
      "Schedule of the state machine, an expression of EventBridge Scheduler. The first run starts after the first apply.",
    default: "rate(60 minutes)",
    pattern: /^(rate\([1-9][0-9]* (minute|hour|day)s?\)|cron\([^ ()]+( [^ ()]+){5}\))$/,
    allowed: "rate(<number> minutes), rate(<number> hours), rate(<number> days) or cron(<six fields>)",
    example: "cron(0 6 * * ? *)",
  }),
  timezone: text({
    description: "Time zone of a cron expression.",
    default: "UTC",
    pattern: /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/,
    allowed: "a name of the IANA time zone database, such as Europe/Berlin",
    example: "Europe/Berlin",
  }),
  flexibleWindowMinutes: integer({
    description: "Minutes by which a run may start later than scheduled; 0 means on time.",
    default: 0,
    min: 0,
    max: 1440,
    unit: "minutes",
  }),
  enabled: flag({ description: "Whether the schedule is enabled.", default: true }),
  maximumEventAgeSeconds: integer({
    description: "Seconds for which a failed start is retried.",
    default: 3600,
    min: 60,
    max: 86400,
    unit: "seconds",
  }),
  maximumRetryAttempts: integer({
    description: "Number of retries of a failed start, before it goes to the dead-letter queue.",
    default: 10,
    min: 0,
    max: 185,
    unit: "attempts",
  }),
};

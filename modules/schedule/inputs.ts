import { stateMachineArn } from "../../lib/aws/patterns";
import { scheduleExpression } from "../../lib/aws/schedule-expression";
import { timeZones } from "../../lib/aws/time-zones";
import { flag, integer, name, text, wired } from "../../lib/inputs";
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
    ...scheduleExpression,
  }),
  timezone: name({
    description: "Time zone of a cron expression.",
    default: "UTC",
    of: timeZones,
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

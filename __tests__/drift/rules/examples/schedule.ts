import { apply, changed, definition, outside } from "../builders";
import type { Example } from "./example";

/** Schedule and state machines. */
export const schedule: Readonly<Record<string, Example>> = {
  "schedule-off": [
    changed("aws_scheduler_schedule", "state", "ENABLED", "DISABLED"),
    changed("aws_scheduler_schedule", "name", "a", "b"),
  ],
  "schedule-rarer": [
    changed("aws_scheduler_schedule", "schedule_expression", "rate(60 minutes)", "rate(30 days)"),
    changed("aws_scheduler_schedule", "schedule_expression", "cron(0 6 * * ? *)", "cron(0 18 * * ? *)"),
  ],
  "schedule-changed": [
    changed("aws_scheduler_schedule", "schedule_expression", "cron(0 6 * * ? *)", "cron(0 18 * * ? *)"),
    changed("aws_scheduler_schedule", "schedule_expression", "rate(60 minutes)", "at(2030-01-01T00:00:00)"),
  ],
  "schedule-limited": [
    changed("aws_scheduler_schedule", "end_date", undefined, "2020-01-01T00:00:00Z"),
    changed("aws_scheduler_schedule", "name", "a", "b"),
  ],
  "schedule-target-changed": [
    changed("aws_scheduler_schedule", "target[0].arn", "a", "b"),
    changed("aws_scheduler_schedule", "target[0].dead_letter_config[0].arn", "a", "b"),
  ],
  "schedule-call-changed": [
    changed("aws_scheduler_schedule", "target[0].role_arn", "a", "b"),
    changed("aws_scheduler_schedule", "target[0].retry_policy[0].maximum_retry_attempts", 10, 0),
  ],
  "dead-letters-elsewhere": [
    changed("aws_scheduler_schedule", "target[0].dead_letter_config[0].arn", "a", undefined),
    changed("aws_scheduler_schedule", "target[0].arn", "a", "b"),
  ],
  "schedule-tries-less": [
    changed("aws_scheduler_schedule", "target[0].retry_policy[0].maximum_retry_attempts", 10, 0),
    changed("aws_scheduler_schedule", "target[0].arn", "a", "b"),
  ],
  "schedule-details": [
    changed("aws_scheduler_schedule", "flexible_time_window[0].mode", "OFF", "FLEXIBLE"),
    changed("aws_scheduler_schedule", "schedule_expression", "rate(1 hour)", "rate(2 hours)"),
  ],
  "definition-changed-outside": [
    outside("aws_sfn_state_machine", definition()),
    apply("aws_sfn_state_machine", definition()),
  ],
  "definition-changed": [apply("aws_sfn_state_machine", definition()), outside("aws_sfn_state_machine", definition())],
  "state-machine-role-changed": [
    changed("aws_sfn_state_machine", "role_arn", "a", "b"),
    changed("aws_sfn_state_machine", "publish", true, false),
  ],
};

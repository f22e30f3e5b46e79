import { apply, attribute, changed } from "../builders";
import type { Example } from "./example";

/** Alerting. */
export const alerting: Readonly<Record<string, Example>> = {
  "subscription-changed": [
    changed("aws_sns_topic_subscription", "endpoint", "a@example.com", "b@example.com"),
    changed("aws_sns_topic_subscription", "raw_message_delivery", false, true),
  ],
  "subscription-filtered": [
    changed("aws_sns_topic_subscription", "filter_policy.source", undefined, ["nothing"]),
    changed("aws_sns_topic_subscription", "delivery_policy", "a", "b"),
  ],
  "subscription-unconfirmed": [
    changed("aws_sns_topic_subscription", "pending_confirmation", false, true),
    changed("aws_sns_topic_subscription", "raw_message_delivery", false, true),
  ],
  "event-rule-off": [
    changed("aws_cloudwatch_event_rule", "state", "ENABLED", "DISABLED"),
    changed("aws_cloudwatch_event_rule", "state", "ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"),
  ],
  "event-pattern-changed-outside": [
    changed("aws_cloudwatch_event_rule", "event_pattern.detail.status", ["FAILED"], ["NONE"]),
    apply("aws_cloudwatch_event_rule", attribute("event_pattern.detail.status", ["FAILED"], ["NONE"])),
  ],
  "event-pattern-changed": [
    apply("aws_cloudwatch_event_rule", attribute("event_pattern.detail.status", ["FAILED"], ["NONE"])),
    changed("aws_cloudwatch_event_rule", "event_pattern.detail.status", ["FAILED"], ["NONE"]),
  ],
  "event-target-changed": [
    changed("aws_cloudwatch_event_target", "arn", "a", "b"),
    changed("aws_cloudwatch_event_target", "role_arn", "a", "b"),
  ],
  "event-text-changed": [
    changed("aws_cloudwatch_event_target", "input_transformer[0].input_template", "a", "b"),
    changed("aws_cloudwatch_event_target", "arn", "a", "b"),
  ],
  "alarm-silent": [
    changed("aws_cloudwatch_metric_alarm", "actions_enabled", true, false),
    changed("aws_cloudwatch_metric_alarm", "threshold", 1, 2),
  ],
  "alarm-tells-fewer": [
    changed("aws_cloudwatch_metric_alarm", "alarm_actions", ["a"], undefined),
    changed("aws_cloudwatch_metric_alarm", "ok_actions", ["a"], undefined),
  ],
  "alarm-condition-changed-outside": [
    changed("aws_cloudwatch_metric_alarm", "threshold", 1, 0),
    apply("aws_cloudwatch_metric_alarm", attribute("threshold", 1, 0)),
  ],
  "alarm-condition-changed": [
    apply("aws_cloudwatch_metric_alarm", attribute("treat_missing_data", "breaching", "ignore")),
    apply("aws_cloudwatch_metric_alarm", attribute("unit", "Count", "None")),
  ],
  "alarm-all-clear-changed": [
    changed("aws_cloudwatch_metric_alarm", "ok_actions", ["a"], undefined),
    changed("aws_cloudwatch_metric_alarm", "alarm_actions", ["a"], undefined),
  ],
};

/** The order in which people write arguments: what it is, then the rest by the alphabet, then what it depends on. */
const leading = [
  "sid",
  "effect",
  "test",
  "variable",
  "type",
  "id",
  "name",
  "alarm_name",
  "bucket",
  "role",
  "rule",
  "queue_url",
  "topic_arn",
  "group_name",
  "schedule_expression",
  "schedule_expression_timezone",
  "state",
  "path",
  "description",
  "alarm_description",
  "display_name",
  "actions",
  "resources",
  "namespace",
  "metric_name",
  "dimensions",
  "statistic",
  "period",
  "evaluation_periods",
  "datapoints_to_alarm",
  "threshold",
  "comparison_operator",
  "treat_missing_data",
  "protocol",
  "mode",
  "sse_algorithm",
  "log_destination",
  "level",
  "status",
  "filter",
  "principals",
  "condition",
];
const trailing = ["input_template", "policy", "definition", "alarm_actions", "ok_actions", "tags"];

/** Names of arguments in the order in which people write them. */
export function inUsualOrder(names: readonly string[]): readonly string[] {
  const rank = (name: string) => {
    const place = leading.indexOf(name);
    if (place >= 0) return place;
    return leading.length + 1 + trailing.indexOf(name);
  };
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Values of several variables that AWS would refuse together, each fine by itself, and near misses. */
export interface Contradiction {
  readonly stack: "logging" | "baseline";
  readonly given: Readonly<Record<string, unknown>>;
  /** @default AWS takes them */
  readonly message?: string;
}

const key = (region: string) => `arn:aws:kms:${region}:444455556666:key/12345678-1234-1234-1234-123456789012`;
const topic = (region: string) => `arn:aws:sns:${region}:444455556666:alerts`;

const tags = (name: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, "v"]));
const tooManyTags = {
  given: { tags: tags("a", 30), default_tags: tags("b", 21) },
  message: "tags is a map of 30 tags; allowed: at most 50 tags together with the 21 of default_tags.",
};

/** Those in eu-west-1. */
export const contradictions: readonly Contradiction[] = [
  {
    stack: "logging",
    given: { existing_kms_key_arn: key("eu-west-2") },
    message: `existing_kms_key_arn is "${key("eu-west-2")}"; allowed: an ARN of the Region eu-west-1, of any account.`,
  },
  {
    stack: "baseline",
    given: { kms_key_arn: key("eu-west-2") },
    message: `kms_key_arn is "${key("eu-west-2")}"; allowed: an ARN of the Region eu-west-1, of any account.`,
  },
  {
    stack: "baseline",
    given: { alerting_existing_topic_arn: topic("us-east-1") },
    message: `alerting_existing_topic_arn is "${topic("us-east-1")}"; allowed: an ARN of the Region eu-west-1, of any account.`,
  },
  {
    stack: "logging",
    given: { transition_days: 90, expiration_days: 90 },
    message: "expiration_days is 90; allowed: 0, or more than transition_days, which is 90.",
  },
  {
    stack: "logging",
    given: { transition_days: 29, transition_storage_class: "STANDARD_IA" },
    message: "transition_days is 29; allowed: 0, or 30 and more, where transition_storage_class is STANDARD_IA.",
  },
  {
    stack: "logging",
    given: { create_access_log_bucket: true, access_log_bucket_name: "our-access-logs" },
    message: 'access_log_bucket_name is "our-access-logs"; allowed: null, where create_access_log_bucket is true.',
  },
  { stack: "logging", given: { create_access_log_bucket: true } },
  { stack: "logging", given: { access_log_bucket_name: "our-access-logs" } },
  {
    stack: "baseline",
    given: { guardduty_runtime_monitoring_agents: ["EC2_AGENT_MANAGEMENT"] },
    message:
      "guardduty_runtime_monitoring_agents is [EC2_AGENT_MANAGEMENT]; allowed: none, unless guardduty_features has RUNTIME_MONITORING.",
  },
  {
    stack: "baseline",
    given: { orchestrator_run_first: ["Config", "GuardDty"] },
    message:
      "orchestrator_run_first is [Config, GuardDty]; allowed: a list of: AccountLevelSettings, AuditManager, CloudTrail, Config, GuardDuty, Inspector, Macie, SecurityHub.",
  },
  {
    stack: "baseline",
    given: { schedule_expression: "cron(0 6 * * ? *)", alerting_silence_hours: 3 },
    message:
      "alerting_silence_hours is 3; allowed: null, or 25 to 168, since up to 24 hours pass between two starts of the schedule.",
  },
  {
    stack: "baseline",
    given: {
      schedule_expression: "cron(0 6 ? * MON-FRI *)",
      schedule_timezone: "Europe/Berlin",
      alerting_silence_hours: 73,
    },
    message:
      "alerting_silence_hours is 73; allowed: null, or 74 to 168, since up to 73 hours pass between two starts of the schedule.",
  },
  {
    stack: "baseline",
    given: { schedule_flexible_window_minutes: 125, alerting_silence_hours: 3 },
    message:
      "alerting_silence_hours is 3; allowed: null, or 4 to 168, since up to 4 hours pass between two starts of the schedule.",
  },
  {
    stack: "baseline",
    given: { schedule_expression: "rate(7 days)", alerting_silence_hours: 168 },
    message:
      "alerting_silence_hours is 168; allowed: null, since up to 168 hours pass between two starts of the schedule, and an alarm looks back 168 hours at most.",
  },
  { stack: "logging", ...tooManyTags },
  { stack: "baseline", ...tooManyTags },
  { stack: "logging", given: { tags: tags("a", 50), default_tags: tags("a", 50) } },
  { stack: "baseline", given: { tags: tags("a", 30), default_tags: tags("b", 20) } },
  { stack: "baseline", given: { schedule_expression: "cron(0 6 * * ? *)", alerting_silence_hours: 25 } },
  { stack: "baseline", given: { schedule_expression: "cron(0 6 L * ? *)" } },
  { stack: "baseline", given: { schedule_expression: "rate(30 minutes)", alerting_silence_hours: 1 } },
  {
    stack: "baseline",
    given: { schedule_expression: "rate(7 days)", schedule_enabled: false, alerting_silence_hours: 3 },
  },
  { stack: "logging", given: { existing_kms_key_arn: key("eu-west-1"), transition_days: 89, expiration_days: 90 } },
  {
    stack: "logging",
    given: { transition_days: 30, transition_storage_class: "STANDARD_IA", expiration_days: 0 },
  },
  { stack: "logging", given: { transition_days: 0, transition_storage_class: "STANDARD_IA", expiration_days: 1 } },
  { stack: "logging", given: { existing_bucket_name: "our-logs", transition_days: 90, expiration_days: 30 } },
  {
    stack: "baseline",
    given: {
      kms_key_arn: key("eu-west-1"),
      alerting_existing_topic_arn: topic("eu-west-1"),
      guardduty_features: ["RUNTIME_MONITORING"],
      guardduty_runtime_monitoring_agents: ["EC2_AGENT_MANAGEMENT"],
      orchestrator_run_first: ["Config", "GuardDuty"],
    },
  },
  { stack: "baseline", given: { orchestrator_run_first: [] } },
];

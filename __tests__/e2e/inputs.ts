import type { Inputs } from "./way";

export const first: Inputs = { logging: { tags: { Team: "security" } }, baseline: { tags: { Team: "security" } } };

const tags = { Team: "platform", Owner: "us" };

/** Inputs that a team changes in the course of time. */
export const changed: Inputs = {
  logging: { tags },
  baseline: {
    tags,
    guardduty_mode: "report",
    schedule_expression: "rate(30 minutes)",
    log_retention_days: 90,
    log_level: "ALL",
    xray_tracing: true,
    alerting_silence_hours: 6,
  },
};

/** Statuses of a fresh account, with the first inputs. */
export const repaired = {
  Config: "REMEDIATED",
  SecurityHub: "REMEDIATED",
  CloudTrail: "REMEDIATED",
  GuardDuty: "REMEDIATED",
  Macie: "REMEDIATED",
  Inspector: "REMEDIATED",
  AuditManager: "SKIPPED",
  // Most of its settings are only reported, by default.
  AccountLevelSettings: "NON_COMPLIANT",
};

/** Statuses an hour later. */
export const well = {
  Config: "COMPLIANT",
  SecurityHub: "COMPLIANT",
  CloudTrail: "COMPLIANT",
  GuardDuty: "COMPLIANT",
  Macie: "COMPLIANT",
  Inspector: "COMPLIANT",
  AuditManager: "SKIPPED",
  AccountLevelSettings: "NON_COMPLIANT",
};

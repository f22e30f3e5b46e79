import type { Rule } from "../rule";

/** Checks of the configuration, the services' status report, and its age. */
export const statusRules: readonly Rule[] = [
  {
    // Terraform warns of it at each plan; whoever wants no mails has no drift.
    id: "no-recipients",
    severity: "none",
    addresses: ["check.alerting_recipients", "module.*.check.alerting_recipients", "module.*.check.recipients"],
    statuses: ["fail"],
    sentence: "{message}",
  },
  {
    id: "check-failed",
    severity: "medium",
    addresses: ["check.*", "module.*.check.*"],
    statuses: ["fail"],
    sentence: "{message}",
  },
  {
    id: "condition-failed",
    severity: "high",
    statuses: ["fail"],
    sentence: "{message}",
  },
  {
    id: "check-error",
    severity: "high",
    statuses: ["error"],
    sentence: "{message}",
  },
  {
    id: "check-unknown",
    severity: "low",
    statuses: ["unknown"],
    sentence: "{message}",
  },
  {
    id: "service-failed",
    severity: "high",
    statuses: ["FAILED"],
    sentence: "{message}",
  },
  {
    id: "root-user-unprotected",
    severity: "high",
    addresses: ["AccountLevelSettings"],
    statuses: ["NON_COMPLIANT"],
    attributes: ["RootMfa", "NoRootAccessKeys", "NoRootSigningCertificates"],
    sentence: "the root user is not protected: {attribute} does not hold. {message}",
  },
  {
    id: "nothing-recorded",
    severity: "high",
    addresses: ["CloudTrail", "Config"],
    statuses: ["NON_COMPLIANT"],
    attributes: ["TrailExists", "Logging", "Delivery", "ManagementEvents", "Recording"],
    sentence: "activity in the account is not recorded: {attribute} does not hold. {message}",
  },
  {
    id: "nothing-detected",
    severity: "high",
    addresses: ["GuardDuty", "SecurityHub"],
    statuses: ["NON_COMPLIANT"],
    attributes: ["DetectorEnabled", "HubEnabled"],
    sentence: "the service is disabled: {attribute} does not hold. {message}",
  },
  {
    id: "account-open",
    severity: "high",
    addresses: ["AccountLevelSettings"],
    statuses: ["NON_COMPLIANT"],
    attributes: ["S3PublicAccessBlocked"],
    sentence: "buckets can be made public: {attribute} does not hold. {message}",
  },
  {
    id: "service-non-compliant",
    severity: "medium",
    statuses: ["NON_COMPLIANT"],
    sentence: "{message}",
  },
  {
    id: "service-pending",
    severity: "low",
    statuses: ["PENDING"],
    sentence: "{message}",
  },
  {
    id: "service-elsewhere",
    severity: "low",
    statuses: ["MANAGED_ELSEWHERE", "UNAVAILABLE"],
    sentence: "{message}",
  },
  {
    id: "service-repaired",
    severity: "low",
    statuses: ["REMEDIATED"],
    sentence: "{message} The setting was changed, or had never been made.",
  },
  {
    id: "report-old",
    severity: "medium",
    statuses: ["STALE"],
    sentence: "{message}",
  },
  {
    id: "report-ahead",
    severity: "medium",
    statuses: ["AHEAD"],
    sentence: "{message}",
  },
];

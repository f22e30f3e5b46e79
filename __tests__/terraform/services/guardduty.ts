import type { ServiceInputs } from "./service-inputs";

/** Inputs of GuardDuty for the tests with Terraform. */
export const guardduty: ServiceInputs = {
  all: {
    guardduty_mode: "report",
    guardduty_finding_publishing_frequency: "SIX_HOURS",
    guardduty_adopt_existing: false,
    guardduty_features: ["S3_DATA_EVENTS", "RUNTIME_MONITORING"],
    guardduty_runtime_monitoring_agents: ["EC2_AGENT_MANAGEMENT"],
  },
  invalid: {
    guardduty_mode: ["on", 'guardduty_mode is "on"; allowed: enforce, report, off.'],
    guardduty_finding_publishing_frequency: [
      "HOURLY",
      'guardduty_finding_publishing_frequency is "HOURLY"; allowed: FIFTEEN_MINUTES, ONE_HOUR, SIX_HOURS.',
    ],
    guardduty_features: [
      ["S3_DATA_EVENTS", "S3_LOGS"],
      "guardduty_features is [S3_DATA_EVENTS, S3_LOGS]; allowed: a list of: S3_DATA_EVENTS, EKS_AUDIT_LOGS, EBS_MALWARE_PROTECTION, RDS_LOGIN_EVENTS, LAMBDA_NETWORK_LOGS, RUNTIME_MONITORING.",
    ],
    guardduty_runtime_monitoring_agents: [
      ["EC2"],
      "guardduty_runtime_monitoring_agents is [EC2]; allowed: a list of: EKS_ADDON_MANAGEMENT, ECS_FARGATE_AGENT_MANAGEMENT, EC2_AGENT_MANAGEMENT.",
    ],
  },
};

import { tagsInput } from "../../../lib/aws/tags";
import { choice, choices, flag, shared } from "../../../lib/inputs";
import { workerInputs } from "../../../lib/worker";
import { loggingBucketNameInput } from "../../logging-bucket";

/** Protection plans that can be wanted. `EKS_RUNTIME_MONITORING` is the old form of `RUNTIME_MONITORING` and never wanted. */
export const optionalFeatures = [
  "S3_DATA_EVENTS",
  "EKS_AUDIT_LOGS",
  "EBS_MALWARE_PROTECTION",
  "RDS_LOGIN_EVENTS",
  "LAMBDA_NETWORK_LOGS",
  "RUNTIME_MONITORING",
] as const;

export const runtimeMonitoringAgents = [
  "EKS_ADDON_MANAGEMENT",
  "ECS_FARGATE_AGENT_MANAGEMENT",
  "EC2_AGENT_MANAGEMENT",
] as const;

export const guardDutyInputs = {
  ...workerInputs,
  tags: shared(tagsInput({ findings: true })),
  loggingBucketName: loggingBucketNameInput("Bucket to which GuardDuty exports its findings."),
  findingPublishingFrequency: choice({
    description: "How often GuardDuty exports updates of findings that it has published before.",
    default: "FIFTEEN_MINUTES",
    of: ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"],
  }),
  adoptExisting: flag({
    description:
      "Whether an export of findings to another bucket, such as that of a landing zone, is adopted: verified, reported and left alone. false points it to the logging bucket.",
    default: true,
  }),
  features: choices({
    description:
      "Protection plans that are enabled; all others are disabled. The default is the plans that AWS enables for a new account.",
    default: ["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "EBS_MALWARE_PROTECTION", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS"],
    of: optionalFeatures,
    example: "RUNTIME_MONITORING",
  }),
  runtimeMonitoringAgents: choices({
    description: "Agents that GuardDuty manages if RUNTIME_MONITORING is enabled.",
    default: [],
    of: runtimeMonitoringAgents,
  }),
};

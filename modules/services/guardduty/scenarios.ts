import type { WorkerScenario } from "../../../lib/worker";
import { runtimeMonitoringAgents, type guardDutyInputs } from "./inputs";

const otherKey = "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-4000-8000-0000000000ff";

/** Accounts that the GuardDuty worker must handle. */
export const guardDutyScenarios: readonly WorkerScenario<typeof guardDutyInputs>[] = [
  {
    name: "fresh",
    title: "The account has never used GuardDuty.",
    on: "fresh",
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "ours",
    title: "All is as the last run left it.",
    on: "compliant",
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "tagged",
    title: "The account has never used GuardDuty, and new resources get tags.",
    on: "fresh",
    inputs: { tags: { Team: "security" } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "suspended",
    title: "The detector is suspended.",
    on: "compliant",
    account: { guardduty: { detector: { Status: "DISABLED" } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "frequency",
    title: "Findings are exported every six hours only.",
    on: "compliant",
    account: { guardduty: { detector: { FindingPublishingFrequency: "SIX_HOURS" } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "feature-off",
    title: "A wanted protection plan is disabled.",
    on: "compliant",
    account: { guardduty: { detector: { Features: { EBS_MALWARE_PROTECTION: { Status: "DISABLED" } } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "feature-on",
    title: "An unwanted protection plan is enabled, and costs money.",
    on: "compliant",
    account: { guardduty: { detector: { Features: { RUNTIME_MONITORING: { Status: "ENABLED" } } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "new-feature",
    title: "AWS has added a protection plan and enabled it.",
    on: "compliant",
    account: { guardduty: { detector: { Features: { AI_PROTECTION: { Status: "ENABLED" } } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "old-runtime-monitoring",
    title: "The old form of runtime monitoring is enabled, but the new one is wanted.",
    on: "compliant",
    account: {
      guardduty: {
        detector: {
          Features: {
            EKS_RUNTIME_MONITORING: { Status: "ENABLED", Agents: { EKS_ADDON_MANAGEMENT: "ENABLED" } },
            RUNTIME_MONITORING: { Status: "DISABLED", Agents: { EC2_AGENT_MANAGEMENT: "DISABLED" } },
          },
        },
      },
    },
    inputs: { features: ["RUNTIME_MONITORING"], runtimeMonitoringAgents: ["EC2_AGENT_MANAGEMENT"] },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "agents",
    title: "GuardDuty manages an unwanted agent.",
    on: "compliant",
    account: {
      guardduty: {
        detector: { Features: { RUNTIME_MONITORING: { Agents: { ECS_FARGATE_AGENT_MANAGEMENT: "ENABLED" } } } },
      },
    },
    inputs: { features: ["RUNTIME_MONITORING"] },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "agents-off",
    title: "GuardDuty manages none of the wanted agents.",
    on: "compliant",
    account: {
      guardduty: {
        detector: {
          Features: {
            RUNTIME_MONITORING: {
              Agents: Object.fromEntries(runtimeMonitoringAgents.map((agent) => [agent, "DISABLED"])),
            },
          },
        },
      },
    },
    inputs: { features: ["RUNTIME_MONITORING"], runtimeMonitoringAgents },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "somebody-elses",
    title: "Somebody set GuardDuty up in the console: defaults, and no export.",
    on: "fresh",
    account: {
      guardduty: {
        detector: {
          DetectorId: "abcdefabcdefabcdefabcdefabcdefab",
          Status: "ENABLED",
          FindingPublishingFrequency: "SIX_HOURS",
          Features: {
            CLOUD_TRAIL: { Status: "ENABLED" },
            DNS_LOGS: { Status: "ENABLED" },
            FLOW_LOGS: { Status: "ENABLED" },
            S3_DATA_EVENTS: { Status: "ENABLED" },
            EKS_AUDIT_LOGS: { Status: "DISABLED" },
            EBS_MALWARE_PROTECTION: { Status: "ENABLED" },
            RDS_LOGIN_EVENTS: { Status: "ENABLED" },
            LAMBDA_NETWORK_LOGS: { Status: "ENABLED" },
            RUNTIME_MONITORING: { Status: "ENABLED", Agents: { EC2_AGENT_MANAGEMENT: "ENABLED" } },
          },
        },
      },
    },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "no-export",
    title: "The export of findings was deleted.",
    on: "compliant",
    account: { guardduty: { detector: { Destination: null } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "export-elsewhere",
    title: "Findings are exported to another bucket, which is not to be adopted.",
    on: "compliant",
    inputs: { adoptExisting: false },
    account: { guardduty: { detector: { Destination: { DestinationArn: "arn:aws:s3:::somebody-elses-bucket" } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "adopted",
    title: "Findings are exported to the bucket of a landing zone.",
    on: "compliant",
    account: {
      guardduty: {
        detector: { Destination: { DestinationArn: "arn:aws:s3:::landing-zone-logs/x", KmsKeyArn: otherKey } },
      },
    },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "adopted-broken",
    title: "GuardDuty cannot write to the bucket of a landing zone.",
    on: "compliant",
    account: {
      guardduty: {
        detector: {
          Destination: {
            DestinationArn: "arn:aws:s3:::landing-zone-logs",
            Status: "UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY",
          },
        },
      },
    },
    first: "NON_COMPLIANT",
    second: "NON_COMPLIANT",
  },
  {
    name: "export-with-prefix",
    title: "Findings are exported to the logging bucket under a prefix, as they were once.",
    on: "compliant",
    account: {
      guardduty: {
        detector: { Destination: { DestinationArn: "arn:aws:s3:::ssi-logging-111122223333-eu-west-1/guardduty/" } },
      },
    },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "unknown-values",
    title: "The export and a protection plan are in states that AWS has added.",
    on: "compliant",
    account: {
      guardduty: {
        detector: {
          Destination: { Status: "FUTURE_STATUS" },
          Features: { FUTURE_PLAN: { Status: "DISABLED" }, FLOW_LOGS: { Status: "FUTURE_STATUS" } },
        },
      },
    },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "export-other-key",
    title: "Findings are encrypted with another key.",
    on: "compliant",
    account: { guardduty: { detector: { Destination: { KmsKeyArn: otherKey } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "export-broken",
    title: "GuardDuty could not write to the bucket and has stopped trying.",
    on: "compliant",
    account: { guardduty: { detector: { Destination: { Status: "UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY" } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "export-stopped",
    title: "The export of findings is stopped.",
    on: "compliant",
    account: { guardduty: { detector: { Destination: { Status: "STOPPED" } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "in-progress",
    title: "AWS takes a day to verify the export.",
    on: "fresh",
    account: { guardduty: { verificationSeconds: 86400 } },
    first: "PENDING",
    second: "PENDING",
  },
  {
    name: "refused-bucket",
    title: "The bucket's policy does not let GuardDuty write.",
    on: "fresh",
    account: { guardduty: { refusesDestinations: true } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "region-without-feature",
    title: "The Region does not offer a wanted protection plan.",
    on: "fresh",
    account: { guardduty: { offered: ["S3_DATA_EVENTS", "RUNTIME_MONITORING"] } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "member",
    title: "Another account administers this one and has different settings.",
    on: "compliant",
    account: { guardduty: { administrator: "444455556666", detector: { FindingPublishingFrequency: "SIX_HOURS" } } },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
  {
    name: "managed-feature",
    title: "An organisation's policy keeps a protection plan disabled.",
    on: "compliant",
    account: {
      guardduty: {
        detector: { Features: { S3_DATA_EVENTS: { Status: "DISABLED", ManagedBy: "GUARDDUTY_POLICY" } } },
      },
    },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
  {
    name: "unavailable",
    title: "AWS does not offer GuardDuty in this Region.",
    on: "fresh",
    account: { guardduty: { unavailable: true } },
    first: "UNAVAILABLE",
    second: "UNAVAILABLE",
  },
  {
    name: "refused-detector",
    title: "AWS refuses to create a detector, with features and without.",
    on: "fresh",
    faults: [
      "guardduty:createDetector#1=GuardDuty.BadRequestException",
      "guardduty:createDetector#2=GuardDuty.BadRequestException",
    ],
    first: "FAILED",
    second: "REMEDIATED",
  },
];

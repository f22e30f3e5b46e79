import type { WorkerScenario } from "../../../lib/worker";
import type { securityHubInputs } from "./inputs";

const bestPractices = "aws-foundational-security-best-practices/v/1.0.0";
const oldBenchmark = "cis-aws-foundations-benchmark/v/1.2.0";
const newBenchmark = "cis-aws-foundations-benchmark/v/5.0.0";

/** Accounts that the Security Hub worker must handle. */
export const securityHubScenarios: readonly WorkerScenario<typeof securityHubInputs>[] = [
  {
    name: "fresh",
    title: "The account has never used Security Hub.",
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
    title: "The account has never used Security Hub, and new resources get tags.",
    on: "fresh",
    inputs: { tags: { Team: "security" } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "all-standards",
    title: "The account has never used Security Hub, and all standards are wanted.",
    on: "fresh",
    inputs: {
      standards: [
        bestPractices,
        oldBenchmark,
        "cis-aws-foundations-benchmark/v/1.4.0",
        "cis-aws-foundations-benchmark/v/3.0.0",
        newBenchmark,
        "pci-dss/v/3.2.1",
        "pci-dss/v/4.0.1",
        "nist-800-53/v/5.0.0",
        "nist-800-171/v/2.0.0",
        "aws-resource-tagging-standard/v/1.0.0",
      ],
    },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "no-standards",
    title: "The account has never used Security Hub, and no standard is wanted.",
    on: "fresh",
    inputs: { standards: [], disableOtherStandards: true },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "somebody-elses",
    title: "Somebody enabled Security Hub years ago: default standards, and a finding for each of them.",
    on: "fresh",
    account: {
      securityhub: {
        hub: {
          AutoEnableControls: true,
          ControlFindingGenerator: "STANDARD_CONTROL",
          Standards: { [bestPractices]: { Status: "READY" }, [oldBenchmark]: { Status: "READY" } },
        },
      },
    },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "findings",
    title: "Control findings are not consolidated.",
    on: "compliant",
    account: { securityhub: { hub: { ControlFindingGenerator: "STANDARD_CONTROL" } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "new-controls",
    title: "New controls are not enabled automatically.",
    on: "compliant",
    account: { securityhub: { hub: { AutoEnableControls: false } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "standard-off",
    title: "A wanted standard was disabled.",
    on: "compliant",
    account: { securityhub: { hub: { Standards: { [newBenchmark]: null } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "all-off",
    title: "Every standard was disabled, and new controls are not enabled.",
    on: "compliant",
    account: {
      securityhub: {
        hub: { AutoEnableControls: false, Standards: { [bestPractices]: null, [newBenchmark]: null } },
      },
    },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "other-standard",
    title: "A standard that is not listed is enabled, and may stay.",
    on: "compliant",
    account: { securityhub: { hub: { Standards: { [oldBenchmark]: { Status: "READY" } } } } },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "unwanted-standard",
    title: "An unwanted standard is enabled, and costs money.",
    on: "compliant",
    account: {
      securityhub: {
        hub: {
          Standards: { [oldBenchmark]: { Status: "READY" }, "pci-dss/v/4.0.1": { Status: "INCOMPLETE" } },
        },
      },
    },
    inputs: { disableOtherStandards: true },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "not-ours",
    title: "Control Tower and another cloud have standards of their own, which stay even if others do not.",
    on: "compliant",
    account: {
      securityhub: {
        hub: {
          Standards: {
            "service-managed-aws-control-tower/v/1.0.0": { Status: "READY" },
            "cis-azure-foundations-benchmark/v/4.0.0": { Status: "READY", Provider: "Azure" },
          },
        },
      },
    },
    inputs: { disableOtherStandards: true },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "incomplete",
    title: "A standard was enabled when AWS Config recorded nothing; now Config records.",
    on: "compliant",
    account: {
      securityhub: {
        hub: {
          Standards: { [newBenchmark]: { Status: "INCOMPLETE", Reason: "NO_AVAILABLE_CONFIGURATION_RECORDER" } },
        },
      },
    },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "stuck",
    title: "AWS cannot set up a standard, since AWS Config records nothing.",
    on: "fresh",
    account: { securityhub: { stuck: { [newBenchmark]: "NO_AVAILABLE_CONFIGURATION_RECORDER" } } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "not-disabled",
    title: "AWS could not disable a standard that is wanted again.",
    on: "compliant",
    account: { securityhub: { hub: { Standards: { [newBenchmark]: { Status: "FAILED" } } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "refuses-to-go",
    title: "AWS cannot disable an unwanted standard.",
    on: "compliant",
    account: {
      securityhub: { keepsStandards: true, hub: { Standards: { [oldBenchmark]: { Status: "READY" } } } },
    },
    inputs: { disableOtherStandards: true },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "in-progress",
    title: "AWS takes a day to set up the standards.",
    on: "fresh",
    account: { securityhub: { standardSeconds: 86400 } },
    first: "PENDING",
    second: "PENDING",
  },
  {
    name: "unwanted-pending",
    title: "AWS is setting up a standard that is to be disabled, beside one that is ready.",
    on: "compliant",
    account: {
      securityhub: {
        hub: { Standards: { [oldBenchmark]: { Status: "PENDING" }, "pci-dss/v/4.0.1": { Status: "READY" } } },
      },
    },
    inputs: { disableOtherStandards: true },
    first: "PENDING",
    second: "PENDING",
  },
  {
    name: "unknown-status",
    title: "A standard is in a state that AWS has added.",
    on: "compliant",
    account: { securityhub: { hub: { Standards: { [newBenchmark]: { Status: "FUTURE_STATUS" } } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "being-disabled",
    title: "Somebody has just disabled a wanted standard, and AWS has not finished.",
    on: "compliant",
    account: { securityhub: { hub: { Standards: { [newBenchmark]: { Status: "DELETING" } } } } },
    first: "PENDING",
    second: "PENDING",
  },
  {
    name: "region-without-standard",
    title: "The Region does not offer a wanted standard.",
    on: "fresh",
    account: { securityhub: { offered: [bestPractices, oldBenchmark] } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "member",
    title: "The account is a member with local configuration, and control findings are not consolidated.",
    on: "compliant",
    account: { securityhub: { administrator: "444455556666", hub: { ControlFindingGenerator: "STANDARD_CONTROL" } } },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
  {
    name: "member-settings",
    title: "The account is a member with local configuration, and all is otherwise than wanted.",
    on: "compliant",
    account: {
      securityhub: {
        administrator: "444455556666",
        hub: {
          AutoEnableControls: false,
          ControlFindingGenerator: "STANDARD_CONTROL",
          Standards: { [newBenchmark]: null },
        },
      },
    },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
  {
    name: "member-well",
    title: "The account is a member with local configuration, and new controls are not enabled.",
    on: "compliant",
    account: { securityhub: { administrator: "444455556666", hub: { AutoEnableControls: false } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "managed",
    title: "An organisation configures the account centrally, with different settings and standards.",
    on: "compliant",
    account: {
      securityhub: {
        centrallyManaged: true,
        hub: { AutoEnableControls: false, Standards: { [newBenchmark]: null } },
      },
    },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
  {
    name: "managed-standards",
    title: "An organisation configures the account centrally, without a wanted standard.",
    on: "compliant",
    account: { securityhub: { centrallyManaged: true, hub: { Standards: { [newBenchmark]: null } } } },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
  {
    name: "managed-off",
    title: "An organisation configures the account centrally, with Security Hub disabled.",
    on: "fresh",
    account: { securityhub: { centrallyManaged: true } },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
  {
    name: "managed-well",
    title: "An organisation configures the account centrally, and as wanted.",
    on: "compliant",
    account: { securityhub: { centrallyManaged: true } },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "unavailable",
    title: "AWS does not offer Security Hub in this Region.",
    on: "fresh",
    account: { securityhub: { unavailable: true } },
    first: "UNAVAILABLE",
    second: "UNAVAILABLE",
  },
  {
    name: "no-access",
    title: "AWS says that the account has no access, but not that Security Hub is disabled.",
    on: "fresh",
    faults: ["securityhub:describeHub=SecurityHub.InvalidAccessException"],
    first: "FAILED",
    second: "REMEDIATED",
  },
  {
    name: "turned-on-meanwhile",
    title: "Somebody enables Security Hub while the worker finds it disabled.",
    on: "compliant",
    faults: ["securityhub:describeHub#1=SecurityHub.ResourceNotFoundException"],
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "fails-midway",
    title: "Security Hub has just been enabled, and AWS fails to say so.",
    on: "fresh",
    faults: [2, 3, 4, 5, 6].map((call) => `securityhub:describeHub#${call}=SecurityHub.InternalException`),
    first: "FAILED",
    second: "REMEDIATED",
  },
];

import { bestPractices, newBenchmark, oldBenchmark, type SecurityHubScenario } from "./names";

/** Accounts in which standards are not as wanted. */
export const standardsScenarios: readonly SecurityHubScenario[] = [
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
    name: "region-without-standard",
    title: "The Region does not offer a wanted standard.",
    on: "fresh",
    account: { securityhub: { offered: [bestPractices, oldBenchmark] } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
];

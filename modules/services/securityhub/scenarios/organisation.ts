import { newBenchmark, type SecurityHubScenario } from "./names";

/** Members of an organisation. */
export const organisationScenarios: readonly SecurityHubScenario[] = [
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
];

import { bestPractices, newBenchmark, oldBenchmark, type SecurityHubScenario } from "./names";

const disabledControls = { "IAM.6": "The organisation has removed the root credentials." };

/** More associations than one request takes. */
const manyIds = Array.from({ length: 60 }, (_, index) => `Custom.${index + 1}`);

/** A scenario in which a standard has a control enabled that is to be disabled. */
const enabled = (
  scenario: Pick<SecurityHubScenario, "name" | "title" | "account" | "inputs" | "faults" | "first" | "second">,
) => ({
  on: "compliant" as const,
  inputs: { disabledControls },
  ...scenario,
});

const iamEnabled = { Standards: { [bestPractices]: { Disabled: { "IAM.6": null } } } };

/** Accounts in which controls are to be disabled. */
export const controlScenarios: readonly SecurityHubScenario[] = [
  enabled({
    name: "control-enabled",
    title: "A control that is to be disabled is enabled in one standard.",
    account: { securityhub: { hub: iamEnabled } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  }),
  enabled({
    name: "control-enabled-elsewhere",
    title: "A control that is to be disabled is enabled in a standard that somebody else has enabled.",
    account: { securityhub: { hub: { Standards: { [oldBenchmark]: { Status: "READY" } } } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  }),
  {
    name: "other-home",
    title: "The account has never used Security Hub, and global resources are recorded in a different Region.",
    on: "fresh",
    inputs: { homeRegion: "us-east-1", disabledControls: { "KMS.4": "Keys are rotated by hand." } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "other-home-enabled",
    title: "Global resources are recorded in a different Region, and their controls stay enabled.",
    on: "compliant",
    inputs: { homeRegion: "us-east-1", disableGlobalControls: false },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  enabled({
    name: "controls-by-hand",
    title: "Somebody has disabled controls, one of them with a different reason.",
    account: {
      securityhub: {
        hub: { Standards: { [bestPractices]: { Disabled: { "IAM.6": "No need.", "IAM.8": "We have no users." } } } },
      },
    },
    first: "COMPLIANT",
    second: "COMPLIANT",
  }),
  {
    name: "control-of-no-standard",
    title: "A control that is to be disabled is in no enabled standard.",
    on: "compliant",
    inputs: { disabledControls: { ...disabledControls, "Transfer.999": "No such control." } },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "many-controls",
    title: "More controls are to be disabled than one request takes.",
    on: "fresh",
    account: { securityhub: { controls: { [bestPractices]: manyIds, [newBenchmark]: manyIds } } },
    inputs: { disabledControls: Object.fromEntries(manyIds.map((id) => [id, "They are checked elsewhere."])) },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  enabled({
    name: "controls-not-ready",
    title: "AWS takes a day until the controls of a standard can be disabled.",
    account: { securityhub: { hub: { Standards: { [newBenchmark]: { Locked: true } } } } },
    first: "PENDING",
    second: "PENDING",
  }),
  enabled({
    name: "control-kept",
    title: "AWS does not disable a control.",
    account: {
      securityhub: {
        hub: iamEnabled,
        keptControls: { "IAM.6": { ErrorCode: "LIMIT_EXCEEDED", ErrorReason: "Too many updates" } },
      },
    },
    first: "FAILED",
    second: "FAILED",
  }),
  enabled({
    name: "control-unreadable",
    title: "AWS does not say whether a control is enabled.",
    account: {
      securityhub: { hub: iamEnabled, unreadableControls: { "IAM.6": { ErrorCode: "LIMIT_EXCEEDED" } } },
    },
    first: "FAILED",
    second: "FAILED",
  }),
  enabled({
    name: "control-status-new",
    title: "A control has a status that is not known yet.",
    account: { securityhub: { associationStatus: "FUTURE_STATUS" } },
    first: "FAILED",
    second: "FAILED",
  }),
  enabled({
    name: "controls-not-read",
    title: "AWS refuses to say which controls are enabled.",
    account: { securityhub: { hub: iamEnabled } },
    faults: ["securityhub:batchGetStandardsControlAssociations=SecurityHub.InvalidInputException"],
    first: "FAILED",
    second: "REMEDIATED",
  }),
  enabled({
    name: "controls-managed",
    title: "An organisation configures the account centrally, with a control enabled that is to be disabled.",
    account: { securityhub: { centrallyManaged: true, hub: iamEnabled } },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  }),
  enabled({
    name: "control-managed",
    title: "An organisation configures a control that is to be disabled, and AWS refuses that alone.",
    account: {
      securityhub: {
        hub: iamEnabled,
        keptControls: {
          "IAM.6": { ErrorCode: "ACCESS_DENIED", ErrorReason: "The account is managed by a configuration policy" },
        },
      },
    },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  }),
  enabled({
    name: "controls-of-others",
    title: "Control Tower's standard has a control enabled that is to be disabled, which is Control Tower's to say.",
    account: {
      securityhub: { hub: { Standards: { "service-managed-aws-control-tower/v/1.0.0": { Status: "READY" } } } },
    },
    first: "COMPLIANT",
    second: "COMPLIANT",
  }),
];

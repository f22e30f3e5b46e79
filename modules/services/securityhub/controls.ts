import type { Controls } from "../../../lib/worker";

/** Controls in the order of the report. */
export const controls = {
  HubEnabled: {
    title: "Security Hub CSPM is enabled.",
    standards: ["CIS 5.0 4.16"],
    remedy: "Enable Security Hub CSPM.",
  },
  ConsolidatedControlFindings: {
    title: "A control has one finding, however many standards include the control.",
    standards: [],
    remedy: "Enable consolidated control findings.",
  },
  AutoEnableControls: {
    title: "New controls of enabled standards are enabled automatically.",
    standards: [],
    remedy: "Let Security Hub enable new controls automatically.",
  },
  StandardsEnabled: {
    title: "The wanted standards are enabled.",
    standards: [],
    remedy: "Enable the standard, or ask the administrator of the organisation.",
  },
  StandardsReady: {
    title: "The wanted standards are ready.",
    standards: [],
    remedy: "Look at the status reason of the standard; often AWS Config does not record.",
  },
  OtherStandards: {
    title: "No unwanted standard is enabled.",
    standards: [],
    remedy: "Disable the standard, or unset disable_other_standards.",
  },
  ControlsDisabled: {
    title: "The controls that are to be disabled are disabled in every enabled standard.",
    standards: [],
    remedy: "Disable the controls in Security Hub, or remove them from disabled_controls.",
  },
} as const satisfies Controls;

export type Control = keyof typeof controls;

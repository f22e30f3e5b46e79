import type { Controls } from "../../../lib/worker";

/** Controls in the order of the report. */
export const controls = {
  DetectorEnabled: {
    title: "GuardDuty has an enabled detector.",
    standards: ["FSBP GuardDuty.1"],
    remedy: "Enable GuardDuty, or ask the administrator of the organisation.",
  },
  FindingPublishingFrequency: {
    title: "Updated findings are published as often as wanted.",
    standards: [],
    remedy: "Set the finding publishing frequency of the detector.",
  },
  Features: {
    title: "The wanted features and no others are enabled.",
    standards: [
      "FSBP GuardDuty.5",
      "FSBP GuardDuty.6",
      "FSBP GuardDuty.7",
      "FSBP GuardDuty.8",
      "FSBP GuardDuty.9",
      "FSBP GuardDuty.10",
      "FSBP GuardDuty.11",
      "FSBP GuardDuty.12",
      "FSBP GuardDuty.13",
    ],
    remedy: "Enable or disable the features of the detector, or ask the administrator of the organisation.",
  },
  PublishingDestination: {
    title: "Findings are exported to the logging bucket with its key.",
    standards: [],
    remedy: "Look at the policies of bucket and key, then update the publishing destination.",
  },
} as const satisfies Controls;

export type Control = keyof typeof controls;

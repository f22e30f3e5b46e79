import type { Controls } from "../../../lib/worker";

/** Controls in the order of the report. */
export const controls = {
  Enabled: {
    title: "Macie is enabled.",
    standards: ["FSBP Macie.1"],
    remedy: "Enable or resume Macie, or ask its administrator.",
  },
  FindingPublishingFrequency: {
    title: "Updated findings are published as often as wanted.",
    standards: [],
    remedy: "Set the finding publishing frequency of Macie.",
  },
  ResultsExport: {
    title: "Discovery results are exported to the logging bucket with its key.",
    standards: [],
    remedy: "Look at the policies of bucket and key, then set the export of results.",
  },
  AutomatedDiscovery: {
    title: "Automated discovery of sensitive data is as wanted.",
    standards: ["CIS 5.0 2.1.3", "FSBP Macie.2"],
    remedy: "Set automated discovery, or ask the administrator of Macie.",
  },
} as const satisfies Controls;

export type Control = keyof typeof controls;

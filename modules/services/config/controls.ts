import type { Controls } from "../../../lib/worker";

/** Controls in the order of the report. */
export const controls = {
  ServiceLinkedRole: {
    title: "The recorder assumes the service-linked role.",
    standards: ["CIS 5.0 3.3", "FSBP Config.1"],
    remedy: "Set the role of the recorder to AWSServiceRoleForConfig.",
  },
  RecordingGroup: {
    title: "The recorder records the wanted resource types at the wanted frequency.",
    standards: ["CIS 5.0 3.3", "FSBP Config.1"],
    remedy: "Set the recording group and the frequency of the recorder.",
  },
  Recording: {
    title: "The recorder is recording, without failure.",
    standards: ["CIS 5.0 3.3", "FSBP Config.1"],
    remedy: "Start the recorder, and look at its last error.",
  },
  DeliveryChannel: {
    title: "The delivery channel delivers to the logging bucket with its key.",
    standards: [],
    remedy: "Set bucket and key of the delivery channel, and remove its prefix.",
  },
  Delivery: {
    title: "No failed delivery is reported.",
    standards: [],
    remedy: "Look at the policies of bucket and key.",
  },
  ConformancePacks: {
    title: "The wanted conformance packs are deployed.",
    standards: [],
    remedy: "Look at the status reason of the conformance pack.",
  },
  NoOldConformancePacks: {
    title: "No older version of a wanted conformance pack is left.",
    standards: [],
    remedy: "Delete the older version of the conformance pack.",
  },
} as const satisfies Controls;

export type Control = keyof typeof controls;

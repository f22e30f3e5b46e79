import type { Rule } from "../rule";

/** Changes that no rule above covers. They come last. */
export const others: readonly Rule[] = [
  {
    id: "output",
    severity: "low",
    addresses: ["output.*"],
    attributes: ["*"],
    sentence: "configurations that read this output get a different value",
  },
  {
    id: "output-gone-or-new",
    severity: "low",
    addresses: ["output.*"],
    actions: ["create", "delete", "replace", "forget"],
    sentence: "the output is added or removed: configurations that read the output may fail",
  },
  {
    id: "other-change-outside",
    severity: "medium",
    side: "outside",
    attributes: ["*"],
    sentence: "no rule covers a change of {attribute}",
  },
  {
    id: "other-change",
    severity: "low",
    side: "apply",
    attributes: ["*"],
    sentence: "no rule covers a planned change of {attribute}",
  },
  {
    id: "other-deletion",
    severity: "medium",
    actions: ["delete"],
    sentence: "the resource is deleted, and no rule covers its deletion",
  },
  {
    id: "other-replacement",
    severity: "medium",
    side: "apply",
    actions: ["replace"],
    sentence: "the plan replaces the resource, and no rule covers its replacement",
  },
  {
    id: "forgotten",
    severity: "medium",
    side: "apply",
    actions: ["forget"],
    sentence: "Terraform forgets the resource, which stays in AWS: later plans show no drift of the resource",
  },
  {
    id: "other-creation",
    severity: "low",
    side: "apply",
    actions: ["create"],
    sentence: "the resource is in the configuration, but not in AWS",
  },
];

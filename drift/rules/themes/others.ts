import type { Rule } from "../rule";

/** What no other rule knows. They come last. */
export const others: readonly Rule[] = [
  {
    id: "output",
    severity: "low",
    addresses: ["output.*"],
    attributes: ["*"],
    sentence: "others may read another value",
  },
  {
    id: "output-gone-or-new",
    severity: "low",
    addresses: ["output.*"],
    actions: ["create", "delete", "replace", "forget"],
    sentence: "others may read an output that was not there, or no longer find it",
  },
  {
    id: "other-change-outside",
    severity: "medium",
    side: "outside",
    attributes: ["*"],
    sentence: "no rule knows what a change of {attribute} means",
  },
  {
    id: "other-change",
    severity: "low",
    side: "apply",
    attributes: ["*"],
    sentence: "no rule knows what a planned change of {attribute} means",
  },
  {
    id: "other-deletion",
    severity: "medium",
    actions: ["delete"],
    sentence: "it is gone, and no rule knows what that means",
  },
  {
    id: "other-replacement",
    severity: "medium",
    side: "apply",
    actions: ["replace"],
    sentence: "an apply deletes it and makes another, and no rule knows what that means",
  },
  {
    id: "forgotten",
    severity: "medium",
    side: "apply",
    actions: ["forget"],
    sentence: "it stays in AWS, where nobody sees any more when it is changed",
  },
  {
    id: "other-creation",
    severity: "low",
    side: "apply",
    actions: ["create"],
    sentence: "it is in the configuration, and not in AWS",
  },
];

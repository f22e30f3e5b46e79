import { comparableText, reverse } from "../../differences/reverse";
import type { Change, Difference } from "../../model";

/** Effect of an apply on a change outside Terraform: it reverts all of it, more, a part, or does something else. */
export type Outcome = "reverted" | "more" | "part" | "other";

/** Compares the changes of an apply with those outside Terraform. */
export function outcomeOf(outside: Change, apply: Change): Outcome {
  const wanted = new Set(apply.differences.map(comparableText));
  const unknown = new Set(apply.differences.filter(isKnownAfterApply).map(({ path }) => path));
  const reverted = outside.differences.filter((difference) => wanted.has(comparableText(reverse(difference))));
  // A computed attribute follows the others, and its value is told by AWS only.
  const follows = outside.differences.filter(({ path }) => unknown.has(path));
  if (reverted.length === 0) return "other";
  if (reverted.length + follows.length < outside.differences.length) return "part";
  return reverted.length + unknown.size < apply.differences.length ? "more" : "reverted";
}

const isKnownAfterApply = (difference: Difference): boolean =>
  difference.kind === "attribute" && difference.after.kind === "unknown";

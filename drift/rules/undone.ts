import type { Difference } from "../model";
import { asText, reversed } from "../differences/reversed";
import { same } from "./views";

/** Whether an apply does no more than put back what was changed outside Terraform. */
export function isUndone(difference: Difference, outside: readonly Difference[]): boolean {
  return outside.some((other) =>
    other.path === difference.path
      ? isHidden(difference) || restores(difference, other)
      : // An element of a list may stand elsewhere.
        placeless(other.path) === placeless(difference.path) && isReverse(difference, other),
  );
}

/** Whether something else was made of it outside Terraform. */
export const isOverlaid = (difference: Difference, outside: readonly Difference[]): boolean =>
  outside.some(({ path }) => path === difference.path);

const placeless = (path: string) => path.replace(/\[\d+\]/g, "[]");

function restores(difference: Difference, outside: Difference): boolean {
  if (difference.kind === "attribute" && outside.kind === "attribute") return same(difference.after, outside.before);
  return isReverse(difference, outside);
}

function isReverse(difference: Difference, outside: Difference): boolean {
  return asText({ ...difference, path: "" }) === asText({ ...reversed(outside), path: "" });
}

/** A sensitive or unknown value cannot be compared: the change outside Terraform is a finding already. */
const isHidden = (difference: Difference) =>
  difference.kind === "attribute" && ["unknown", "sensitive"].includes(difference.after.kind);

import { comparableText, reverse } from "../differences/reverse";
import type { Difference } from "../model";
import { isSameValue } from "./views";

/** Whether an apply does no more than restore what was changed outside Terraform. */
export const isRestoration = (applied: Difference, changedOutside: readonly Difference[]): boolean =>
  changedOutside.some((outside) =>
    outside.path === applied.path
      ? isHidden(applied) || restores(applied, outside)
      : // An element of a list may have another index.
        withoutIndices(outside.path) === withoutIndices(applied.path) && isReverse(applied, outside),
  );

const withoutIndices = (path: string) => path.replace(/\[\d+\]/g, "[]");

/** A sensitive or unknown value cannot be compared: the change outside Terraform is a finding already. */
const isHidden = (difference: Difference) =>
  difference.kind === "attribute" && ["unknown", "sensitive"].includes(difference.after.kind);

const restores = (applied: Difference, outside: Difference): boolean =>
  applied.kind === "attribute" && outside.kind === "attribute"
    ? isSameValue(applied.after, outside.before)
    : isReverse(applied, outside);

const isReverse = (applied: Difference, outside: Difference): boolean =>
  comparableText({ ...applied, path: "" }) === comparableText({ ...reverse(outside), path: "" });

import { isEqual, isList, isObject, type Json } from "../../lib/json";
import type { Difference, PlanValue, View } from "../model";

type AttributeView = View & { readonly kind: "attribute" };

/** Innermost values that differ, each behind all that hold it: `rule`, `rule[0]`, `rule[0].status`. */
export const chainsOf = (difference: Difference): readonly (readonly View[])[] =>
  difference.kind === "attribute" ? chainsBehind([], difference) : [[difference]];

function chainsBehind(holders: readonly View[], view: AttributeView): readonly (readonly View[])[] {
  const chain = [...holders, view];
  const parts = partsOf(view);
  return parts.length === 0 ? [chain] : parts.flatMap((part) => chainsBehind(chain, part));
}

/** Members and elements that differ. */
function partsOf({ path, before, after }: AttributeView): readonly AttributeView[] {
  return [...new Set([...stepsOf(before), ...stepsOf(after)])]
    .map((step) => ({
      kind: "attribute" as const,
      path: path + step,
      before: partAt(before, step),
      after: partAt(after, step),
    }))
    .filter((part) => !isSameValue(part.before, part.after));
}

function stepsOf(given: PlanValue): readonly string[] {
  if (given.kind !== "value") return [];
  const { value } = given;
  if (isList(value)) return value.map((_, index) => `[${index}]`);
  return isObject(value) ? Object.keys(value).map((name) => `.${name}`) : [];
}

/** Part of a value; no part of an unknown value is known. */
function partAt(given: PlanValue, step: string): PlanValue {
  if (given.kind !== "value") return given;
  const value = isList(given.value) ? given.value[Number(step.slice(1, -1))] : memberAt(given.value, step.slice(1));
  return value === undefined ? { kind: "absent" } : { kind: "value", value };
}

const memberAt = (value: Json, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** Whether two values are known and the same. */
export function isSameValue(one: PlanValue, other: PlanValue): boolean {
  const [value, counterpart] = [knownValue(one), knownValue(other)];
  return value !== undefined && counterpart !== undefined && isEqual(value, counterpart);
}

/** Value, null if not set; undefined if it cannot be known. */
export function knownValue(given: PlanValue): Json | undefined {
  if (given.kind === "value") return given.value;
  return given.kind === "absent" ? null : undefined;
}

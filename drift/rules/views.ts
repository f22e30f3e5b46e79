import { isEqual, isList, type Json } from "../../lib/json";
import type { AttributeDifference, Difference, PlanValue } from "../model";

/** A difference, or what differs within its values. */
export type View =
  Pick<AttributeDifference, "kind" | "path" | "before" | "after"> | Exclude<Difference, AttributeDifference>;

/** A difference and everything in its values, so that `rule[*].status` finds a whole `rule` that was added. */
export function viewsOf(difference: Difference): readonly View[] {
  if (difference.kind !== "attribute" || ![difference.before, difference.after].some(holdsMore)) return [difference];
  return [difference, ...within(difference)];
}

const holdsMore = (side: PlanValue) => side.kind === "value" && isContainer(side.value);

type AttributeView = View & { readonly kind: "attribute" };

function within({ path, before, after }: AttributeView): View[] {
  return [...new Set([...stepsOf(before), ...stepsOf(after)])].flatMap((step) => {
    const view: AttributeView = {
      kind: "attribute",
      path: path + step,
      before: at(before, step),
      after: at(after, step),
    };
    return same(view.before, view.after) ? [] : [view, ...within(view)];
  });
}

const isContainer = (value: Json): value is readonly Json[] | { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null;

function stepsOf(side: PlanValue): readonly string[] {
  if (side.kind !== "value" || !isContainer(side.value)) return [];
  return isList(side.value)
    ? side.value.map((_, index) => `[${index}]`)
    : Object.keys(side.value).map((name) => `.${name}`);
}

function at(side: PlanValue, step: string): PlanValue {
  if (side.kind !== "value") return side;
  if (!isContainer(side.value)) return { kind: "absent" };
  const value = isList(side.value) ? side.value[Number(step.slice(1, -1))] : member(side.value, step.slice(1));
  return value === undefined ? { kind: "absent" } : { kind: "value", value };
}

const member = (value: { readonly [name: string]: Json }, name: string): Json | undefined =>
  Object.hasOwn(value, name) ? value[name] : undefined;

/** Whether two sides say the same; what is not known is never the same. */
export function same(one: PlanValue, other: PlanValue): boolean {
  const [value, counterpart] = [known(one), known(other)];
  return value !== undefined && counterpart !== undefined && isEqual(value, counterpart);
}

/** Value of a side, null if not set; undefined if it cannot be known. */
export function known(side: PlanValue): Json | undefined {
  if (side.kind === "value") return side.value;
  return side.kind === "absent" ? null : undefined;
}

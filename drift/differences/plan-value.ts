import type { Json } from "../../lib/json";
import type { PlanValue } from "../model";
import { hasAny, isList, isObject, isSecret, isUnknown, type Tree } from "./tree";

/** Values before and after a change. Both are secret if one of them is. */
export function planValuesOf(before: Tree, after: Tree): { readonly before: PlanValue; readonly after: PlanValue } {
  if (hasAny(before, isSecret) || hasAny(after, isSecret)) {
    return { before: { kind: "sensitive" }, after: { kind: "sensitive" } };
  }
  return { before: planValueOf(before), after: planValueOf(after) };
}

function planValueOf(tree: Tree): PlanValue {
  if (tree === undefined) return { kind: "absent" };
  if (!hasAny(tree, isUnknown)) return { kind: "value", value: jsonOf(tree) };
  const known = isList(tree) ? tree.filter((element) => !hasAny(element, isUnknown)).map(jsonOf) : [];
  return known.length === 0 ? { kind: "unknown" } : { kind: "unknown", known };
}

function jsonOf(tree: Tree): Json {
  if (isList(tree)) return tree.map(jsonOf);
  if (isObject(tree)) return Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, jsonOf(member)]));
  return typeof tree === "object" || tree === undefined ? null : tree;
}

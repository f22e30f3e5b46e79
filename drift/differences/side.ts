import type { Json } from "../../lib/json";
import type { Side } from "../model";
import { holds, isList, isObject, isSecret, isUnknown, type Tree } from "./tree";

/** Both sides of a difference. What is secret on one side, is so on the other. */
export function sidesOf(before: Tree, after: Tree): { readonly before: Side; readonly after: Side } {
  if (holds(before, isSecret) || holds(after, isSecret)) {
    return { before: { kind: "sensitive" }, after: { kind: "sensitive" } };
  }
  return { before: sideOf(before), after: sideOf(after) };
}

function sideOf(tree: Tree): Side {
  if (tree === undefined) return { kind: "absent" };
  return holds(tree, isUnknown) ? { kind: "unknown" } : { kind: "value", value: valueOf(tree) };
}

function valueOf(tree: Tree): Json {
  if (isList(tree)) return tree.map(valueOf);
  if (isObject(tree)) return Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, valueOf(member)]));
  return typeof tree === "object" || tree === undefined ? null : tree;
}

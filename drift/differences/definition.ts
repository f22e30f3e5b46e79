import type { DefinitionDifference, MemberDifference } from "../model";
import { documentDialect } from "./dialect";
import { leavesOf } from "./leaves";
import { pathText } from "./path";
import { planValuesOf } from "./plan-value";
import { isList, isObject, memberOf, type Tree, type TreeObject } from "./tree";

/** Whether a document is a state machine in the States Language. */
export function isDefinition(document: Tree): document is TreeObject {
  return (
    isObject(document) && typeof memberOf(document, "StartAt") === "string" && isObject(memberOf(document, "States"))
  );
}

/** Two definitions, state by state; none if they are alike. @param path Of the attribute. */
export function definitionDifferences(path: string, before: Tree, after: Tree): readonly DefinitionDifference[] {
  const [one, other] = [statesOf(before), statesOf(after)];
  const members = differencesBetween(ownMembers(before), ownMembers(after));
  const added = [...other.keys()].filter((name) => !one.has(name));
  const removed = [...one.keys()].filter((name) => !other.has(name));
  const changed = [...other].flatMap(([state, now]) => {
    const was = one.get(state);
    if (was === undefined) return [];
    const all = differencesBetween(was, now);
    const transitions = all
      .filter(isTransition)
      .map((difference) => ({ ...difference, path: transitionPath(difference) }));
    return all.length === 0 ? [] : [{ state, members: all.filter((one) => !isTransition(one)), transitions }];
  });
  if (members.length + added.length + removed.length + changed.length === 0) return [];
  return [{ kind: "definition", path, members, added, removed, changed }];
}

const differencesBetween = (before: TreeObject, after: TreeObject): readonly MemberDifference[] =>
  leavesOf(before, after, [], documentDialect).map((leaf) => ({
    path: pathText(leaf.path),
    ...planValuesOf(leaf.before, leaf.after),
  }));

const ownMembers = (machine: Tree): TreeObject =>
  Object.fromEntries(Object.entries(isObject(machine) ? machine : {}).filter(([name]) => name !== "States"));

/** All states by name, each without those within it; one within another as `Set features / Set feature`. */
function statesOf(machine: Tree, prefix = ""): ReadonlyMap<string, TreeObject> {
  const states = isObject(machine) ? memberOf(machine, "States") : undefined;
  const all = new Map<string, TreeObject>();
  for (const [name, state] of Object.entries(isObject(states) ? states : {})) {
    if (!isObject(state)) continue;
    const parts = Object.entries(state).flatMap(([member, value]) => (inner.has(member) ? [value].flat() : []));
    all.set(prefix + name, dropInnerStates(state));
    for (const part of parts.filter(isObject)) {
      for (const [within, its] of statesOf(part, `${prefix}${name} / `)) all.set(within, its);
    }
  }
  return all;
}

/** Members that hold states: of Map, of an older Map, of Parallel. */
const inner = new Set(["ItemProcessor", "Iterator", "Branches"]);

function dropInnerStates(state: TreeObject): TreeObject {
  const strip = (value: Tree): Tree => {
    if (isList(value)) return value.map(strip);
    return isObject(value) ? ownMembers(value) : value;
  };
  return Object.fromEntries(
    Object.entries(state).map(([member, value]) => [member, inner.has(member) ? strip(value) : value]),
  );
}

const isTransition = ({ path }: MemberDifference): boolean =>
  /^(Next|Default|End|(Choices|Catch)\[\d+\]\.Next|(ItemProcessor|Iterator|Branches\[\d+\])\.StartAt)$/.test(path);

const transitionPath = ({ path }: MemberDifference): string => path.replace(/\]\.Next$/, "]");

import { isGrant, isPolicyGrant } from "../differences/grants";
import { isList, isObject, type Json } from "../../lib/json";
import { actionOf } from "./action-words";
import type { Configuration } from "./configuration";
import type { PolicyDocuments } from "./policy-documents";
import type { RawChange, RawResource } from "./raw";

type Path = readonly (string | number)[];

/** Types whose documents are no policies of access. */
const otherPolicies = /lifecycle|data_protection|log_account_policy|scaling|core_network/;
/** Types whose networks are those that have access. */
const openToNetworks = /security_group|network_acl|eks_cluster/;

/** Whether an attribute, by its name one of those that decide who has access, is of a resource in which it does. */
const grantsAccess = (type: string, attribute: string): boolean =>
  isPolicyGrant(attribute)
    ? !otherPolicies.test(type)
    : openToNetworks.test(type) && !/egress/.test(`${type} ${attribute}`);

/** Types whose attribute the provider computes unless somebody sets it; those of a resource of its own are always set. */
const isComputed = (type: string, attribute: string): boolean =>
  !/_policy$/.test(type) && /^(policy|access_polic(y|ies)|cidr_block|public_access_cidrs)$/.test(attribute);

/** Paths at which who has access is known only after the apply. */
export function unknownGrants({ change }: RawResource): readonly Path[] {
  const action = actionOf(change.actions);
  return action === "create" || action === "update" || action === "replace" ? pathsIn(change.afterUnknown, []) : [];
}

function pathsIn(unknowns: Json, path: Path): readonly Path[] {
  if (unknowns === true) return isGrant(textOf(path)) ? [path] : [];
  if (isList(unknowns)) return unknowns.flatMap((one, index) => pathsIn(one, [...path, index]));
  if (!isObject(unknowns)) return [];
  return Object.entries(unknowns).flatMap(([name, one]) => pathsIn(one, [...path, name]));
}

const textOf = (path: Path): string =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .slice(1);

/** A change with the policies that the plan tells elsewhere. */
export interface Completed {
  readonly change: RawChange;
  /** Paths of policies of which a part only is told. */
  readonly partly: readonly Path[];
}

/**
 * Puts the statements of data sources of the same plan in the place of policies that are known only after the apply, and drops
 * what the configuration does not set: a default of AWS or of the provider.
 */
export function completeGrants(
  { address, type, change }: RawResource,
  documents: PolicyDocuments,
  configuration: Configuration | undefined,
): Completed {
  const isNew = actionOf(change.actions) !== "update";
  let completed = change;
  const partly: Path[] = [];
  for (const path of unknownGrants({ address, type, change, mode: "managed" })) {
    const names = path.filter((step) => typeof step === "string");
    const attribute = names.join(".");
    const sets = configuration?.sets(address, attribute) ?? !isComputed(type, attribute);
    const found = sets && isPolicyGrant(attribute) ? documents.find(address, attribute, configuration) : undefined;
    if (found !== undefined) {
      completed = { ...completed, ...tellAfter(completed, path, found.text) };
      if (!found.isWhole) partly.push(path);
    } else if (isNew && !(sets && grantsAccess(type, attribute)) && valueAt(change.before, path) === null) {
      completed = { ...completed, ...dropValue(completed, path) };
    }
  }
  return { change: completed, partly };
}

const tellAfter = ({ after, afterUnknown }: RawChange, path: Path, text: string) => ({
  after: setAt(after, path, text),
  afterUnknown: setAt(afterUnknown, path, false),
});

const dropValue = ({ afterUnknown }: RawChange, path: Path) => ({
  afterUnknown: setAt(afterUnknown, path, false),
});

function valueAt(value: Json, [step, ...rest]: Path): Json {
  if (step === undefined) return value;
  const part = typeof step === "number" ? isList(value) && value[step] : isObject(value) && value[step];
  return valueAt(part || null, rest);
}

/** A copy of a value with another part at a path. */
function setAt(value: Json, path: Path, part: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return part;
  if (typeof step === "number") {
    const list = isList(value) ? value : [];
    const length = Math.max(list.length, step + 1);
    return Array.from({ length }, (_, index) =>
      index === step ? setAt(list[index] ?? null, rest, part) : (list[index] ?? null),
    );
  }
  const members = isObject(value) ? value : {};
  return { ...members, [step]: setAt(members[step] ?? null, rest, part) };
}

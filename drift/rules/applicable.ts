import type { Subject } from "../model";
import type { Rule } from "./rule";
import { coversPath, matchesAny } from "./glob";
import { canBeWeakFromTheStart } from "./weaker";

export type Sides = "outside" | "apply";

/** Rules that may say something, in their order. */
export interface Applicable {
  readonly actions: readonly Rule[];
  readonly attributes: readonly Rule[];
  /** Of attributes those that say something of what is created. */
  readonly ofNew: readonly Rule[];
}

interface OfType {
  readonly all: readonly Rule[];
  /** Those that are not about every address. */
  readonly limited: readonly Rule[];
  /** By which of the limited ones are about an address. */
  readonly byAddress: Map<string, Applicable>;
}

/** Plans hold thousands of resources of a few types: what may apply to a type is found once. */
const types = new WeakMap<readonly Rule[], Map<string, OfType>>();

/** The rules that may say something about one side of a subject. */
export function applicable(rules: readonly Rule[], { type, address }: Subject, side: Sides): Applicable {
  const { all, limited, byAddress } = ofType(rules, type, side);
  const off = limited.filter(({ addresses = [] }) => !matchesAny(addresses, address));
  const key = off.map(({ id }) => id).join();
  const found = byAddress.get(key);
  if (found !== undefined) return found;
  const about = all.filter((rule) => !off.includes(rule));
  const attributes = about.filter((rule) => rule.attributes !== undefined);
  const made = {
    actions: about.filter(({ actions }) => actions !== undefined),
    attributes,
    ofNew: attributes.filter(({ weaker }) => weaker !== undefined && canBeWeakFromTheStart(weaker)),
  };
  byAddress.set(key, made);
  return made;
}

function ofType(rules: readonly Rule[], type: string | undefined, side: Sides): OfType {
  const known = types.get(rules) ?? new Map<string, OfType>();
  types.set(rules, known);
  const key = `${side} ${type ?? ""}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const all = rules.filter(
    (rule) =>
      rule.statuses === undefined &&
      (rule.side === undefined || rule.side === side) &&
      (rule.types === undefined || (type !== undefined && matchesAny(rule.types, type))),
  );
  const limited = all.filter(({ addresses }) => addresses !== undefined);
  const made = { all, limited, byAddress: new Map<string, Applicable>() };
  known.set(key, made);
  return made;
}

/** Resources of a type have the same attributes. */
const paths = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();
const mostPaths = 20_000;

/** Those of some rules that are about an attribute, in their order. */
export function rulesAbout(rules: readonly Rule[], path: string): readonly Rule[] {
  const known = paths.get(rules) ?? new Map<string, readonly Rule[]>();
  if (known.size >= mostPaths) known.clear();
  paths.set(rules, known);
  const found = known.get(path);
  if (found !== undefined) return found;
  const about = rules.filter(({ attributes }) => attributes?.some((glob) => coversPath(glob, path)));
  known.set(path, about);
  return about;
}

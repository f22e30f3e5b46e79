import { isList, isObject, type Json } from "../../lib/json";
import { mirrors, type Mirror } from "./mirror-table";
import type { RawChange, RawResource } from "./raw";

/** Objects that resources of a plan manage, and that other resources only show. */
export interface Managed {
  /** Adds a resource; every resource of the configuration has to be added, changed or not. */
  readonly add: (resource: RawResource) => void;
  /** Drops the part of a change that other resources manage, whose own changes say it. */
  readonly dropManaged: (type: string, change: RawChange) => RawChange;
}

const byType = groupBy(mirrors, ({ type }) => type);
const byOther = groupBy(mirrors, ({ of }) => of);

/** Whether resources of this type show what others manage. */
export const hasMirrors = (type: string): boolean => byType.has(type);

export function createManaged(): Managed {
  /** Keys of managed parts, by attribute and link. */
  const managed = new Map<string, Set<string>>();
  const keyOf = ({ type, attribute, of }: Mirror, link: Json) => JSON.stringify([type, attribute, of, link]);

  const addAttributes = (mirror: Mirror, attributes: Json) => {
    if (!isObject(attributes)) return;
    const keys = mirror.parts?.managed(attributes) ?? [];
    if (mirror.parts !== undefined && keys.length === 0) return;
    for (const link of [attributes[mirror.link] ?? null].flat()) {
      if (typeof link !== "string") continue;
      const at = keyOf(mirror, link);
      const known = managed.get(at) ?? new Set();
      for (const key of keys) known.add(key);
      managed.set(at, known);
    }
  };

  /** Value of an attribute without what others manage; `undefined` for nothing. */
  const withoutManaged = (
    own: readonly Mirror[],
    attributes: Readonly<Record<string, Json>>,
    name: string,
  ): Json | undefined =>
    own
      .filter(({ attribute }) => attribute === name)
      .reduce<Json | undefined>((left, mirror) => {
        const links = mirror.own.flatMap((link) => managed.get(keyOf(mirror, attributes[link] ?? null)) ?? []);
        if (links.length === 0) return left;
        const { parts } = mirror;
        if (parts === undefined || !isList(left)) return parts === undefined ? undefined : left;
        return left.flatMap((element) => parts.rest(element, (key) => links.some((keys) => keys.has(key))) ?? []);
      }, attributes[name]);

  return {
    // A resource that the plan changes, too, is shown as it was.
    add: ({ type, change }) => {
      for (const mirror of byOther.get(type) ?? []) {
        addAttributes(mirror, change.before);
        addAttributes(mirror, change.after);
      }
    },
    dropManaged: (type, change) => {
      const own = byType.get(type) ?? [];
      const strip = (attributes: Json): Json => {
        if (!isObject(attributes)) return attributes;
        const entries = Object.keys(attributes).map((name) => [name, withoutManaged(own, attributes, name)] as const);
        return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
      };
      return { ...change, before: strip(change.before), after: strip(change.after) };
    },
  };
}

function groupBy(all: readonly Mirror[], keyOf: (mirror: Mirror) => string): ReadonlyMap<string, readonly Mirror[]> {
  const groups = new Map<string, Mirror[]>();
  for (const mirror of all) groups.set(keyOf(mirror), [...(groups.get(keyOf(mirror)) ?? []), mirror]);
  return groups;
}

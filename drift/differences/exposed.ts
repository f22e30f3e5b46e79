import { isList, isObject, type Json } from "../../lib/json";
import type { ChangeValues } from "./change-values";
import { attributeDialect } from "./dialect";
import { secrecyOf, type Secrecy } from "./mark";
import type { Path } from "./path";
import { memberOf } from "./tree";

/** Paths of values that are sensitive before a change, and no longer after it. A value that is gone, or not known yet, is none. */
export function exposedPaths(values: ChangeValues, root: Path): readonly Path[] {
  const before = secrecyOf([values.beforeSensitive]);
  if (before === undefined || !counts(values.before)) return [];
  return exposedIn(values.after, values.afterUnknown, before, secrecyOf([values.afterSensitive]), root);
}

function exposedIn(
  value: Json | undefined,
  unknowns: Json | undefined,
  before: Secrecy | undefined,
  after: Secrecy | undefined,
  path: Path,
): readonly Path[] {
  if (before === undefined || after === true || unknowns === true || value === undefined || !counts(value)) return [];
  if (before === true && after === undefined) return [path];
  if (isList(value)) {
    const marks = isList(unknowns) ? unknowns : [];
    return value.flatMap((element, index) =>
      exposedIn(element, marks[index], elementsOf(before), elementsOf(after), [...path, { index }]),
    );
  }
  if (!isObject(value)) return before === true ? [path] : [];
  const isMap = path.length > 0 && !("index" in (path.at(-1) ?? {})) && attributeDialect.isMap(value, undefined);
  return Object.entries(value).flatMap(([name, member]) => {
    const mark = isObject(unknowns) ? memberOf<Json>(unknowns, name) : undefined;
    const own = [...path, isMap ? { key: name } : { member: name }];
    return exposedIn(member, mark, memberSecrecy(before, name), memberSecrecy(after, name), own);
  });
}

const counts = (value: Json): boolean => attributeDialect.counts(value);

const elementsOf = (secrecy: Secrecy | undefined): Secrecy | undefined => (secrecy === true ? true : secrecy?.elements);

const memberSecrecy = (secrecy: Secrecy | undefined, name: string): Secrecy | undefined =>
  secrecy === true ? true : secrecy?.members.get(name);

import { isList, isObject, type Json } from "../../lib/json";
import type { HoldsSecret } from "./secret-texts";
import { canonicalText, memberOf, secret, unknown, type Tree } from "./tree";

/**
 * Secret parts of a value. Terraform marks them before and after, and in each element of a list; here a part that is secret once
 * is secret before and after and in all elements, since elements move.
 */
export type Secrecy = true | { readonly members: ReadonlyMap<string, Secrecy>; readonly elements?: Secrecy };

/** Merges trees of `before_sensitive` and `after_sensitive`. */
export function secrecyOf(marks: readonly (Json | undefined)[]): Secrecy | undefined {
  if (marks.includes(true)) return true;
  const lists = marks.filter(isList).flat();
  const elements = lists.length === 0 ? undefined : secrecyOf(lists);
  const objects = marks.flatMap((mark) => (isObject(mark) ? [mark] : []));
  const members = new Map<string, Secrecy>();
  for (const name of new Set(objects.flatMap((object) => Object.keys(object)))) {
    const secrecy = secrecyOf(objects.map((object) => memberOf(object, name)));
    if (secrecy !== undefined) members.set(name, secrecy);
  }
  return elements === undefined && members.size === 0 ? undefined : { members, elements };
}

/** Shortest text that is taken for a secret elsewhere; shorter text may be there for another reason. */
const shortestSecret = 6;

/** Text that is secret. Providers repeat it in attributes that are not marked, be it within other text; there it is secret, too. */
export function secretTexts(value: Json | undefined, secrecy: Secrecy | undefined): readonly string[] {
  if (secrecy === undefined || value === undefined || value === null) return [];
  if (typeof value === "string") return secrecy === true && value.length >= shortestSecret ? [value] : [];
  if (isList(value)) {
    const elements = secrecy === true ? true : secrecy.elements;
    return value.flatMap((element) => secretTexts(element, elements));
  }
  return Object.entries(value).flatMap(([name, member]) =>
    secretTexts(member, secrecy === true ? true : secrecy.members.get(name)),
  );
}

/** Sensitive parts of a value. */
export interface Hidden {
  readonly secrecy: Secrecy | undefined;
  /** Whether a text holds one of the sensitive texts. */
  readonly holdsSecret: HoldsSecret;
}

/** Marks a value. @param unknowns As `after_unknown` has them: `true` where the value is not known. */
export function markTree(value: Json | undefined, { secrecy, holdsSecret }: Hidden, unknowns: Json | undefined): Tree {
  if (secrecy === true || (typeof value === "string" && holdsSecret(value))) return markSecret(value, unknowns);
  if (unknowns === true) return unknown;
  // What is partly unknown may be left out where nothing of it is known.
  const whole = value == null && hasTrue(unknowns) ? (isList(unknowns) ? [] : {}) : value;
  if (isList(whole)) {
    return markList(whole, { secrecy: secrecy?.elements, holdsSecret }, isList(unknowns) ? unknowns : []);
  }
  if (!isObject(whole)) return whole ?? undefined;
  const partly = isObject(unknowns) ? unknowns : {};
  return Object.fromEntries(
    [...new Set([...Object.keys(whole), ...Object.keys(partly)])].map((name) => [
      name,
      markTree(memberOf(whole, name), { secrecy: secrecy?.members.get(name), holdsSecret }, memberOf(partly, name)),
    ]),
  );
}

function markList(values: readonly Json[], hidden: Hidden, unknowns: readonly Json[]): Tree {
  const length = Math.max(values.length, unknowns.length);
  return Array.from({ length }, (_, index) => markTree(values[index], hidden, unknowns[index]));
}

/** An unset value holds no secret. */
function markSecret(value: Json | undefined, unknowns: Json | undefined): Tree {
  if (hasTrue(unknowns)) return secret("unknown");
  return value == null ? undefined : secret(canonicalText(value, () => true));
}

const hasTrue = (value: Json | undefined): boolean =>
  value === true || (typeof value === "object" && value !== null && Object.values(value).some(hasTrue));

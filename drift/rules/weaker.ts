import { isEqual, isList, type Json } from "../../lib/json";
import type { Weaker } from "./rule";
import { isUnlimited, isPublic, widenings } from "./policies";
import { isRarer } from "./rarer";
import { known, type View } from "./views";

/** `untold`: a value is sensitive, or known after apply only. */
export type Answer = "yes" | "no" | "untold";

type Predicate = (before: Json | undefined, after: Json | undefined) => Answer;

/** Whether a change is one for the worse. */
export function isWeaker(weaker: Weaker, view: View): Answer {
  if (view.kind === "policy") return answer(isWeakerPolicy(weaker, view));
  if (view.kind === "definition") return "no";
  const [before, after] = [known(view.before), known(view.after)];
  if ("becomes" in weaker && weaker.becomes === "wider") return mayBePolicy(view.path, before, after) ? "untold" : "no";
  return predicateOf(weaker)(before, after);
}

/** Whether something can be weak by itself, and not only weaker than something. */
export const canBeWeakFromTheStart = (weaker: Weaker): boolean =>
  "becomes" in weaker && (isValues(weaker.becomes) || ["public", "unlimited"].includes(weaker.becomes));

/** Whether what is created is one for the worse by itself: there is nothing with which it could be compared. */
export function isWeakFromTheStart(weaker: Weaker, view: View): Answer {
  if (!canBeWeakFromTheStart(weaker) || (view.kind === "attribute" && known(view.after) === undefined)) return "no";
  const nothing = view.kind === "attribute" ? { ...view, before: { kind: "value", value: [] } as const } : view;
  return isWeaker(weaker, nothing);
}

const answer = (yes: boolean): Answer => (yes ? "yes" : "no");

// Array.isArray does not narrow what cannot be changed.
const isValues = (becomes: readonly Json[] | string): becomes is readonly Json[] => typeof becomes !== "string";

function isWeakerPolicy(weaker: Weaker, view: View & { readonly kind: "policy" }): boolean {
  if (!("becomes" in weaker)) return false;
  if (weaker.becomes === "wider") return widenings(view).length > 0;
  if (weaker.becomes === "public") return isPublic(view);
  return weaker.becomes === "unlimited" && isUnlimited(view);
}

function predicateOf(weaker: Weaker): Predicate {
  if ("leaves" in weaker) return (before, after) => gains(weaker.leaves, after, before);
  if ("order" in weaker) return bothKnown((before, after) => isLater(weaker.order, before, after));
  const { becomes } = weaker;
  if (isValues(becomes)) return (before, after) => gains(becomes, before, after);
  switch (becomes) {
    case "less":
      return bothKnown((before, after) => isLess(before, after, endlessOf(weaker)));
    case "more":
      return bothKnown((before, after) => isLess(after, before, endlessOf(weaker)));
    case "another":
      return isAnother;
    case "rarer":
      return bothKnown(isRarer);
    case "wider":
    case "public":
    case "unlimited":
      // Whoever cannot tell whether a policy is wider cannot tell this, and needs to say so once only.
      return () => "no";
  }
}

/** A policy that is not shown, known later, or has statements that AWS would not take. */
function mayBePolicy(path: string, ...sides: readonly (Json | undefined)[]): boolean {
  return (
    sides.some((side) => typeof side === "string" && side.includes('"Statement"')) ||
    (sides.includes(undefined) && /polic(y|ies)(_document)?$/.test(path))
  );
}

const endlessOf = (weaker: Weaker) => ("endless" in weaker ? (weaker.endless ?? []) : []);

function isAnother(before: Json | undefined, after: Json | undefined): Answer {
  if (before === null || before === "") return "no";
  return before === undefined || after === undefined ? "untold" : answer(!isEqual(before, after));
}

const bothKnown =
  (predicate: (before: Json, after: Json) => boolean): Predicate =>
  (before, after) =>
    before === undefined || after === undefined ? "untold" : answer(predicate(before, after));

/** Whether it is one of the values after, and was none of them before; of lists whether they gain one. */
function gains(values: readonly Json[], before: Json | undefined, after: Json | undefined): Answer {
  const isIn = (value: Json, side: Json) => (isList(side) ? side : [side]).some((element) => isEqual(element, value));
  const lists = [before, after].some((side) => side !== undefined && isList(side));
  if (!lists && before !== undefined && values.some((value) => isIn(value, before))) return "no";
  const possible = values.filter(
    (value) => (before === undefined || !isIn(value, before)) && (after === undefined || isIn(value, after)),
  );
  if (possible.length === 0) return "no";
  return before === undefined || after === undefined ? "untold" : "yes";
}

function isLater(order: readonly Json[], before: Json, after: Json): boolean {
  const [from, to] = [before, after].map((side) => order.findIndex((value) => isEqual(value, side)));
  return from !== undefined && to !== undefined && from >= 0 && to > from;
}

function isLess(before: Json, after: Json, endless: readonly Json[]): boolean {
  if (isList(before) || isList(after)) return lacks(elementsOf(before), elementsOf(after));
  const [had, has] = [before, after].map((value) => amount(value, endless));
  return had !== undefined && has !== undefined && has < had;
}

const elementsOf = (value: Json): readonly Json[] => (isList(value) ? value : value === null ? [] : [value]);

const lacks = (before: readonly Json[], after: readonly Json[]): boolean =>
  before.some((element) => !after.some((other) => isEqual(element, other)));

/** Compares numbers: an unset value is less than any, unless it is endless; an element is more than none. */
function amount(value: Json, endless: readonly Json[]): number | undefined {
  if (endless.some((each) => isEqual(each, value))) return Infinity;
  if (value === null) return -Infinity;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && !Number.isNaN(number)) return number;
  return typeof value === "string" && value !== "" ? 0 : undefined;
}

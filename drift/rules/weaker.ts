import { isEqual, isList, type Json } from "../../lib/json";
import type { Severity, View } from "../model";
import { isLessFrequent } from "./less-frequent";
import { isPublic, isUnlimited, riskOf, widenings } from "./policies";
import type { Weaker } from "./rule";
import { isAtLeast } from "./severity";
import { withoutUnknownReferences } from "./unknown-references";
import { knownValue } from "./views";

/** `undecidable`: a value is sensitive, or known after apply only. */
export type Decision = "yes" | "no" | "undecidable";

/** Decides whether a change makes the account less safe. */
export function decideWeaker(weaker: Weaker, view: View): Decision {
  if (view.kind === "definition") return "no";
  if (view.kind === "policy") return decideWeakerPolicy(weaker, view);
  // Of a list of which a part is known, this part may be enough.
  const known = view.after.kind === "unknown" ? view.after.known : undefined;
  if (known !== undefined && "becomes" in weaker && isValues(weaker.becomes)) {
    if (decideGain(weaker.becomes, knownValue(view.before), known) === "yes") return "yes";
  }
  return decideWeakerValue(weaker, view.path, knownValue(view.before), knownValue(view.after));
}

/** Decides whether a new value is weak by itself: there is no value before, with which it could be compared. */
export function decideWeakWhenCreated(weaker: Weaker, view: View): Decision {
  if (!("becomes" in weaker)) return "no";
  if (!isValues(weaker.becomes) && weaker.becomes !== "public" && weaker.becomes !== "unlimited") return "no";
  if (view.kind !== "attribute") return decideWeaker(weaker, view);
  const after = view.after.kind === "unknown" ? view.after.known : knownValue(view.after);
  return after === undefined ? "no" : decideWeakerValue(weaker, view.path, [], after);
}

const decisionOf = (isSo: boolean): Decision => (isSo ? "yes" : "no");

const isValues = (becomes: readonly Json[] | string): becomes is readonly Json[] => typeof becomes !== "string";

/** References that are not known before the apply may be those of before. */
function decideWeakerPolicy(weaker: Weaker, view: View & { readonly kind: "policy" }): Decision {
  if (!isWeakerPolicy(weaker, view)) return "no";
  return isWeakerPolicy(weaker, withoutUnknownReferences(view)) ? "yes" : "undecidable";
}

function isWeakerPolicy(weaker: Weaker, view: View & { readonly kind: "policy" }): boolean {
  if (!("becomes" in weaker)) return false;
  if (weaker.becomes === "wider") {
    const { atLeast = "low" } = weaker as { readonly atLeast?: Severity };
    return widenings(view).length > 0 && isAtLeast(riskOf(view), atLeast);
  }
  if (weaker.becomes === "public") return isPublic(view);
  return weaker.becomes === "unlimited" && isUnlimited(view);
}

type Maybe = Json | undefined;

function decideWeakerValue(weaker: Weaker, path: string, before: Maybe, after: Maybe): Decision {
  if ("leaves" in weaker) return decideGain(weaker.leaves, after, before);
  if ("order" in weaker) return decideIfKnown(before, after, (from, to) => isLater(weaker.order, from, to));
  // A rule about what a value is worth by itself looks at the resource.
  if (!("becomes" in weaker)) return "no";
  const { becomes } = weaker;
  if (isValues(becomes)) return decideGain(becomes, before, after);
  const endless = "endless" in weaker ? weaker.endless : [];
  switch (becomes) {
    case "less":
      return decideIfKnown(before, after, (from, to) => isLess(from, to, endless));
    case "more":
      return decideIfKnown(before, after, (from, to) => isLess(to, from, endless));
    case "another":
      // What was not set becomes no other.
      return before === null || before === "" ? "no" : decideIfKnown(before, after, (from, to) => !isEqual(from, to));
    case "reordered":
      return decisionOf(!hasOrder.test(path) && isReordered(before, after));
    case "unset":
      return before === null || before === ""
        ? "no"
        : decideIfKnown(before, after, (_, to) => to === null || to === "");
    case "internet":
    case "account":
    case "escalating":
    case "foreign":
    case "federated":
      return "no";
    case "rarer":
      return decideIfKnown(before, after, isLessFrequent);
    case "wider":
      return mayBePolicy(path, before, after) ? "undecidable" : "no";
    case "public":
    case "unlimited":
      // A rule about any wider policy says already that this cannot be told.
      return "no";
  }
}

const decideIfKnown = (before: Maybe, after: Maybe, isWeaker: (before: Json, after: Json) => boolean): Decision =>
  before === undefined || after === undefined ? "undecidable" : decisionOf(isWeaker(before, after));

/** Whether this is a policy that is sensitive, known after apply, or not as AWS would take it. */
const mayBePolicy = (path: string, ...values: readonly Maybe[]): boolean =>
  values.some((value) => typeof value === "string" && value.includes('"Statement"')) ||
  (values.includes(undefined) && /polic(y|ies)(_document)?$/.test(path));

/** Decides whether it becomes one of the values, and was none of them before; a list, whether it gains one. */
function decideGain(values: readonly Json[], before: Maybe, after: Maybe): Decision {
  const isIn = (value: Json, given: Json) =>
    (isList(given) ? given : [given]).some((element) => isEqual(element, value));
  const isAboutLists = isList(before) || isList(after);
  if (!isAboutLists && before !== undefined && values.some((value) => isIn(value, before))) return "no";
  const possible = values.filter(
    (value) => (before === undefined || !isIn(value, before)) && (after === undefined || isIn(value, after)),
  );
  if (possible.length === 0) return "no";
  return before === undefined || after === undefined ? "undecidable" : "yes";
}

function isLater(order: readonly Json[], before: Json, after: Json): boolean {
  const indexOf = (given: Json) => order.findIndex((value) => isEqual(value, given));
  return indexOf(before) >= 0 && indexOf(after) > indexOf(before);
}

function isLess(before: Json, after: Json, endless: readonly Json[] = []): boolean {
  if (isList(before) || isList(after)) return hasLost(elementsOf(before), elementsOf(after));
  const [had, has] = [amountOf(before, endless), amountOf(after, endless)];
  return had !== undefined && has !== undefined && has < had;
}

/** Lists whose order counts, such as the words of a command. */
const hasOrder = /order|command|entry_?point|argument|args|action(?!s)|behavior|stateful|step|stage/i;

/** Whether two lists of plain values have the same elements, each as often. */
function isReordered(before: Maybe, after: Maybe): boolean {
  if (!isList(before) || !isList(after) || before.length !== after.length) return false;
  const textsOf = (list: readonly Json[]) => list.map((element) => JSON.stringify(element)).sort();
  const [was, is] = [textsOf(before), textsOf(after)];
  return was.every((text, index) => text === is[index]);
}

const elementsOf = (value: Json): readonly Json[] => (isList(value) ? value : value === null ? [] : [value]);

const hasLost = (before: readonly Json[], after: readonly Json[]): boolean =>
  before.some((element) => !after.some((other) => isEqual(element, other)));

/** Number to compare by: an unset value is less than any, unless it is endless; text that is no number is 0, more than none. */
function amountOf(value: Json, endless: readonly Json[]): number | undefined {
  if (endless.some((each) => isEqual(each, value))) return Infinity;
  if (value === null) return -Infinity;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && !Number.isNaN(number)) return number;
  return typeof value === "string" && value !== "" ? 0 : undefined;
}

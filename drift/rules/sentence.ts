import { reverse } from "../differences/reverse";
import type { Action, Severity, Side, View } from "../model";
import { lossForTheBetter } from "./lost-policies";
import { narrowings, widenings } from "./policies";
import type { Rule } from "./rule";
import { oneLevelLower } from "./severity";
import { listInSentence, valueInSentence } from "./words";

/** A rule that says something about a value that differs. */
export interface Match {
  readonly rule: Rule;
  /** Value that the rule is about, the less safe one as `after`. */
  readonly view: View;
  readonly direction: Direction;
}

/** `worse`: the rule's change. `undecidable`: a value is not known. `better`: the rule's change the other way round. */
export type Direction = "worse" | "undecidable" | "better";

/** Tells the severity of a match, and its sentence with `{attribute}` still to be filled in. */
export function tell(
  { rule, view, direction }: Match,
  severity: Severity,
  side: Side,
  address: string,
  action: Action,
): { readonly severity: Severity; readonly text: string } {
  const attribute = "{attribute}";
  if (direction === "better" && action === "delete") {
    const text = completeSentence(`For the better: ${lossForTheBetter(view)}`);
    return { severity: "low", text: fillSentence(text, { ...valuesOf(reverse(view), address), attribute }) };
  }
  if (direction === "better") {
    const text = frameSentence(improvements[side][view.kind], rule, side, direction);
    const better = fillSentence(text, { ...valuesOf(reverse(view), address), attribute });
    return { severity: side === "outside" ? "low" : oneLevelLower(severity), text: better };
  }
  const text = frameSentence(rule.sentence, rule, side, direction);
  return {
    severity: direction === "worse" ? severity : undecidableSeverity(severity, view),
    text: fillSentence(text, { ...valuesOf(view, address), attribute }),
  };
}

/** A policy that is not known yet may allow anything. */
const undecidableSeverity = (severity: Severity, { kind }: View): Severity =>
  kind === "policy" ? "medium" : oneLevelLower(severity);

/** Sentences about changes for the better. A rule's own sentence compares the two values the other way round. */
const improvements: Readonly<Record<Side, Readonly<Record<View["kind"], string>>>> = {
  outside: {
    attribute: "{attribute} went from {before} to {after}",
    policy: "{attribute} allows less: {lost}",
    definition: "{attribute}",
  },
  apply: {
    attribute: "{attribute} goes from {before} to {after}",
    policy: "{attribute} allows less: {lost}",
    definition: "{attribute}",
  },
};

/** Fills in the attributes, of which there may be several: `a, b are off`. */
export function fillAttributes(text: string, paths: readonly string[]): string {
  const plural = paths.length < 2 ? text : text.replaceAll(/\{attribute\} (\w+)/g, pluralVerb);
  return plural.replaceAll("{attribute}", () => listInSentence(paths));
}

const verbs: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  went: "went",
  goes: "go",
  grants: "grant",
  allows: "allow",
};

const pluralVerb = (whole: string, verb: string): string =>
  Object.hasOwn(verbs, verb) ? `{attribute} ${verbs[verb] ?? verb}` : whole;

/** Placeholders of the sentence of a rule. */
export const placeholders = ["address", "attribute", "before", "after", "gained", "lost", "message"] as const;
export type Placeholder = (typeof placeholders)[number];

/** Fills in the placeholders of a sentence; one without a value is left out. */
export function fillSentence(sentence: string, values: Partial<Record<Placeholder, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (isPlaceholder(name) ? (values[name] ?? "") : whole));
}

const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

/** Values of the placeholders, all but the attribute. */
function valuesOf(view: View, address: string): Partial<Record<Placeholder, string>> {
  switch (view.kind) {
    case "attribute": {
      const [before, after] = [valueInSentence(view.before), valueInSentence(view.after)];
      // A policy that is not known yet, or sensitive, is an attribute like any other.
      return { address, before, after, gained: after, lost: before };
    }
    case "policy":
      return { address, gained: phrasesInSentence(widenings(view)), lost: phrasesInSentence(narrowings(view)) };
    case "definition":
      return {
        address,
        gained: view.added.length === 0 ? "nothing" : listInSentence(view.added),
        lost: view.removed.length === 0 ? "nothing" : listInSentence(view.removed),
      };
  }
}

const mostPhrases = 3;

/** Phrases hold commas of their own. */
function phrasesInSentence(phrases: readonly string[]): string {
  const hidden = phrases.length - mostPhrases;
  if (phrases.length === 0) return "nothing";
  return phrases.slice(0, mostPhrases).join("; ") + (hidden > 0 ? `; and ${hidden} more` : "");
}

/** Beginnings of sentences. A change outside Terraform is a fact and needs none. */
const frames: Readonly<Record<Side, Readonly<Record<Direction, string | undefined>>>> = {
  outside: { worse: undefined, undecidable: "It cannot be told whether this holds", better: "For the better" },
  apply: {
    worse: "After an apply",
    undecidable: "It cannot be told whether this holds after an apply",
    better: "For the better, after an apply",
  },
};

/** A sentence of a rule, behind what there is to say about it. A rule about applies alone speaks of them itself. */
export function frameSentence(sentence: string, rule: Rule, side: Side, direction: Direction = "worse"): string {
  const frame = direction === "worse" && rule.side === "apply" ? undefined : frames[side][direction];
  return completeSentence(frame === undefined ? sentence : `${frame}: ${sentence}`);
}

/** A sentence with a capital and a full stop. */
export function completeSentence(sentence: string): string {
  const text = capitalize(sentence).trim();
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** A word gets a capital; a name such as http_tokens does not. */
const capitalize = (sentence: string) =>
  sentence.replace(/^[a-z]+(?=[ ,:])/, (word) => word.charAt(0).toUpperCase() + word.slice(1));

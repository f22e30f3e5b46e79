import type { Subject } from "../model";
import type { View } from "./views";
import { narrowings, widenings } from "./policies";
import { inWords, listed } from "./words";

/** Placeholders of the sentence of a rule. */
export const placeholders = ["address", "attribute", "before", "after", "gained", "lost", "message"] as const;
export type Placeholder = (typeof placeholders)[number];

/** Fills in a sentence; what has no value here is left out. */
export function filled(sentence: string, values: Partial<Record<Placeholder, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (isPlaceholder(name) ? (values[name] ?? "") : whole));
}

const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

/** A sentence with its full stop, behind what there is to say about it. */
export function framed(frame: string | undefined, sentence: string): string {
  const text = (frame === undefined ? capitalised(sentence) : `${frame}: ${sentence}`).trim();
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** A word is; a name such as http_tokens is not. */
const capitalised = (sentence: string) =>
  sentence.replace(/^[a-z]+(?=[ ,:])/, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Values of the placeholders for a match, all but the attribute. */
export function valuesOf(view: View, { address }: Subject): Partial<Record<Placeholder, string>> {
  switch (view.kind) {
    case "attribute": {
      const [before, after] = [inWords(view.before), inWords(view.after)];
      // A policy that is not known yet, or sensitive, is an attribute like any other.
      return { address, before, after, gained: after, lost: before };
    }
    case "policy":
      return { address, gained: phrases(widenings(view)), lost: phrases(narrowings(view)) };
    case "definition":
      return {
        address,
        gained: view.added.length === 0 ? "nothing" : listed(view.added),
        lost: view.removed.length === 0 ? "nothing" : listed(view.removed),
      };
  }
}

const mostPhrases = 3;

/** They hold commas of their own. */
function phrases(all: readonly string[]): string {
  const hidden = all.length - mostPhrases;
  if (all.length === 0) return "nothing";
  return all.slice(0, mostPhrases).join("; ") + (hidden > 0 ? `; and ${hidden} more` : "");
}

/** Subject of an improvement. */
export const improvements: Readonly<Record<View["kind"], string>> = {
  attribute: "{attribute} went from {before} to {after}",
  policy: "{attribute} allows less: {lost}",
  definition: "{attribute}",
};

import { isAtLeastAsStrict, parseCondition } from "../differences/policy/condition";
import { listInSentence } from "./words";

/** Phrases about a change of conditions: those that widen a statement, those that narrow it, and those that may do either. */
export interface Conditions {
  readonly wider: readonly string[];
  readonly narrower: readonly string[];
  readonly other: readonly string[];
}

/** @param gained As `StringEquals aws:SourceAccount 111122223333, 444455556666`. */
export function compareConditions(gained: readonly string[] = [], lost: readonly string[] = []): Conditions {
  const now = new Map(gained.map((condition) => [headOf(condition), condition]));
  const was = new Map(lost.map((condition) => [headOf(condition), condition]));
  const phrases = { wider: [] as string[], narrower: [] as string[], other: [] as string[] };
  for (const [head, condition] of was) {
    const instead = now.get(head);
    if (instead === undefined) phrases.wider.push(`no longer only if ${listInSentence([condition])}`);
    else
      phrases[directionOf(condition, instead)].push(
        `if ${listInSentence([instead])}, not ${listInSentence([condition])}`,
      );
  }
  for (const [head, condition] of now) {
    if (!was.has(head)) phrases.narrower.push(`only if ${listInSentence([condition])}`);
  }
  return phrases;
}

function directionOf(before: string, after: string): keyof Conditions {
  const [was, is] = [parseCondition(before), parseCondition(after)];
  if (isAtLeastAsStrict(is, was)) return "narrower";
  return isAtLeastAsStrict(was, is) ? "wider" : "other";
}

/** Name of what a condition tests. */
const headOf = (condition: string): string => {
  const { operator, key } = parseCondition(condition);
  return `${operator} ${key}`;
};

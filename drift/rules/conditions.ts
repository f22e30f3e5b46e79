import { listInSentence } from "./words";

/** Phrases about a change of conditions: those that widen a statement, and those that narrow it. */
export interface Conditions {
  readonly wider: readonly string[];
  readonly narrower: readonly string[];
}

/** @param gained As `StringEquals aws:SourceAccount 111122223333, 444455556666`. */
export function compareConditions(gained: readonly string[] = [], lost: readonly string[] = []): Conditions {
  const now = new Map(gained.map((condition) => [parseCondition(condition).head, condition]));
  const was = new Map(lost.map((condition) => [parseCondition(condition).head, condition]));
  const wider: string[] = [];
  const narrower: string[] = [];
  for (const [head, condition] of was) {
    const instead = now.get(head);
    if (instead === undefined) wider.push(`no longer only if ${listInSentence([condition])}`);
    else
      (isStricter(condition, instead) ? narrower : wider).push(
        `if ${listInSentence([instead])}, not ${listInSentence([condition])}`,
      );
  }
  for (const [head, condition] of now) {
    if (!was.has(head)) narrower.push(`only if ${listInSentence([condition])}`);
  }
  return { wider, narrower };
}

/** Values of one condition are alternatives, those of a negated one are all excluded. */
function isStricter(before: string, after: string): boolean {
  const [was, is] = [parseCondition(before), parseCondition(after)];
  const isWithin = (values: readonly string[], others: readonly string[]) =>
    values.length > 0 && values.every((value) => others.includes(value));
  return /not|null/.test(was.operator) ? isWithin(was.values, is.values) : isWithin(is.values, was.values);
}

function parseCondition(condition: string) {
  const [operator = "", key = "", ...values] = condition.match(/"(?:[^"\\]|\\.)*"|[^\s",]+/g) ?? [];
  return { operator: operator.toLowerCase(), head: `${operator} ${key}`.toLowerCase(), values };
}

import { listed } from "./words";

/** Effect of a change of conditions on the reach of a statement, in words. */
export interface Conditions {
  readonly further: readonly string[];
  readonly lessFar: readonly string[];
}

/** @param gained As `StringEquals aws:SourceAccount 111122223333, 444455556666`. */
export function compareConditions(gained: readonly string[] = [], lost: readonly string[] = []): Conditions {
  const now = new Map(gained.map((condition) => [parsed(condition).head, condition]));
  const was = new Map(lost.map((condition) => [parsed(condition).head, condition]));
  const further: string[] = [];
  const lessFar: string[] = [];
  for (const [head, condition] of was) {
    const instead = now.get(head);
    if (instead === undefined) further.push(`no longer only if ${listed([condition])}`);
    else
      (isStricter(condition, instead) ? lessFar : further).push(`if ${listed([instead])}, not ${listed([condition])}`);
  }
  for (const [head, condition] of now) {
    if (!was.has(head)) lessFar.push(`only if ${listed([condition])}`);
  }
  return { further, lessFar };
}

/** Values of one condition are alternatives, those of a negated one are all excluded. */
function isStricter(before: string, after: string): boolean {
  const [was, is] = [parsed(before), parsed(after)];
  const isWithin = (values: readonly string[], others: readonly string[]) =>
    values.length > 0 && values.every((value) => others.includes(value));
  return /not|null/.test(was.operator) ? isWithin(was.values, is.values) : isWithin(is.values, was.values);
}

function parsed(condition: string) {
  const [operator = "", key = "", ...values] = condition.match(/"(?:[^"\\]|\\.)*"|[^\s",]+/g) ?? [];
  return { operator: operator.toLowerCase(), head: `${operator} ${key}`.toLowerCase(), values };
}

/** A condition as a statement shows it: `StringEquals aws:SourceAccount 111122223333, 444455556666`. */
export interface Condition {
  /** In small letters, with its prefix and `ifexists`. */
  readonly operator: string;
  /** In small letters. */
  readonly key: string;
  readonly values: readonly string[];
}

const parsed = new Map<string, Condition>();
/** Bounds memory: values are of any number. */
const most = 10_000;

export function parseCondition(text: string): Condition {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const [operator = "", key = "", ...values] = (text.match(/"(?:[^"\\]|\\.)*"|[^\s",]+/g) ?? []).map(unquoted);
  const condition = { operator: operator.toLowerCase(), key: key.toLowerCase(), values };
  if (parsed.size >= most) parsed.clear();
  parsed.set(text, condition);
  return condition;
}

const unquoted = (text: string): string => (text.startsWith('"') ? (JSON.parse(text) as string) : text);

/** Whether values are excluded, all of them, and are not alternatives. */
export const isNegated = ({ operator }: Condition): boolean => operator.includes("not");

/** Whether two conditions ask the same of the same key; their values may differ. */
export const isSameTest = (one: Condition, other: Condition): boolean =>
  one.operator === other.operator && one.key === other.key;

/** Whether a condition can hold only where the other one of the same test holds. */
export function isAtLeastAsStrict(condition: Condition, other: Condition): boolean {
  // The two values of Null are no alternatives.
  if (condition.operator === "null")
    return isWithin(condition.values, other.values) && isWithin(other.values, condition.values);
  return isNegated(condition) ? isWithin(other.values, condition.values) : isWithin(condition.values, other.values);
}

const isWithin = (values: readonly string[], others: readonly string[]): boolean =>
  values.length > 0 && values.every((value) => others.includes(value));

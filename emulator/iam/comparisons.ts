import { isArnPattern, matches, matchesArn } from "./wildcard";

/** Compares a value of the policy with one of the request. */
type Comparison = (value: string, actual: string) => boolean;

const equal: Comparison = (value, actual) => value === actual;
const equalIgnoringCase: Comparison = (value, actual) => value.toLowerCase() === actual.toLowerCase();

/** Compares numbers; what is no number fits nothing. */
function numeric(compare: (actual: number, value: number) => boolean): Comparison {
  return (value, actual) => isNumber(actual) && compare(Number(actual), Number(value));
}

/** The condition operators that the emulator knows, without `Null`. A negated one has the comparison that it negates. */
export const COMPARISONS: { readonly [operator: string]: Comparison } = {
  StringEquals: equal,
  StringNotEquals: equal,
  StringEqualsIgnoreCase: equalIgnoringCase,
  StringNotEqualsIgnoreCase: equalIgnoringCase,
  StringLike: matches,
  StringNotLike: matches,
  ArnEquals: matchesArn,
  ArnNotEquals: matchesArn,
  ArnLike: matchesArn,
  ArnNotLike: matchesArn,
  Bool: equalIgnoringCase,
  NumericEquals: numeric((actual, value) => actual === value),
  NumericNotEquals: numeric((actual, value) => actual === value),
  NumericLessThan: numeric((actual, value) => actual < value),
  NumericLessThanEquals: numeric((actual, value) => actual <= value),
  NumericGreaterThan: numeric((actual, value) => actual > value),
  NumericGreaterThanEquals: numeric((actual, value) => actual >= value),
};

/** Operators that are met when no value fits. */
export const NEGATED: ReadonlySet<string> = new Set(Object.keys(COMPARISONS).filter((name) => name.includes("Not")));

/** Whether a policy may compare with this value. */
export function acceptsValue(operator: string, value: string): boolean {
  if (operator === "Bool" || operator === "Null") return value === "true" || value === "false";
  if (operator.startsWith("Arn")) return isArnPattern(value);
  if (operator.startsWith("Numeric")) return isNumber(value);
  return true;
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

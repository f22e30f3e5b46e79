import { hclQuote } from "../terraform/expression";
import type { Rule } from "./input";

/** Matches the whole of `pattern`, which must be written in what RE2 and JavaScript share. */
export function matches(pattern: RegExp, allowed: string): Rule<string> {
  return {
    holds: (value) => pattern.test(value),
    condition: (reference) => `can(regex(${hclQuote(pattern.source.replaceAll("\\/", "/"))}, ${reference}))`,
    allowed,
  };
}

/** Has at least one character and at most `max`. */
export function isNoLongerThan(max: number): Rule<string> {
  return {
    holds: (value) => value.length >= 1 && value.length <= max,
    condition: (reference) => `length(${reference}) >= 1 && length(${reference}) <= ${max}`,
    allowed: `1 to ${max} characters`,
    found: {
      text: (value) => `${value.length} characters long`,
      template: (reference) => `\${${reference} == null ? 0 : length(${reference})} characters long`,
    },
  };
}

/** Is one of `values`. */
export function isOneOf<T extends string | number>(values: readonly T[]): Rule<T> {
  return {
    holds: (value) => values.includes(value),
    condition: (reference) => `contains(${JSON.stringify(values)}, ${reference})`,
    allowed: values.join(", "),
  };
}

/** Is a whole number between two bounds, both included. */
export function isBetween(min: number, max: number, unit: string): Rule<number> {
  return {
    holds: (value) => Number.isInteger(value) && value >= min && value <= max,
    condition: (reference) => `floor(${reference}) == ${reference} && ${reference} >= ${min} && ${reference} <= ${max}`,
    allowed: `a whole number of ${unit} from ${min} to ${max}`,
  };
}

/** Every element fulfils `rule`. */
export function each<T>(rule: Rule<T>): Rule<readonly T[]> {
  return {
    holds: (values) => values.every((value) => rule.holds(value)),
    condition: (reference) => `alltrue([for value in ${reference} : ${rule.condition("value")}])`,
    allowed: `a list of: ${rule.allowed}`,
  };
}

/** Every value of a map fulfils `rule`. */
export function eachValue<T>(rule: Rule<T>): Rule<Readonly<Record<string, T>>> {
  return {
    holds: (map) => Object.values(map).every((value) => rule.holds(value)),
    condition: (reference) => `alltrue([for value in values(${reference}) : ${rule.condition("value")}])`,
    allowed: `each value ${rule.allowed}`,
  };
}

/** Has either no member at all or exactly these, each of which matches its pattern. */
export function hasAllOrNone(
  members: Readonly<Record<string, ReturnType<typeof matches>>>,
): Rule<Readonly<Record<string, string>>> {
  const entries = Object.entries(members);
  return {
    holds: (map) => {
      const count = Object.keys(map).length;
      return count === 0 || (count === entries.length && entries.every(([name, rule]) => rule.holds(map[name] ?? "")));
    },
    condition: (reference) => {
      const each = entries.map(([name, rule]) => rule.condition(`${reference}["${name}"]`));
      return `length(${reference}) == 0 || alltrue([length(${reference}) == ${entries.length}, ${each.join(", ")}])`;
    },
    allowed: `nothing, or all of ${entries.map(([name, { allowed }]) => `${name} (${allowed})`).join(", ")}`,
  };
}

/** No element stands twice. */
export const distinct: Rule<readonly string[]> = {
  holds: (values) => new Set(values).size === values.length,
  condition: (reference) => `length(distinct(${reference})) == length(${reference})`,
  allowed: "each value once",
};

import { hclQuote } from "../terraform/expression";
import type { Rule } from "./input";

/** Form of a text: patterns in the syntax that RE2 and JavaScript share. */
export interface TextForm {
  readonly pattern: RegExp;
  /** Further patterns that must match. @default none */
  readonly also?: readonly RegExp[];
  /** Patterns that must not match: RE2 has no look-ahead. @default none */
  readonly unless?: readonly RegExp[];
  /** Ends the sentence "… is …; allowed: ". */
  readonly allowed: string;
  /** A value that is refused, for tests. @default "not valid" */
  readonly refused?: string;
}

/** Matches all patterns of a form, and none that it excludes. */
export function matches({ pattern, also = [], unless = [], allowed, refused }: TextForm): Rule<string> {
  const wanted = [pattern, ...also];
  const test = ({ source, ignoreCase }: RegExp, reference: string) =>
    `can(regex(${hclQuote(`${ignoreCase ? "(?i)" : ""}${source.replaceAll("\\/", "/")}`)}, ${reference}))`;
  return {
    holds: (value) => wanted.every((each) => each.test(value)) && !unless.some((each) => each.test(value)),
    condition: (reference) => {
      const tests = (patterns: readonly RegExp[]) => patterns.map((each) => test(each, reference));
      // One negation only: the HCL parser of checkov reads no second one on a line of its own.
      const no =
        unless.length > 1 ? [`!anytrue([${tests(unless).join(", ")}])`] : tests(unless).map((each) => `!${each}`);
      return [...tests(wanted), ...no].join(" && ");
    },
    allowed,
    ...(refused === undefined ? {} : { refused }),
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

/** Is one of names that are too many to be listed in a sentence. */
export function isListed(names: readonly string[], allowed: string): Rule<string> {
  return { ...isOneOf(names), allowed };
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

/** Every key of a map fulfils `rule`; the message shows those that do not. */
export function eachKey(rule: Rule<string>): Rule<Readonly<Record<string, string>>> {
  const broken = (map: object) => Object.keys(map).filter((key) => !rule.holds(key));
  return {
    holds: (map) => broken(map).length === 0,
    condition: (reference) => `alltrue([for key in keys(${reference}) : ${rule.condition("key")}])`,
    allowed: `each key ${rule.allowed}`,
    found: {
      text: (map) => `a map with the keys [${broken(map).sort().join(", ")}]`,
      template: (reference) =>
        `a map with the keys [\${join(", ", [for key in keys(${reference}) : key if !(${rule.condition("key")})])}]`,
    },
  };
}

/** No two keys of a map are the same but for letter case. */
export function hasKeysOfDifferentLetters(reason: string): Rule<Readonly<Record<string, string>>> {
  return {
    holds: (map) => new Set(Object.keys(map).map((key) => key.toLowerCase())).size === Object.keys(map).length,
    condition: (reference) => `length(distinct([for key in keys(${reference}) : lower(key)])) == length(${reference})`,
    allowed: `keys that differ in more than letter case, ${reason}`,
    found: {
      text: (map) => `a map with the keys [${Object.keys(map).sort().join(", ")}]`,
      template: (reference) => `a map with the keys [\${join(", ", keys(${reference}))}]`,
    },
    refused: { Key: "v", key: "v" },
  };
}

/** Has at most `max` members. */
export function hasAtMost(max: number, unit: string): Rule<Readonly<Record<string, string>>> {
  return {
    holds: (map) => Object.keys(map).length <= max,
    condition: (reference) => `length(${reference}) <= ${max}`,
    allowed: `at most ${max} ${unit}`,
    found: {
      text: (map) => `a map of ${Object.keys(map).length} ${unit}`,
      template: (reference) => `a map of \${length(${reference})} ${unit}`,
    },
    refused: Object.fromEntries(Array.from({ length: max + 1 }, (_, index) => [`key${index}`, "v"])),
  };
}

/** Has `needed` where it has `wanting`. */
export function needs<T extends string>(wanting: T, needed: T): Rule<readonly T[]> {
  return {
    holds: (values) => !values.includes(wanting) || values.includes(needed),
    condition: (reference) => `!contains(${reference}, "${wanting}") || contains(${reference}, "${needed}")`,
    allowed: `${wanting} only together with ${needed}`,
    refused: [wanting],
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

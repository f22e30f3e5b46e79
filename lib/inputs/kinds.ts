import {
  distinct,
  each,
  eachKey,
  eachValue,
  hasAllOrNone,
  hasAtMost,
  hasKeysOfDifferentLetters,
  isBetween,
  isListed,
  isNoLongerThan,
  isOneOf,
  matches,
  needs,
  type TextForm,
} from "./rules";
import type { Input, Rule } from "./input";

interface Options<T> {
  /** One sentence. */
  readonly description: string;
  /** `null` means: not set unless given. Leave it out where the caller must decide. */
  readonly default?: T | null;
}

/** An input whose type remembers whether it has a default, and whether that is null. */
type Made<T, O> = Input<T> &
  (O extends { readonly default: null } ? { readonly default: null } : unknown) &
  (O extends { readonly default: NonNullable<unknown> } ? { readonly default: T } : unknown);

function make<T, O extends Options<T>>(type: string, options: O, rules: readonly Rule<T>[], example: T): Made<T, O> {
  const { description } = options;
  const made: Input<T> =
    "default" in options
      ? { type, description, default: options.default, rules, example }
      : { type, description, rules, example };
  return made as Made<T, O>;
}

interface Pattern extends TextForm {
  /** A value that matches and is not the default. */
  readonly example: string;
}

/** A string. */
export function text<const O extends Options<string> & Pattern>(options: O): Made<string, O> {
  return make("string", options, [matches(options)], options.example);
}

/** One of many names, such as those of a database: the message says what they are and does not list them. */
export function name<
  const O extends Options<string> & {
    readonly of: readonly string[];
    readonly allowed: string;
    readonly example: string;
  },
>(options: O): Made<string, O> {
  return make("string", options, [isListed(options.of, options.allowed)], options.example);
}

/** A whole text, such as a template. The message about its length says how long it is, and none shows it. */
export function document<
  const O extends Options<string> & {
    readonly maxLength: number;
    readonly rules?: readonly Rule<string>[];
    readonly example: string;
  },
>(options: O): Made<string, O> {
  return make("string", options, [isNoLongerThan(options.maxLength), ...(options.rules ?? [])], options.example);
}

/** A list of different strings. */
export function texts<const O extends Options<readonly string[]> & Pattern>(options: O): Made<readonly string[], O> {
  return make("list(string)", options, [each(matches(options)), distinct], [options.example]);
}

/** One of AWS's own words. */
export function choice<T extends string, const O extends Options<NoInfer<T>> & { readonly of: readonly T[] }>(
  options: O & { readonly of: readonly T[] },
): Made<T, O> {
  return make<T, O>("string", options, [isOneOf<T>(options.of)], another(options.of, options.default));
}

/** Several of AWS's own words. `needs` names one that AWS takes only together with another. */
export function choices<T extends string, const O extends Options<readonly NoInfer<T>[]>>(
  options: O & {
    readonly of: readonly T[];
    readonly needs?: Readonly<Partial<Record<NoInfer<T>, NoInfer<T>>>>;
    readonly example?: NoInfer<T>;
  },
): Made<readonly T[], O> {
  const [only] = options.default?.length === 1 ? options.default : [];
  return make<readonly T[], O>(
    "list(string)",
    options,
    [
      each(isOneOf<T>(options.of)),
      distinct as Rule<readonly T[]>,
      ...Object.entries(options.needs ?? {}).map(([wanting, needed]) => needs<T>(wanting as T, needed as T)),
    ],
    [options.example ?? another(options.of, only)],
  );
}

/** A whole number within bounds. */
export function integer<
  const O extends Options<number> & {
    readonly min: number;
    readonly max: number;
    readonly unit: string;
    /** @default a bound */
    readonly example?: number;
  },
>(options: O): Made<number, O> {
  const example = options.example ?? another([options.max, options.min], options.default);
  return make("number", options, [isBetween(options.min, options.max, options.unit)], example);
}

/** One of the numbers that AWS accepts. */
export function integerOf<const O extends Options<number> & { readonly of: readonly number[] }>(
  options: O,
): Made<number, O> {
  return make<number, O>("number", options, [isOneOf(options.of)], another(options.of, options.default));
}

/** On or off. */
export function flag<const O extends Options<boolean>>(options: O): Made<boolean, O> {
  return make<boolean, O>("bool", options, [], options.default !== true);
}

/** Names and values, as tags are. */
export function textMap<
  const O extends Options<Readonly<Record<string, string>>> & {
    /** @default any */
    readonly keys?: TextForm & {
      /** Reason why two keys must differ in more than letter case. @default they need not */
      readonly ignoreCase?: string;
    };
    /** @default any */
    readonly values?: TextForm;
    /** @default any number */
    readonly atMost?: { readonly count: number; readonly unit: string };
    readonly example: Readonly<Record<string, string>>;
  },
>(options: O): Made<Readonly<Record<string, string>>, O> {
  const { keys, values, atMost } = options;
  const isFree = keys === undefined || matches(keys).holds("key");
  const [key = "key"] = isFree ? [] : Object.keys(options.example);
  const rules: Rule<Readonly<Record<string, string>>>[] = [];
  if (values !== undefined)
    rules.push({ ...eachValue(matches(values)), refused: { [key]: values.refused ?? "not valid" } });
  if (keys !== undefined) rules.push({ ...eachKey(matches(keys)), refused: { [keys.refused ?? "not valid"]: "v" } });
  if (atMost !== undefined) rules.push(hasAtMost(atMost.count, atMost.unit));
  if (keys?.ignoreCase !== undefined) rules.push(hasKeysOfDifferentLetters(keys.ignoreCase));
  return make("map(string)", options, rules, options.example);
}

/** Texts that belong together: all of them are given, or none. */
export function record<
  const O extends Options<Readonly<Record<string, string>>> & { readonly members: Readonly<Record<string, Pattern>> },
>(options: O): Made<Readonly<Record<string, string>>, O> {
  const rules = Object.entries(options.members).map(([name, form]) => [name, matches(form)] as const);
  const example = Object.fromEntries(Object.entries(options.members).map(([name, member]) => [name, member.example]));
  return make<Readonly<Record<string, string>>, O>(
    "map(string)",
    options,
    [hasAllOrNone(Object.fromEntries(rules))],
    example,
  );
}

/** The first value that is not the default. */
function another<T>(values: readonly T[], preset: T | null | undefined): T {
  return values.find((value) => value !== preset) as T;
}

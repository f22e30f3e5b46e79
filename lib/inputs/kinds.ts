import { distinct, each, eachValue, hasAllOrNone, isBetween, isNoLongerThan, isOneOf, matches } from "./rules";
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

interface Pattern {
  /** Anchored, in what RE2 and JavaScript share. */
  readonly pattern: RegExp;
  /** Ends the sentence "… is …; allowed: ". */
  readonly allowed: string;
  /** A value that matches and is not the default. */
  readonly example: string;
}

/** A string. */
export function text<const O extends Options<string> & Pattern>(options: O): Made<string, O> {
  return make("string", options, [matches(options.pattern, options.allowed)], options.example);
}

/** A whole text, such as a template, of which only the length is checked. */
export function document<const O extends Options<string> & { readonly maxLength: number; readonly example: string }>(
  options: O,
): Made<string, O> {
  return make("string", options, [isNoLongerThan(options.maxLength)], options.example);
}

/** A list of different strings. */
export function texts<const O extends Options<readonly string[]> & Pattern>(options: O): Made<readonly string[], O> {
  return make("list(string)", options, [each(matches(options.pattern, options.allowed)), distinct], [options.example]);
}

/** One of AWS's own words. */
export function choice<T extends string, const O extends Options<NoInfer<T>> & { readonly of: readonly T[] }>(
  options: O & { readonly of: readonly T[] },
): Made<T, O> {
  return make<T, O>("string", options, [isOneOf<T>(options.of)], another(options.of, options.default));
}

/** Several of AWS's own words. */
export function choices<T extends string, const O extends Options<readonly NoInfer<T>[]>>(
  options: O & { readonly of: readonly T[] },
): Made<readonly T[], O> {
  const [only] = options.default?.length === 1 ? options.default : [];
  return make<readonly T[], O>(
    "list(string)",
    options,
    [each(isOneOf<T>(options.of)), distinct],
    [another(options.of, only)],
  );
}

/** A whole number within bounds. */
export function integer<
  const O extends Options<number> & { readonly min: number; readonly max: number; readonly unit: string },
>(options: O): Made<number, O> {
  const example = another([options.max, options.min], options.default);
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

/** Names and values, as tags are. `values` limits the values. */
export function textMap<
  const O extends Options<Readonly<Record<string, string>>> & {
    readonly values?: Omit<Pattern, "example">;
    readonly example: Readonly<Record<string, string>>;
  },
>(options: O): Made<Readonly<Record<string, string>>, O> {
  const rules =
    options.values === undefined ? [] : [eachValue(matches(options.values.pattern, options.values.allowed))];
  return make<Readonly<Record<string, string>>, O>("map(string)", options, rules, options.example);
}

/** Texts that belong together: all of them are given, or none. */
export function record<
  const O extends Options<Readonly<Record<string, string>>> & { readonly members: Readonly<Record<string, Pattern>> },
>(options: O): Made<Readonly<Record<string, string>>, O> {
  const rules = Object.entries(options.members).map(
    ([name, { pattern, allowed }]) => [name, matches(pattern, allowed)] as const,
  );
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

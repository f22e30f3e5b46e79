import { isEqual, type Json } from "../../lib/json";
import { attributeDialect, orUnset } from "../differences/dialect";
import { isList, isObject, isSecret, isUnknown, type Tree } from "../differences/tree";
import { internetIn } from "./internet";
import type { Limit, Rule } from "./rule";

/** Conditions that a value meets by itself, without one before. */
export type StateWeaker = Limit | LacksWeaker | ValuesWeaker | KindWeaker;
type LacksWeaker = { readonly lacks: readonly Json[] };
type ValuesWeaker = { readonly becomes: readonly Json[] };
type KindWeaker = { readonly becomes: "internet" | "account" };

/** The condition, if a value can meet it by itself. */
export function stateOf({ weaker }: Pick<Rule, "weaker">): StateWeaker | undefined {
  if (weaker === undefined) return undefined;
  if ("below" in weaker || "above" in weaker || "lacks" in weaker) return weaker;
  if (!("becomes" in weaker)) return undefined;
  const { becomes } = weaker;
  return typeof becomes !== "string" || becomes === "internet" || becomes === "account" ? weaker : undefined;
}

/** Weak parts of a value; `undecidable` if it is sensitive or unknown. */
export type Weakness = readonly string[] | "undecidable";

/** Tells what is weak in a value; `undefined` and null are not set. */
export function weaknessOf(weaker: StateWeaker, given: Tree): Weakness {
  const value = orUnset(given, attributeDialect) ?? null;
  const elements = isList(value) ? value : [value];
  const known = elements.filter((element) => !isHidden(element));
  const weak = weakAmong(weaker, known);
  const isWeak = weak.length > 0;
  // What is hidden may be weak, or what a list seems to lack.
  return known.length < elements.length && isWeak === "lacks" in weaker ? "undecidable" : weak;
}

const isHidden = (tree: Tree): boolean => isSecret(tree) || isUnknown(tree);

function weakAmong(weaker: StateWeaker, values: readonly Tree[]): readonly string[] {
  const scalars = values.flatMap((value) =>
    isObject(value) || isList(value) || value === undefined ? [] : [value as Json],
  );
  if ("lacks" in weaker) return textsOf(weaker.lacks.filter((each) => !scalars.some((value) => isEqual(each, value))));
  if (isKind(weaker)) {
    const texts = scalars.filter((value) => typeof value === "string");
    return weaker.becomes === "account" ? texts.filter((text) => /^\d{12}$/.test(text)) : internetIn(texts).map(String);
  }
  return textsOf(scalars.filter((value) => isWeakValue(weaker, value)));
}

const isKind = (weaker: StateWeaker): weaker is KindWeaker => "becomes" in weaker && typeof weaker.becomes === "string";

const textsOf = (values: readonly Json[]): readonly string[] => values.map((value) => JSON.stringify(value));

function isWeakValue(weaker: ValuesWeaker | Limit, value: Json): boolean {
  if ("becomes" in weaker) return weaker.becomes.some((each) => isEqual(each, value));
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if ("above" in weaker) return typeof number === "number" && number > weaker.above;
  return number === null || (typeof number === "number" && number < weaker.below);
}

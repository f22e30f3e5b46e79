import { badCondition, policyVariable, severalValues, unknownOperator } from "./errors";
import { COMPARISONS, NEGATED, acceptsValue } from "./comparisons";

/** Context of a request, by condition key. A list is a multivalued key, such as `aws:TagKeys`. */
export interface Context {
  readonly [key: string]: string | number | boolean | readonly string[];
}

/** One line of a Condition: an operator, a key and the values of which one must fit. */
export interface Condition {
  readonly key: string;
  /** Without quantifier and `IfExists`: `StringEquals`, or `Null`. */
  readonly operator: string;
  readonly quantifier?: "ForAnyValue" | "ForAllValues";
  readonly ifExists: boolean;
  readonly values: readonly string[];
}

/** All of them must hold. */
export type ConditionBlock = readonly Condition[];

const OPERATOR = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/;

/** Reads a Condition element and refuses operators that the emulator does not know. */
export function readConditions(where: string, element: unknown): ConditionBlock {
  if (element === undefined) return [];
  return entries(where, "Condition", element).flatMap(([name, block]) => {
    const operator = readOperator(where, name);
    return entries(where, name, block).map(([key, value]) => ({
      ...operator,
      key,
      values: readValues(where, operator.operator, key, value),
    }));
  });
}

function readOperator(where: string, name: string): Pick<Condition, "operator" | "quantifier" | "ifExists"> {
  const [, quantifier, operator = "", suffix] = OPERATOR.exec(name) ?? [];
  if (name !== "Null" && !Object.hasOwn(COMPARISONS, operator)) {
    throw unknownOperator(where, name, [...Object.keys(COMPARISONS), "Null"]);
  }
  return { operator, quantifier: quantifier as Condition["quantifier"], ifExists: suffix !== undefined };
}

function readValues(where: string, operator: string, key: string, value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    const text = String(item);
    if (!["string", "number", "boolean"].includes(typeof item) || !acceptsValue(operator, text)) {
      throw badCondition(where, operator, key, item);
    }
    if (text.includes("${")) throw policyVariable(where, `${operator} ${key}`, text);
    return text;
  });
}

/** Whether a request meets all conditions of a statement. */
export function meets(conditions: ConditionBlock, context: Context): boolean {
  return conditions.every((condition) => meetsOne(condition, context));
}

/**
 * A missing key fails a comparison, except a negated one, which it meets. With a quantifier neither this nor `IfExists` counts: all of no
 * values fit, and none does: https://repost.aws/questions/QU9HFmDzP0QGuU-fd7rS6B7w/foranyvalue-stringequalsifexists-behaving-unexpectedly
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html and, for
 * several values, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
function meetsOne(condition: Condition, context: Context): boolean {
  const value = valueOf(context, condition.key);
  const present = value !== undefined;
  if (condition.operator === "Null") return condition.values.some((text) => (text === "true") !== present);
  if (!present) {
    if (condition.quantifier !== undefined) return condition.quantifier === "ForAllValues";
    return condition.ifExists || NEGATED.has(condition.operator);
  }
  const fits = (item: string) => fitsValues(condition, item);
  if (condition.quantifier === "ForAllValues") return list(value).every(fits);
  if (condition.quantifier === "ForAnyValue") return list(value).some(fits);
  if (typeof value === "object") throw severalValues(condition.key, condition.operator);
  return fits(String(value));
}

/** One value must fit; a negated operator is met when none does. */
function fitsValues({ operator, values }: Condition, item: string): boolean {
  const compare = COMPARISONS[operator];
  const found = compare !== undefined && values.some((value) => compare(value, item));
  return found !== NEGATED.has(operator);
}

/** Names of condition keys are compared without regard to case. */
function valueOf(context: Context, key: string): Context[string] | undefined {
  const name = Object.keys(context).find((candidate) => candidate.toLowerCase() === key.toLowerCase());
  return name === undefined ? undefined : context[name];
}

function list(value: Context[string]): readonly string[] {
  return typeof value === "object" ? value : [String(value)];
}

function entries(where: string, element: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badCondition(where, "Condition", element, value);
  }
  return Object.entries(value);
}

import { convert, unifyValues } from "./convert";
import * as errors from "../errors";
import { functionNamed, numberFrom } from "./functions";
import type { Expression, ForExpression } from "../parse/syntax";
import { display, isArray, isEqual, isObject, kindOf, Lazy, sortedEntries, TerraformSet, type Value } from "./value";

/** Meaning of the names in an expression. */
export interface Scope {
  /** The value of a first name such as `var`; undefined where nothing has it. */
  readonly lookup: (name: string) => Value | undefined;
  /** Names a person may use, for messages. */
  readonly names: readonly string[];
  /** False where Terraform allows plain values only. @default true */
  readonly functions?: boolean;
}

/** A scope in which plain values can be evaluated: no reference, no function. */
export const constantScope: Scope = { lookup: () => undefined, names: [], functions: false };

/** The scope with some more names, which win. */
export function extend(scope: Scope, names: Readonly<Record<string, Value>>): Scope {
  const lookup = (name: string) => (Object.hasOwn(names, name) ? names[name] : scope.lookup(name));
  return { ...scope, lookup, names: [...scope.names, ...Object.keys(names)] };
}

/** The value of an expression. */
export function evaluate(expression: Expression, scope: Scope): Value {
  const value = (inner: Expression) => evaluate(inner, scope);
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "parentheses":
      return value(expression.of);
    case "template":
      return expression.parts.map((part) => textOf(value(part))).join("");
    case "join":
      return walk(expression.pieces, scope)
        .map(({ result }) => textOf(result))
        .join("");
    case "list":
      return expression.items.map(value);
    case "object":
      return Object.fromEntries(expression.items.map(([key, item]) => [keyOf(value(key)), value(item)]));
    case "name": {
      const found = scope.lookup(expression.name);
      if (found === undefined) throw errors.undeclared(expression.name, scope.names);
      return found;
    }
    case "attribute":
      return element(value(expression.of), expression.name);
    case "index":
      return element(value(expression.of), value(expression.key));
    case "splat": {
      const of = value(expression.of);
      const elements = of instanceof TerraformSet ? of.elements : isArray(of) ? of : of === null ? [] : [of];
      return elements.map((item) => evaluate(expression.each, extend(scope, { "*": item })));
    }
    case "call":
      return call(expression, scope);
    case "unary":
      return expression.operator === "!" ? !bool(value(expression.of)) : -number(value(expression.of));
    case "binary":
      return binary(expression.operator, value(expression.left), value(expression.right));
    case "conditional": {
      const [chosen, other] = bool(value(expression.condition))
        ? [expression.yes, expression.no]
        : [expression.no, expression.yes];
      return alike(value(chosen), other, scope);
    }
    case "for":
      return forValue(expression, scope);
  }
}

/** Attribute or element of a value. */
function element(of: Value, key: Value): Value {
  if (key === null) throw errors.isNull("The index");
  if (of === null) throw errors.isNull(`What has "${display(key)}"`);
  if (of instanceof Lazy) return of.get(keyOf(key));
  if (isArray(of)) {
    const index = number(key);
    const found = of[index];
    if (found === undefined) throw errors.noSuchElement(String(index), of.length);
    return found;
  }
  if (!isObject(of)) throw errors.notIndexable(display(of));
  const name = keyOf(key);
  const found = Object.hasOwn(of, name) ? of[name] : undefined;
  if (found === undefined) throw errors.noSuchKey(name, "the object", Object.keys(of));
  return found;
}

function call({ name, args, expand }: Expression & { kind: "call" }, scope: Scope): Value {
  if (scope.functions === false) throw errors.functionsNotAllowed(name);
  if (name === "can" || name === "try") return firstWithoutError(name, args, scope);
  const values = args.map((arg) => evaluate(arg, scope));
  if (!expand) return functionNamed(name)(values);
  const last = values.pop() ?? null;
  const elements = last instanceof TerraformSet ? last.elements : last;
  if (!isArray(elements)) throw errors.wrongType('a list before "..."', display(last));
  return functionNamed(name)([...values, ...elements]);
}

function firstWithoutError(name: "can" | "try", args: readonly Expression[], scope: Scope): Value {
  if (args.length === 0 || (name === "can" && args.length > 1)) {
    throw errors.wrongArgumentCount(name, name === "can" ? "1" : "1 or more", args.length);
  }
  let last: unknown;
  for (const arg of args) {
    try {
      const value = evaluate(arg, scope);
      return name === "can" ? true : value;
    } catch (error) {
      if (!(error instanceof errors.EvaluationError)) throw error;
      last = error;
    }
  }
  if (name === "can") return false;
  throw last;
}

function binary(operator: string, left: Value, right: Value): Value {
  if (operator === "==") return isEqual(left, right);
  if (operator === "!=") return !isEqual(left, right);
  // Before version 1.12 Terraform evaluates both sides, and what we accept must work there, too.
  if (operator === "&&") return [bool(left), bool(right)].every(Boolean);
  if (operator === "||") return [bool(left), bool(right)].some(Boolean);
  const [a, b] = [number(left), number(right)];
  switch (operator) {
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    case ">=":
      return a >= b;
    case "+":
      return numberFrom(a + b);
    case "-":
      return numberFrom(a - b);
    case "*":
      return numberFrom(a * b);
    case "/":
      return numberFrom(a / b);
    default:
      return numberFrom(a % b);
  }
}

/** The chosen side of a condition, converted to the type that both sides share. */
function alike(chosen: Value, other: Expression, scope: Scope): Value {
  let rejected: Value;
  try {
    rejected = evaluate(other, scope);
  } catch {
    return chosen;
  }
  return unifyValues([chosen, rejected], "Both results of a condition")[0] ?? null;
}

function forValue(expression: ForExpression, scope: Scope): Value {
  const steps = walk(expression, scope);
  if (!expression.resultKey) return steps.map(({ result }) => result);
  const found = new Map<string, Value[]>();
  for (const { key, result } of steps) {
    const group = found.get(key) ?? [];
    if (group.length > 0 && !expression.group) throw errors.duplicateKey(key);
    found.set(key, [...group, result]);
  }
  return Object.fromEntries([...found].map(([key, group]) => [key, expression.group ? group : (group[0] ?? null)]));
}

/** Key (of the object form) and result for every element that meets the condition. */
function walk(expression: ForExpression, scope: Scope): { readonly key: string; readonly result: Value }[] {
  return entriesOf(evaluate(expression.over, scope)).flatMap(([key, value]) => {
    const names = { [expression.value]: value };
    if (expression.key !== undefined) names[expression.key] = key;
    const inner = extend(scope, names);
    if (expression.condition && !bool(evaluate(expression.condition, inner))) return [];
    const resultKey = expression.resultKey ? keyOf(evaluate(expression.resultKey, inner)) : "";
    return [{ key: resultKey, result: evaluate(expression.result, inner) }];
  });
}

/** Keys and values in the order in which `for` walks them. */
export function entriesOf(value: Value): (readonly [key: Value, value: Value])[] {
  if (isArray(value)) return value.map((item, index) => [index, item] as const);
  if (value instanceof TerraformSet) return value.elements.map((item) => [item, item] as const);
  const object = value instanceof Lazy ? value.all() : value;
  if (!isObject(object)) throw errors.notIterable(display(value));
  return sortedEntries(object);
}

function textOf(value: Value): string {
  if (value === null) throw errors.isNull("A value in a text");
  if (typeof value === "object") throw errors.inTemplate(kindOf(value));
  return convert(value, { kind: "string" }) as string;
}

const required = (value: Value): Value => {
  if (value === null) throw errors.isNull("An operand");
  return value;
};

const bool = (value: Value): boolean => convert(required(value), { kind: "bool" }) as boolean;
const number = (value: Value): number => convert(required(value), { kind: "number" }) as number;
const keyOf = (value: Value): string => {
  if (value === null) throw errors.isNull("A key");
  return convert(value, { kind: "string" }) as string;
};

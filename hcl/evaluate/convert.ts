import { EvaluationError, incompatible, wrongType } from "../errors";
import type { Expression } from "../parse/syntax";
import { anyType, typeName, type Type } from "./type";
import { typeOf, unify } from "./unify";
import { collection, display, isArray, isObject, numberText, TerraformSet, type Value } from "./value";

/** Converts a value to a type; throws an {@link EvaluationError} saying what is needed. */
export function convert(value: Value, type: Type, fallback: (expression: Expression) => Value = () => null): Value {
  if (type.kind === "any" || value === null) return value;
  const refuse = () => wrongType(typeName(type), display(value));
  const within = (place: string, item: Value, itemType: Type): Value => {
    try {
      return convert(item, itemType, fallback);
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      throw new EvaluationError(`${place}: ${error.message}`);
    }
  };
  if (type.kind === "list" || type.kind === "set") {
    const elements = value instanceof TerraformSet ? value.elements : isArray(value) ? value : undefined;
    if (!elements) throw refuse();
    const converted = elements.map((element, index) => within(`element ${index}`, element, type.of));
    const alike = type.of.kind === "any" ? unifyValues(converted, "The elements") : converted;
    return type.kind === "set" ? new TerraformSet(alike) : collection([...alike]);
  }
  if (type.kind === "tuple") {
    if (!isArray(value) || value.length !== type.items.length) throw refuse();
    return value.map((item, index) => within(`element ${index}`, item, type.items[index] ?? anyType));
  }
  if (type.kind === "map") {
    if (!isObject(value)) throw refuse();
    const keys = Object.keys(value);
    const converted = keys.map((key) => within(`"${key}"`, value[key] ?? null, type.of));
    const alike = type.of.kind === "any" ? unifyValues(converted, "The elements") : converted;
    return collection(Object.fromEntries(keys.map((key, index) => [key, alike[index] ?? null])));
  }
  if (type.kind === "object") {
    if (!isObject(value)) throw refuse();
    const entries = [...type.attributes].map(([name, attribute]): [string, Value] => {
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      if (given === undefined && !attribute.optional) throw wrongType(`an object with "${name}"`, display(value));
      const missing = given === undefined || (given === null && attribute.optional);
      const item = missing && attribute.fallback ? fallback(attribute.fallback) : (given ?? null);
      return [name, within(`"${name}"`, item, attribute.type)];
    });
    return Object.fromEntries(entries);
  }
  const converted = convertPrimitive(value, type.kind);
  if (converted === undefined) throw refuse();
  return converted;
}

const bools: ReadonlyMap<Value, boolean> = new Map(Object.entries({ true: true, false: false, "1": true, "0": false }));

function convertPrimitive(value: Value, kind: "string" | "number" | "bool"): Value | undefined {
  if (kind === "bool") return typeof value === "boolean" ? value : bools.get(value);
  if (kind === "number") {
    if (typeof value === "string" && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return Number(value);
    return typeof value === "number" ? value : undefined;
  }
  if (typeof value === "number") return numberText(value);
  return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined;
}

/** Converts all values to the type they share, as Terraform does for the elements of a list. */
export function unifyValues(values: readonly Value[], what: string): readonly Value[] {
  const type = unify(values.map(typeOf));
  if (type) return values.map((value) => convert(value, type));
  throw incompatible(what, [...new Set(values.map((value) => typeName(typeOf(value))))]);
}

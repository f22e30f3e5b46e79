import { unknownType } from "../errors";
import { parseWhole } from "../parse/parser";
import type { Expression } from "../parse/syntax";

/** A type constraint of a variable, or the type that a value has. */
export type Type =
  | { readonly kind: "any" | "string" | "number" | "bool" }
  | { readonly kind: "list" | "set" | "map"; readonly of: Type }
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "object"; readonly attributes: ReadonlyMap<string, Attribute> };

interface Attribute {
  readonly type: Type;
  readonly optional: boolean;
  /** Default of a missing optional attribute. @default null */
  readonly fallback?: Expression;
}

export const anyType: Type = { kind: "any" };

/** Reads a type constraint, for example `object({ name = optional(string, "x") })`. */
export function parseType(text: string): Type {
  return typeFrom(parseWhole(text.replace(/^\$\{(.*)\}$/s, "$1")), text);
}

function typeFrom(expression: Expression, text: string): Type {
  if (expression.kind === "name") {
    const { name } = expression;
    if (name === "string" || name === "number" || name === "bool" || name === "any") return { kind: name };
    if (name === "list" || name === "set" || name === "map") return { kind: name, of: anyType };
  }
  const [inner] = expression.kind === "call" ? expression.args : [];
  if (expression.kind !== "call" || !inner) throw unknownType(text);
  const { name } = expression;
  if (name === "list" || name === "set" || name === "map") return { kind: name, of: typeFrom(inner, text) };
  if (name === "tuple" && inner.kind === "list") {
    return { kind: "tuple", items: inner.items.map((item) => typeFrom(item, text)) };
  }
  if (name !== "object" || inner.kind !== "object") throw unknownType(text);
  const attributes = inner.items.map(([key, value]) => [keyText(key, text), attributeFrom(value, text)] as const);
  return { kind: "object", attributes: new Map(attributes) };
}

const keyText = (key: Expression, text: string): string => {
  if (key.kind === "literal") return String(key.value);
  throw unknownType(text);
};

function attributeFrom(value: Expression, text: string): Attribute {
  if (value.kind !== "call" || value.name !== "optional") return { type: typeFrom(value, text), optional: false };
  const [type, fallback] = value.args;
  if (!type) throw unknownType(text);
  return { type: typeFrom(type, text), optional: true, fallback };
}

/** Name of a type for messages: `list of string`. */
export function typeName(type: Type): string {
  if (type.kind === "any") return "any value";
  return `a ${type.kind}${"of" in type && type.of.kind !== "any" ? ` of ${typeName(type.of).replace(/^an? /, "")}` : ""}`.replace(
    "a object",
    "an object",
  );
}

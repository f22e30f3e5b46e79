import type { Expression } from "../parse/syntax";
import { parseTemplate } from "../parse/template";

/** A value of Terraform's JSON syntax as an expression: strings are templates there. */
export function valueExpression(value: unknown): Expression {
  return expressionOf(value, parseTemplate);
}

/** Plain data as an expression: strings are what they are. */
export function literal(value: unknown): Expression {
  return expressionOf(value, (text) => ({ kind: "literal", value: text }));
}

function expressionOf(value: unknown, ofText: (text: string) => Expression): Expression {
  if (typeof value === "string") return ofText(value);
  if (Array.isArray(value)) return { kind: "list", items: value.map((item) => expressionOf(item, ofText)) };
  if (typeof value === "object" && value !== null) {
    const items = Object.entries(value).map(
      ([key, member]) => [{ kind: "literal", value: key }, expressionOf(member, ofText)] as const,
    );
    return { kind: "object", items };
  }
  return { kind: "literal", value: value as number | boolean | null };
}

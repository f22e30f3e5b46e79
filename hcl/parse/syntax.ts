import type { Value } from "../evaluate/value";

/** An expression of Terraform's language, parsed. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Value }
  | { readonly kind: "template"; readonly parts: readonly Expression[] }
  /** `%{ for }` in a template: its pieces are joined. */
  | { readonly kind: "join"; readonly pieces: ForExpression }
  /** Kept, because a key in parentheses is computed even where it is only a name. */
  | { readonly kind: "parentheses"; readonly of: Expression }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly items: readonly (readonly [key: Expression, value: Expression])[] }
  /** The first name of a reference, `var` of `var.x`, or a variable of a `for`. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "attribute"; readonly of: Expression; readonly name: string }
  | { readonly kind: "index"; readonly of: Expression; readonly key: Expression }
  /** `of[*]`, with what follows written over {@link splatItem}. */
  | { readonly kind: "splat"; readonly of: Expression; readonly each: Expression }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[]; readonly expand: boolean }
  | { readonly kind: "unary"; readonly operator: string; readonly of: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "conditional"; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
  | ForExpression;

/** `[for key, value in over : result if condition]`, or with `resultKey` the object form. */
export interface ForExpression {
  readonly kind: "for";
  readonly key?: string;
  readonly value: string;
  readonly over: Expression;
  readonly resultKey?: Expression;
  readonly result: Expression;
  readonly group: boolean;
  readonly condition?: Expression;
}

/** Stands for one element inside a splat; no name of Terraform begins with `*`. */
export const splatItem: Expression = { kind: "name", name: "*" };

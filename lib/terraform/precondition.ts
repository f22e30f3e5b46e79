import { Token, type IResolvable, type TerraformElement } from "cdktf";
import { hcl, hclText, type Term } from "./expression";

/**
 * Condition over several inputs, checked at plan. It is a `precondition`, since a `validation` may refer to other variables from
 * Terraform 1.9 on only.
 */
export interface Precondition {
  readonly condition: IResolvable;
  readonly errorMessage: string;
}

/** A precondition whose message is "<variable> is <value>; allowed: <allowed>.". */
export function precondition(
  { name, value }: { readonly name: string; readonly value: Term },
  condition: IResolvable,
  allowed: string,
): Precondition {
  return { condition, errorMessage: `${variableOf(value, name)} is ${shown(value)}; allowed: ${allowed}.` };
}

/** Name of the variable that a value is of, for sentences; that of the input where it is no variable. */
export function variableOf(value: Term, input: string): string {
  const name: IResolvable = {
    creationStack: [],
    resolve: (context) => /^(?:\$\{)?var\.(\w+)\}?$/.exec(String(context.resolve(hcl`${value}`)))?.[1] ?? input,
    toString: () => Token.asString(name),
  };
  return Token.asString(name);
}

/** Value in a message, as those of validations show it. */
function shown(value: Term): string {
  return Array.isArray(value) ? `[${hclText`join(", ", ${value})`}]` : hclText`jsonencode(${value})`;
}

/** Adds a postcondition to a data source. */
export function addPostcondition(
  source: TerraformElement & { lifecycle?: { readonly postcondition?: Precondition[] } },
  added: Precondition,
): void {
  source.lifecycle = { ...source.lifecycle, postcondition: [...(source.lifecycle?.postcondition ?? []), added] };
}

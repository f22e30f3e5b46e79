import { TerraformVariable, Token, type IResolvable } from "cdktf";
import type { Construct } from "constructs";
import { snakeCase } from "../terraform/names";
import type { Input, Inputs, PropsOf, References, Rule } from "./input";
import { check } from "./resolve";

interface VariableOptions<I> {
  /** Stands before every variable's name: `guardduty` makes `guardduty_mode`. @default none */
  readonly prefix?: string;
  /** Values that replace the inputs' own defaults. @default none */
  readonly defaults?: Partial<PropsOf<I>>;
}

/**
 * Declares one Terraform variable for each input, with description, type, default and validation.
 */
export function declareVariables<const I extends Inputs>(
  scope: Construct,
  inputs: I,
  options: VariableOptions<I> = {},
): References<I> {
  const defaults = (options.defaults ?? {}) as Readonly<Record<string, unknown>>;
  const references = Object.entries(inputs).map(([name, input]) => {
    const id = variableName(name, options.prefix);
    const given = defaults[name] ?? input.default;
    if (given !== undefined) check(scope.node.path, id, input, given);
    return [name, declare(scope, id, input, given)];
  });
  return Object.fromEntries(references) as References<I>;
}

/** The Terraform variable of an input: `findingPublishingFrequency` of `guardduty` is `guardduty_finding_publishing_frequency`. */
export function variableName(input: string, prefix?: string): string {
  return prefix === undefined ? snakeCase(input) : `${prefix}_${snakeCase(input)}`;
}

function declare(scope: Construct, id: string, input: Input<unknown>, value: unknown): unknown {
  const nullable = input.default === null;
  const variable = new TerraformVariable(scope, id, {
    type: input.type,
    description: input.description,
    nullable,
    validation: input.rules.map((rule) => ({
      condition: `\${${nullable ? unlessNull(`var.${id}`, rule) : rule.condition(`var.${id}`)}}`,
      errorMessage: `${id} is ${rule.found?.template(`var.${id}`) ?? shown(input.type, id, nullable)}; allowed: ${rule.allowed}.`,
    })),
  });
  // Core snake-cases the keys of an object and crashes on null.
  if (value !== undefined) variable.addOverride("default", value);
  return reference(input.type, variable);
}

/** Terraform works out both sides of `||`, and of a choice only what is chosen. */
function unlessNull(reference: string, rule: Rule<unknown>): string {
  const condition = rule.condition(reference);
  return condition.startsWith("can(")
    ? `${reference} == null || ${condition}`
    : `${reference} == null ? true : ${condition}`;
}

/** The value as the error message shows it. Terraform works the message out even where the value is right, or null. */
function shown(type: string, id: string, nullable: boolean): string {
  if (type === "list(string)") return `[\${join(", ", var.${id})}]`;
  if (type === "map(string)" || nullable) return `\${jsonencode(var.${id})}`;
  return type === "string" ? `"\${var.${id}}"` : `\${var.${id}}`;
}

function reference(type: string, variable: TerraformVariable): string | number | IResolvable | string[] | object {
  switch (type) {
    case "number":
      return variable.numberValue;
    case "bool":
      return variable.value as IResolvable;
    case "list(string)":
      return variable.listValue;
    case "map(string)":
      return Token.asStringMap(variable.value);
    default:
      return variable.stringValue;
  }
}

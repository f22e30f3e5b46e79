import { convert } from "./convert";
import * as errors from "../errors";
import { constantScope, evaluate, type Scope } from "./evaluate";
import { parseTemplate } from "../parse/template";
import { anyType, parseType, type Type } from "./type";
import { display, type Json, type Value } from "./value";

/** A `variable` block. */
export interface Variable {
  readonly name: string;
  readonly type: Type;
  /** Whether the block has a `type`: without one, Terraform takes `-var` values literally. */
  readonly typed: boolean;
  readonly nullable: boolean;
  readonly sensitive: boolean;
  /** Undefined where a value is required. */
  readonly fallback?: Json;
  readonly validations: readonly { readonly condition: string; readonly message: string }[];
}

interface VariableBlock {
  readonly type?: string;
  readonly default?: Json;
  readonly nullable?: boolean;
  readonly sensitive?: boolean;
  readonly validation?: ValidationBlock | readonly ValidationBlock[];
}

interface ValidationBlock {
  readonly condition: string;
  readonly error_message: string;
}

/** The variables that a configuration declares, by name. */
export function declaredVariables(configuration: Json): ReadonlyMap<string, Variable> {
  const blocks = (configuration as { readonly variable?: Readonly<Record<string, VariableBlock>> }).variable ?? {};
  return new Map(Object.entries(blocks).map(([name, block]) => [name, declared(name, block)]));
}

function declared(name: string, block: VariableBlock): Variable {
  return {
    name,
    type: block.type === undefined ? anyType : parseType(block.type),
    typed: block.type !== undefined,
    nullable: block.nullable ?? true,
    sensitive: block.sensitive ?? false,
    fallback: block.default,
    validations: [block.validation ?? []]
      .flat()
      .map(({ condition, error_message }) => ({ condition, message: error_message })),
  };
}

/** Values of variables that fit their type, and one error for each value that does not. */
export interface VariableValues {
  readonly values: ReadonlyMap<string, Value>;
  readonly errors: readonly Error[];
}

/** Gives every variable its value or its default, converted to its type. */
export function assignVariables(
  variables: ReadonlyMap<string, Variable>,
  given: Readonly<Record<string, Value>>,
): VariableValues {
  const unknown = Object.keys(given).filter((name) => !variables.has(name));
  const found = unknown.map((name): Error => errors.undeclaredVariable(name, variables.keys()));
  const values = new Map<string, Value>();
  for (const variable of variables.values()) {
    try {
      values.set(
        variable.name,
        valueOf(variable, Object.hasOwn(given, variable.name) ? given[variable.name] : undefined),
      );
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      found.push(error);
    }
  }
  return { values, errors: found };
}

function valueOf({ name, type, nullable, fallback }: Variable, given: Value | undefined): Value {
  const value = given === undefined || (given === null && !nullable) ? fallback : given;
  if (value === undefined) throw given === null ? errors.nullVariable(name) : errors.missingVariable(name);
  if (value === null && !nullable) throw errors.nullVariable(name);
  try {
    return convert(value, type, (expression) => evaluate(expression, constantScope));
  } catch (error) {
    if (error instanceof errors.EvaluationError) throw errors.wrongVariableType(name, error.message);
    throw error;
  }
}

/** One error for every `validation` block whose condition does not hold, with its own message. */
export function failedValidations(
  variables: ReadonlyMap<string, Variable>,
  values: ReadonlyMap<string, Value>,
  scope: Scope,
): readonly Error[] {
  return [...variables.values()].flatMap(({ name, validations, sensitive }) => {
    const value = values.get(name);
    if (value === undefined) return [];
    return validations.flatMap(({ condition, message }): Error[] => {
      try {
        if (convert(evaluate(parseTemplate(condition), scope), { kind: "bool" }) === true) return [];
        const text = String(evaluate(parseTemplate(message), scope));
        return [errors.failedValidation(name, sensitive ? "not shown" : display(value), text)];
      } catch (error) {
        if (error instanceof Error) return [errors.at(error, `The validation of variable "${name}"`)];
        throw error;
      }
    });
  });
}

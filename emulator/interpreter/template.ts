import { compileExpression, type Bindings, type CompiledExpression } from "./expression";
import type { Moment } from "./functions";
import { isObject, type Json } from "../../lib/json";
import { queryEvaluationError } from "./states-error";

/** Scope of an expression: `$states`, the variables, and the moment. */
export interface Environment {
  readonly states: {
    readonly input: Json;
    readonly context: Json;
    readonly result?: Json;
    readonly errorOutput?: Json;
  };
  readonly variables: Bindings;
  readonly moment: Moment;
}

/** A value with expressions at any depth. */
export interface Template {
  /** Its expressions, with the field each stands in, for example `Output/a/b[0]`. */
  readonly expressions: readonly { readonly field: string; readonly expression: CompiledExpression }[];
  /** The value with every expression replaced by its result. Rejects with a `States.QueryEvaluationError`. */
  readonly resolve: (environment: Environment) => Json | Promise<Json>;
}

/** Whether AWS takes a text as an expression. */
export function isExpression(text: string): boolean {
  return text.startsWith("{%") && text.endsWith("%}") && text.length >= 4;
}

/** The text between `{%` and `%}`. */
const sourceOf = (text: string): string => text.slice(2, -2).trim();

/** Every expression in a value, such as a definition. */
export function expressionsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return isExpression(value) ? [sourceOf(value)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(expressionsIn) : [];
}

/** Compiles a value; `field` says where in the state it stands. Throws JSONata's error. */
export function compileTemplate(value: unknown, field: string): Template {
  if (typeof value === "string" && isExpression(value)) return compileText(value, field);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => compileTemplate(item, `${field}[${index}]`));
    return combine(value as readonly Json[], items, (results) => results);
  }
  if (isObject(value)) {
    const names = Object.keys(value);
    const members = names.map((name) => compileTemplate(value[name], `${field}/${name}`));
    return combine(value as Json, members, (results) =>
      Object.fromEntries(names.map((name, i) => [name, results[i] ?? null])),
    );
  }
  return { expressions: [], resolve: () => value as Json };
}

function compileText(text: string, field: string): Template {
  const expression = compileExpression(sourceOf(text));

  async function resolve({ variables, states, moment }: Environment): Promise<Json> {
    let result: Json | undefined;
    try {
      result = await expression.evaluate(variables, states, moment);
    } catch (thrown) {
      throw queryEvaluationError(`${subject()} threw an error during evaluation. ${describe(thrown)}`);
    }
    if (result === undefined) throw queryEvaluationError(`${subject()} returned nothing (undefined).`);
    return result;
  }

  function subject(): string {
    return `The JSONata expression '${expression.source}' specified for the field '${field}'`;
  }

  return { expressions: [{ field, expression }], resolve };
}

function combine(constant: Json, parts: readonly Template[], build: (results: readonly Json[]) => Json): Template {
  const expressions = parts.flatMap((part) => part.expressions);
  if (expressions.length === 0) return { expressions, resolve: () => constant };

  async function resolve(environment: Environment): Promise<Json> {
    const results: Json[] = [];
    for (const part of parts) results.push(await part.resolve(environment));
    return build(results);
  }

  return { expressions, resolve };
}

/** JSONata throws objects with a code, and errors for a stack overflow. */
function describe(thrown: unknown): string {
  if (!isObject(thrown)) return String(thrown);
  const message = String(thrown["message"]);
  return typeof thrown["code"] === "string" ? `${thrown["code"]}: ${message}` : message;
}

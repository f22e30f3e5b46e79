import { invalidDefinition } from "../errors";
import { isObject } from "../../lib/json";
import { compileTemplate, type Template } from "./template";

/** Reads the fields of one object of a definition, and refuses what it may not hold. */
export interface Reader {
  readonly refuse: (problem: string) => Error;
  readonly has: (field: string) => boolean;
  readonly text: (field: string) => string;
  readonly optionalText: (field: string) => string | undefined;
  readonly number: (field: string, otherwise: number, least: number) => number;
  readonly wholeNumber: (field: string, otherwise: number, least: number) => number;
  readonly texts: (field: string) => readonly string[];
  readonly oneOf: (field: string, allowed: readonly string[]) => string | undefined;
  readonly value: (field: string) => unknown;
  readonly object: (field: string) => { readonly [member: string]: unknown };
  /** The elements of an array, each with its own reader. */
  readonly objects: (field: string, allowed: readonly string[]) => readonly Reader[];
  /** A field that may hold expressions. `$states` has `input`, `context` and `also`. */
  readonly template: (field: string, also?: StatesMember) => Template | undefined;
  /** A reader of an object inside this one. */
  readonly inside: (field: string, object: unknown, allowed: readonly string[]) => Reader;
}

/** A member of `$states` that only some fields have. */
export type StatesMember = "result" | "errorOutput";

/** Location of an object in the definition. */
interface Position {
  readonly machine: string;
  /** For people: `state "Create detector"`. */
  readonly where: string;
  /** Of the object within its state, as AWS writes it: `Catch[1]`. */
  readonly prefix: string;
}

const jsonPathFields = ["InputPath", "OutputPath", "ResultPath", "ResultSelector", "Parameters", "ItemsPath", "Result"];

/** A reader of `object`, which may hold the fields `allowed` only. */
export function createReader(place: Position, object: unknown, allowed: readonly string[]): Reader {
  const { machine, where, prefix } = place;
  const refuse = (problem: string): Error => invalidDefinition(machine, where, problem);
  if (!isObject(object)) throw refuse(`${prefix === "" ? "it" : prefix} is ${show(object)}, but must be an object.`);
  const fields = object;

  for (const field of Object.keys(fields)) {
    if (allowed.includes(field)) continue;
    if (jsonPathFields.includes(field) || field.endsWith("Path") || field.endsWith(".$")) {
      throw refuse(`the field "${named(field)}" belongs to JSONPath; only JSONata is supported.`);
    }
    throw refuse(`the field "${named(field)}" is not supported here; allowed are ${allowed.join(", ")}.`);
  }

  function named(field: string): string {
    return prefix === "" ? field : `${prefix}/${field}`;
  }

  function wrong(field: string, expected: string): Error {
    const got = fields[field] === undefined ? "is missing" : `is ${show(fields[field])}`;
    return refuse(`the field "${named(field)}" ${got}; it must be ${expected}.`);
  }

  function text(field: string): string {
    const value = fields[field];
    if (typeof value !== "string" || value === "") throw wrong(field, "a text");
    return value;
  }

  function number(field: string, otherwise: number, least: number): number {
    const value = fields[field] ?? otherwise;
    if (typeof value !== "number" || value < least) throw wrong(field, `a number, at least ${least}`);
    return value;
  }

  function wholeNumber(field: string, otherwise: number, least: number): number {
    const value = number(field, otherwise, least);
    if (!Number.isInteger(value)) throw wrong(field, `a whole number, at least ${least}`);
    return value;
  }

  function texts(field: string): readonly string[] {
    const value = fields[field];
    const isList = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string");
    if (!isList) throw wrong(field, "an array of texts with at least one");
    return value;
  }

  function oneOf(field: string, values: readonly string[]): string | undefined {
    const value = fields[field];
    if (value !== undefined && !values.some((one) => one === value)) throw wrong(field, values.join(" or "));
    return value as string | undefined;
  }

  function object_(field: string): { readonly [member: string]: unknown } {
    const value = fields[field];
    if (!isObject(value)) throw wrong(field, "an object");
    return value;
  }

  function objects(field: string, members: readonly string[]): readonly Reader[] {
    const value = fields[field] ?? [];
    if (!Array.isArray(value)) throw wrong(field, "an array of objects");
    return value.map((one, index) => inside(`${field}[${index}]`, one, members));
  }

  function inside(field: string, value: unknown, members: readonly string[]): Reader {
    return createReader({ machine, where, prefix: named(field) }, value, members);
  }

  function template(field: string, also?: StatesMember): Template | undefined {
    if (fields[field] === undefined) return undefined;
    const compiled = parse(field);
    const available = ["input", "context", ...(also === undefined ? [] : [also])];
    for (const { field: at, expression } of compiled.expressions) {
      const [problem] = expression.refused;
      if (problem !== undefined)
        throw refuse(`the expression "${expression.source}" in "${at}" cannot run: ${problem}.`);
      const unavailable = [...expression.states].find((member) => !available.includes(member));
      if (unavailable !== undefined) {
        throw refuse(`"${at}" reads $states.${unavailable}, but $states has only ${available.join(", ")} there.`);
      }
    }
    return compiled;
  }

  function parse(field: string): Template {
    try {
      return compileTemplate(fields[field], named(field));
    } catch (thrown) {
      const problem = isObject(thrown) ? String(thrown["message"]) : String(thrown);
      throw refuse(`"${named(field)}" holds an expression that JSONata 2.0.6 cannot read: ${problem}.`);
    }
  }

  return {
    refuse,
    has: (field) => fields[field] !== undefined,
    text,
    optionalText: (field) => (fields[field] === undefined ? undefined : text(field)),
    number,
    wholeNumber,
    texts,
    oneOf,
    value: (field) => fields[field],
    object: object_,
    objects,
    template,
    inside,
  };
}

function show(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? "undefined";
}

import type { ErrorObject, ValidateFunction } from "ajv";
import { suggest } from "../text/suggest";

/** Violation of a JSON Schema, in words. */
export interface Problem {
  /** `[2].severity` */
  readonly path: string;
  /** Problem and allowed values, to follow the path. */
  readonly text: string;
}

/**
 * The first problem that the last validation found. The validator must be `verbose`, and find all errors.
 * @param quoting Whether what stands there may be shown.
 */
export function problemOf({ errors }: ValidateFunction, quoting = true): Problem {
  // What one of several alternatives lacks says nothing, and neither does that there was an `if`.
  const whole = (errors ?? []).filter(({ schemaPath }) => !/\/(oneOf|anyOf)\/\d|\/if$/.test(schemaPath));
  const error = whole.find(({ keyword }) => keyword === "additionalProperties") ?? whole[0];
  if (error === undefined) return { path: "it", text: "is not as its schema says." };
  const path = pathOf(error.instancePath, quoting);
  const got = quoting ? `is ${shortened(error.data)}` : "is something else than it must be";
  return { path: path === "" ? "it" : path, text: textOf(error, got, quoting) };
}

function textOf(error: ErrorObject, got: string, quoting: boolean): string {
  const { keyword } = error;
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case "required":
      return `has no ${String(params.missingProperty)}; give it.`;
    case "dependentRequired":
      return `has ${String(params.property)} without ${String(params.missingProperty)}; give both.`;
    case "additionalProperties":
      return unknownMember(error, quoting);
    case "false schema":
      return "must not stand there beside the others; leave it out.";
    case "enum":
      return `${got}; allowed: ${listOf(params.allowedValues)}.`;
    case "const":
      return `${got}; allowed: ${JSON.stringify(params.allowedValue)}.`;
    case "type":
      return `${got}; allowed: ${kinds[String(params.type)] ?? String(params.type)}.`;
    case "minItems":
      return `${got}; allowed: at least ${String(params.limit)} of them.`;
    case "minLength":
    case "minProperties":
      return `${got}; it must not be empty.`;
    default:
      // What an alternative, a pattern or a format means stands beside it.
      return `${got}; allowed: ${commentOf(error) ?? error.message ?? "what its schema says"}.`;
  }
}

function unknownMember({ params, parentSchema }: ErrorObject, quoting: boolean): string {
  const { additionalProperty: name } = params as { readonly additionalProperty: string };
  const known = Object.keys((parentSchema as { readonly properties?: object } | undefined)?.properties ?? {});
  const near = suggest(name, known);
  const hint = near === undefined ? `allowed: ${known.join(", ")}.` : `did you mean ${near}?`;
  return `has ${quoting ? shortened(name) : "a member"} that does not exist; ${hint}`;
}

const commentOf = ({ parentSchema }: ErrorObject) =>
  (parentSchema as { readonly $comment?: string } | undefined)?.$comment;

const kinds: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  object: "an object",
  string: "text",
};

const listOf = (values: unknown): string =>
  (Array.isArray(values) ? values : [])
    .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
    .join(", ");

/** `/2/weaker/becomes` as `[2].weaker.becomes`. Names that nobody expected are not shown where nothing may be quoted. */
const pathOf = (pointer: string, quoting: boolean): string =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : quoting || /^\w{1,40}$/.test(step) ? `.${step}` : ".…"))
    .join("")
    .replace(/^\./, "");

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

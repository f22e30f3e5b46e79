import {
  assignedTwice,
  ExpressionSyntaxError,
  invalidFile,
  InvalidSetting,
  notAnAssignment,
  unexpectedToken,
} from "../errors";
import { convert } from "./convert";
import { constantScope, evaluate } from "./evaluate";
import { parseExpression, parseWhole } from "../parse/parser";
import { accept, cursorOver, expect, lineAt, peek, takeName } from "../parse/tokens";
import { toJson, type Json } from "./value";
import type { Variable } from "./variables";

/** Reads a variables file: JSON if its name ends in `.json`, else assignments `name = value`. */
export function parseTfvars(text: string, fileName: string): { readonly [name: string]: Json } {
  return fileName.endsWith(".json") ? parseJsonObject(text, fileName) : parseAssignments(text, fileName);
}

/** Reads `name=value`: text as it is for strings, numbers and bools, an expression for every other type. */
export function parseSetting(
  setting: string,
  variables: ReadonlyMap<string, Variable>,
): { readonly name: string; readonly value: Json } {
  const [, name, text = ""] = /^\s*([^\s=]+)\s*=([^]*)$/.exec(setting) ?? [];
  if (name === undefined) throw notAnAssignment(setting);
  const variable = variables.get(name);
  if (variable === undefined) return { name, value: text };
  const literal = !variable.typed || ["string", "number", "bool"].includes(variable.type.kind);
  try {
    const value = literal ? text : toJson(evaluate(parseWhole(text), constantScope));
    convert(value, variable.type);
    return { name, value };
  } catch (error) {
    throw new InvalidSetting(name, text, variable.type.kind, error instanceof Error ? error.message : String(error));
  }
}

function parseAssignments(text: string, fileName: string): Record<string, Json> {
  const cursor = { ...cursorOver(text), newlines: true };
  const values: Record<string, Json> = {};
  let start = 0;
  try {
    for (;;) {
      while (accept(cursor, "\n"));
      start = peek(cursor).start;
      if (peek(cursor).kind === "end") return values;
      const name = takeName(cursor);
      if (Object.hasOwn(values, name)) throw new ExpressionSyntaxError(assignedTwice(name), start);
      expect(cursor, "=");
      values[name] = toJson(evaluate(parseExpression(cursor), constantScope));
      const { kind, text: rest, start: position } = peek(cursor);
      if (kind !== "newline" && kind !== "end") throw unexpectedToken(rest, "the end of the line", position);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const position = error instanceof ExpressionSyntaxError ? error.position : start;
    throw invalidFile(fileName, lineAt(text, position), error.message);
  }
}

/** Reads a file that holds a JSON object; what is wrong in it is said with its line. */
export function parseJsonObject(text: string, fileName: string): { readonly [name: string]: Json } {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw invalidFile(fileName, lineAt(text, jsonErrorPosition(text, message)), `${withoutQuotation(message)}.`);
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed))
    return parsed as { [name: string]: Json };
  throw invalidFile(fileName, 1, "An object must stand here, { … }, with values by name.");
}

/** Node's message about JSON without the lines of the text that it quotes: `Unexpected token '}'`. */
const withoutQuotation = (message: string): string => message.replace(/, (\.\.\.)?".*$| in JSON at position .*$/s, "");

/** Node names the position in some messages only; JSON is almost an expression, so that our parser finds the others. */
function jsonErrorPosition(text: string, message: string): number {
  const named = /position (\d+)/.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  try {
    parseWhole(text);
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return error.position;
  }
  return text.length;
}

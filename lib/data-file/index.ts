import { statSync } from "node:fs";
import type { ValidateFunction } from "ajv";
import { parseDocument, type Document } from "yaml";
import { readText } from "../files/read";
import { emptyFile, invalidFile, malformedFile, oversizedFile, unreadableFile } from "./errors";
import { problemOf } from "./problem";

/** Far more than people write. */
const limit = 2 ** 20;

/**
 * Reads a file of YAML, or of JSON, which is YAML, that people have written.
 * @param what What the file is to hold, such as `a list of rules`.
 */
export function readDataFile<T>(file: string, what: string, validate: ValidateFunction<T>): T {
  const document = parseDocument(textOf(file), { prettyErrors: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const [line] = problem.linePos ?? [];
    const [message = ""] = problem.message.split(/ at line \d|\n/);
    throw malformedFile(file, line === undefined ? "" : `, line ${line.line}, column ${line.col},`, `${message}.`);
  }
  const value = valueOf(file, document);
  if (value === null || value === undefined) throw emptyFile(file, what);
  if (validate(value)) return value;
  const { path, text } = problemOf(validate);
  throw invalidFile(file, path, text);
}

function valueOf(file: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // A file of a few aliases can stand for more than fits into any memory.
    throw malformedFile(file, "", `${(error as Error).message}.`);
  }
}

function textOf(file: string): string {
  try {
    if (statSync(file).size > limit) throw oversizedFile(file, limit);
    return readText(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : unreadableFile(file, code);
  }
}

import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { notText } from "./errors";

/** The text of a file. @throws Error that quotes nothing, where it is no text: what is in it could steer a terminal. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  if (!isUtf8(bytes) || bytes.includes(0)) throw notText(file);
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}

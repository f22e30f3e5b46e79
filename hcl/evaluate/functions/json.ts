import { isArray, isObject, Lazy, numberText, sortedEntries, TerraformSet, type Value } from "../value";
import { define, failure } from "./define";

/** JSON as Terraform writes it: keys sorted, and characters that HTML knows escaped. */
export function jsonText(value: Value): string {
  if (typeof value === "number") return numberText(value);
  if (value instanceof TerraformSet) return jsonText(value.elements);
  if (value instanceof Lazy) return jsonText(value.all());
  if (isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  if (isObject(value)) {
    return `{${sortedEntries(value)
      .map(([key, item]) => `${jsonText(key)}:${jsonText(item)}`)
      .join(",")}}`;
  }
  return escapeHtml(JSON.stringify(value));
}

/** Escapes in JSON what Go escapes and JavaScript does not. */
export const escapeHtml = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Terraform's functions over JSON. */
export const jsonFunctions = {
  jsonencode: define(["nullable"], jsonText),
  jsondecode: define(["string"], (text) => {
    try {
      return JSON.parse(text) as Value;
    } catch (error) {
      throw failure(`this is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }),
};

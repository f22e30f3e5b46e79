import { isObject, type Json } from "../../lib/json";
import { hasNoJson } from "../errors";

/**
 * A plain copy: without the marks JSONata leaves on its sequences, sharing nothing with the original. Members that are
 * undefined are left out. Fails on a function, which JSON cannot carry.
 */
export function toJson(value: unknown): Json {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  // AWS writes what JSON has no literal for as text.
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (!isObject(value) || "_jsonata_function" in value || "_jsonata_lambda" in value) throw hasNoJson(value);
  const copy: Record<string, Json> = {};
  for (const member of Object.keys(value)) {
    if (value[member] !== undefined) copy[member] = toJson(value[member]);
  }
  return copy;
}

/** Size of a value as AWS counts it: bytes of its JSON in UTF-8. */
export function sizeOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value));
}

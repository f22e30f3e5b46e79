/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [member: string]: Json;
}

/** An object of which only the names of members are known, such as one that was just parsed. */
export interface UnknownObject {
  readonly [member: string]: unknown;
}

/** Whether a value is an object with members, neither null nor an array. */
export function isObject(value: unknown): value is UnknownObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

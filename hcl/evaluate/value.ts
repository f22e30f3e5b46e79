import type { Json } from "../../lib/json";

/** Value of a Terraform expression. Lists and tuples are arrays, maps and objects are plain objects. */
export type Value = null | boolean | number | string | readonly Value[] | ValueObject | TerraformSet | Lazy;

export interface ValueObject {
  readonly [key: string]: Value;
}

/** A value that JSON can hold: what leaves this folder. */
export type { Json };

/** A set: distinct elements in the order in which Terraform walks them. */
export class TerraformSet {
  readonly elements: readonly Value[];

  constructor(elements: readonly Value[]) {
    this.elements = distinct(elements).sort(inOrder);
  }
}

/** Something with attributes that are computed when they are asked for: a resource, or a namespace such as `var`. */
export class Lazy {
  constructor(
    readonly path: string,
    readonly get: (attribute: string) => Value,
    readonly all: () => ValueObject,
  ) {}
}

/** Arrays and objects whose elements share a type. Terraform keeps `tolist([])` and `[]` apart when it compares. */
const collections = new WeakSet<object>();

/** Marks a list or map, as opposed to a tuple or object. */
export function collection<T extends readonly Value[] | ValueObject>(value: T): T {
  collections.add(value);
  return value;
}

export const isCollection = (value: object): boolean => collections.has(value);

export const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isObject = (value: Value): value is ValueObject =>
  typeof value === "object" &&
  value !== null &&
  !isArray(value) &&
  !(value instanceof TerraformSet) &&
  !(value instanceof Lazy);

/** Compares text by code points, as Terraform orders keys and sets. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Keys and values in the order in which Terraform walks a map or object. */
export const sortedEntries = (value: ValueObject): [string, Value][] =>
  Object.entries(value).sort(([a], [b]) => byText(a, b));

/** Whether `==` holds between two values; no conversion takes place. */
export function isEqual(a: Value, b: Value): boolean {
  if (a instanceof TerraformSet && b instanceof TerraformSet) return isEqual(a.elements, b.elements);
  if (isArray(a) && isArray(b)) {
    const alike = isCollection(a) === isCollection(b) && a.length === b.length;
    return alike && a.every((element, index) => isEqual(element, b[index] ?? null));
  }
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    const alike = isCollection(a) === isCollection(b) && keys.length === Object.keys(b).length;
    return alike && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key] ?? null, b[key] ?? null));
  }
  return a === b;
}

/** The elements without those that equal an earlier one. */
export function distinct(elements: readonly Value[]): Value[] {
  const seen = new Set<Value>();
  return elements.filter((element) => {
    if (typeof element === "object" && element !== null) {
      if ([...seen].some((other) => isEqual(element, other))) return false;
    } else if (seen.has(element)) return false;
    seen.add(element);
    return true;
  });
}

function inOrder(a: Value, b: Value): number {
  if (typeof a === "string" && typeof b === "string") return byText(a, b);
  return typeof a === "number" && typeof b === "number" ? a - b : Number(a) - Number(b) || 0;
}

/** Text of a number without an exponent, as Terraform prints it. */
export function numberText(value: number): string {
  const [, sign = "", whole = "", fraction = "", exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, "0")}`;
}

/** The value as data for the rest of the emulator: sets become arrays. */
export function toJson(value: Value): Json {
  if (value instanceof TerraformSet) return value.elements.map(toJson);
  if (value instanceof Lazy) return toJson(value.all());
  if (isArray(value)) return value.map(toJson);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
  return value;
}

/** Name of a value's kind for messages. */
export function kindOf(value: Value): string {
  if (value === null) return "null";
  if (isArray(value)) return "a list";
  if (value instanceof TerraformSet) return "a set";
  return typeof value === "object" ? "an object" : value === true || value === false ? "a bool" : `a ${typeof value}`;
}

/** The value on one line for a message, cut where it becomes long. */
export function display(value: Value): string {
  if (value instanceof Lazy) return value.path;
  const text = JSON.stringify(toJson(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

import { suggest } from "../../lib/text/suggest";
import { isObject } from "../../lib/json";
import type { Json } from "../../emulator/account/account";

/** What may stand at a place of an account. */
export interface Shape {
  readonly kind: "any" | "boolean" | "list" | "number" | "object" | "string";
  /** Strings that are allowed. @default all */
  readonly values?: readonly string[];
  /** Alternatives, for `any`. @default everything is allowed */
  readonly of?: readonly Shape[];
  /** Shape of the elements of a list. */
  readonly items?: Shape;
  /** Members of an object. @default those of `rest` */
  readonly members?: Readonly<Record<string, Shape>>;
  /** Shape of all other members. @default without `members` everything, else there are none */
  readonly rest?: Shape;
  /** Whether a member must be there. */
  readonly required?: boolean;
}

/** Something that cannot stand in an account. */
export interface Misfit {
  /** `guardduty.detector.Status` */
  readonly path: string;
  /** What is wrong and what is allowed, to follow the path. */
  readonly problem: string;
}

/** The first value that is not of its shape. */
export function misfitOf(value: Json | undefined, shape: Shape, path: string): Misfit | undefined {
  if (value === undefined) {
    return shape.required === true ? { path, problem: `is missing; give ${nameOf(shape)}.` } : undefined;
  }
  if (shape.kind === "any") {
    const fits = shape.of?.some((one) => misfitOf(value, one, path) === undefined) ?? true;
    return fits ? undefined : { path, problem: `is ${kindOf(value)}; give ${nameOf(shape)}.` };
  }
  if (kindOf(value) !== kinds[shape.kind]) return { path, problem: `is ${kindOf(value)}; give ${nameOf(shape)}.` };
  if (typeof value === "string" && shape.values?.includes(value) === false) {
    return { path, problem: `is none of the values allowed; give ${nameOf(shape)}.` };
  }
  if (Array.isArray(value)) {
    return firstOf(value, (item, index) => misfitOf(item, shape.items ?? { kind: "any" }, `${path}[${index}]`));
  }
  return isObject(value) ? misfitIn(value, shape, path) : undefined;
}

function misfitIn(
  object: Readonly<Record<string, Json | undefined>>,
  { members, rest }: Shape,
  path: string,
): Misfit | undefined {
  const names = [...new Set([...Object.keys(object), ...Object.keys(members ?? {})])];
  return firstOf(names, (name) => {
    const place = /^\w+$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
    const shape = (members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined) ?? rest;
    if (shape !== undefined) return misfitOf(object[name], shape, place);
    return members === undefined ? undefined : { path: place, problem: unknownMember(name, Object.keys(members)) };
  });
}

function unknownMember(name: string, known: readonly string[]): string {
  const near = suggest(name, known);
  const hint = near === undefined ? `the members are: ${[...known].sort().join(", ")}.` : `did you mean ${near}?`;
  return `is not known; ${hint}`;
}

function firstOf<T>(items: readonly T[], find: (item: T, index: number) => Misfit | undefined): Misfit | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

const kinds = {
  boolean: "a boolean",
  list: "a list",
  number: "a number",
  object: "an object",
  string: "a string",
} as const;

function nameOf({ kind, values, of = [], items }: Shape): string {
  if (kind === "any") return of.map(nameOf).join(" or ") || "a value";
  if (values !== undefined) return values.join(" or ");
  if (kind === "boolean") return "true or false";
  return items === undefined || items.kind === "any" ? kinds[kind] : `${kinds[kind]} of ${items.kind}s`;
}

/** Kind of a value, with its article. */
export function kindOf(value: Json | undefined): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return kinds.list;
  return kinds[typeof value as keyof typeof kinds];
}

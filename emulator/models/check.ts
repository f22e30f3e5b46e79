import { isObject } from "../../lib/json";
import {
  answerRefused,
  missingMember,
  notInEnumeration,
  notInPattern,
  notOneMember,
  outOfRange,
  requestRefused,
  unknownMember,
  wrongType,
} from "./errors";
import { findCall, type Limits, type Model, type TypeText } from "./model";

/** Refuses arguments that AWS would not take; all that is wrong with them is said at once. */
export function checkRequest(action: string, args: unknown): void {
  const { model, operation } = findCall(action);
  const violations = [...checkMembers(model, operation.input, args, "$")];
  if (violations.length > 0) throw requestRefused(action, violations);
}

/** Refuses an answer that AWS could not give. */
export function checkAnswer(action: string, answer: unknown): void {
  const { model, operation } = findCall(action);
  const violations = [...checkMembers(model, operation.output, answer, "$")];
  if (violations.length > 0) throw answerRefused(action, violations);
}

type Violations = Generator<string, void, undefined>;

/** The object at the top; an operation without input or output has an empty one. */
function* checkMembers(model: Model, name: string | undefined, value: unknown, path: string): Violations {
  if (name === undefined) yield* checkStructure(model, {}, value, path);
  else yield* check(model, name, value, path);
}

/** Violations of a type by a value, one line each; `path` is the location of the value. */
export function* check(model: Model, type: TypeText, value: unknown, path: string): Violations {
  // In a definition that is not being executed the value is not there yet.
  if (isExpression(value)) return;
  const map = /^map<(\w+), (.+)>$/.exec(type);
  if (type.endsWith("[]")) yield* checkList(model, type.slice(0, -2), value, path);
  else if (map !== null) yield* checkMap(model, map[1] ?? "", map[2] ?? "", value, path);
  else if (Object.hasOwn(SIMPLE, type)) yield* checkSimple(type, value, path);
  else yield* checkShape(model, type, value, path);
}

function* checkList(model: Model, type: TypeText, value: unknown, path: string): Violations {
  if (!Array.isArray(value)) yield wrongType(path, value, "list");
  else for (const [index, item] of value.entries()) yield* check(model, type, item, `${path}[${index}]`);
}

function* checkMap(model: Model, keyType: TypeText, type: TypeText, value: unknown, path: string): Violations {
  if (!isObject(value)) return yield wrongType(path, value, "map");
  for (const [key, item] of Object.entries(value)) {
    yield* check(model, keyType, key, `the key of ${path}.${key}`);
    yield* check(model, type, item, `${path}.${key}`);
  }
}

function* checkShape(model: Model, name: string, value: unknown, path: string): Violations {
  const shape = model.shapes[name];
  if (shape === undefined) throw new Error(`The model has no shape "${name}".`);
  if ("enum" in shape) {
    if (typeof value !== "string") yield wrongType(path, value, "string");
    else if (!shape.enum.includes(value) && !value.startsWith(future)) yield notInEnumeration(path, value, shape.enum);
  } else if ("union" in shape) {
    yield* checkStructure(model, shape.union, value, path);
    const members = isObject(value) ? present(value) : [""];
    if (members.length !== 1) yield notOneMember(path, members, Object.keys(shape.union));
  } else if ("structure" in shape) {
    yield* checkStructure(model, shape.structure, value, path);
  } else {
    if ("list" in shape) yield* checkList(model, shape.list, value, path);
    else if ("map" in shape) yield* checkMap(model, ...shape.map, value, path);
    else yield* checkSimple(shape.simple, value, path);
    yield* checkLimits(shape.limits, value, path);
  }
}

/** Beginning of a value that AWS may add to an enumeration: scenarios hold it, and no request. */
const future = "FUTURE_";

/** AWS counts the characters of a string by code points. */
function* checkLimits({ min = -Infinity, max = Infinity, pattern }: Limits, value: unknown, path: string): Violations {
  const [size, unit] =
    typeof value === "number"
      ? [value, ""]
      : typeof value === "string"
        ? [[...value].length, "characters"]
        : [Object.keys(Object(value) as object).length, Array.isArray(value) ? "items" : "entries"];
  if (size < min || size > max) yield outOfRange(path, value, size, unit, { min, max });
  if (pattern !== undefined && typeof value === "string" && !new RegExp(`^(?:${pattern})$`, "u").test(value)) {
    yield notInPattern(path, value, pattern);
  }
}

function* checkStructure(
  model: Model,
  members: { readonly [member: string]: TypeText },
  value: unknown,
  path: string,
): Violations {
  if (!isObject(value)) return yield wrongType(path, value, "structure");
  for (const name of present(value)) {
    const type = Object.hasOwn(members, name) ? members[name] : undefined;
    if (type === undefined) yield unknownMember(`${path}.${name}`, name, Object.keys(members));
    else yield* check(model, type.replace("!", ""), value[name], `${path}.${name}`);
  }
  for (const [name, type] of Object.entries(members)) {
    if (type.endsWith("!") && value[name] === undefined)
      yield missingMember(`${path}.${name}`, withoutLimits(model, type.slice(0, -1)));
  }
}

/** `string` of a shape that only limits strings; otherwise the type as it is. */
function withoutLimits({ shapes }: Model, type: TypeText): TypeText {
  const shape = shapes[type];
  return shape !== undefined && "simple" in shape ? shape.simple : type;
}

function* checkSimple(type: string, value: unknown, path: string): Violations {
  if (SIMPLE[type]?.(value) !== true) yield wrongType(path, value, type);
}

/** Types without parts. Step Functions gives and takes timestamps as ISO 8601 and blobs as text. */
const SIMPLE: { readonly [type: string]: (value: unknown) => boolean } = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  integer: (value) => Number.isInteger(value),
  float: (value) => typeof value === "number" && Number.isFinite(value),
  timestamp: (value) => typeof value === "string" && TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value)),
  blob: (value) => typeof value === "string",
  document: (value) => value !== undefined,
};

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

function isExpression(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("{%") && value.endsWith("%}");
}

/** In JSON a member that is undefined is not there. */
function present(value: { readonly [name: string]: unknown }): readonly string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined);
}

import { evaluateJson, generateBlocks } from "./body";
import { at, invalidCount, invalidForEach, unresolved } from "../errors";
import { extend, type Scope } from "./evaluate";
import { once } from "./once";
import { policyAttribute } from "./policy-document";
import { display, isArray, isObject, Lazy, sortedEntries, TerraformSet, toJson, type Json, type Value } from "./value";

/** One instance of a resource or data source. Arguments are evaluated when they are asked for. */
export interface Block {
  readonly mode: "resource" | "data";
  /** For example `aws_kms_key.this[0]` or `data.aws_partition.current`. */
  readonly address: string;
  readonly type: string;
  readonly name: string;
  /** Its index or key, where the block has `count` or `for_each`. */
  readonly key?: number | string;
  /** Arguments and nested blocks that the configuration sets. */
  readonly argumentNames: readonly string[];
  /** An evaluated argument; undefined where the configuration does not set it, or sets it to null. */
  readonly argument: (name: string) => Json | undefined;
  /** Messages of the preconditions and postconditions that do not hold. */
  readonly failedConditions: () => readonly string[];
  /** Every argument that is set. */
  readonly arguments: () => { readonly [name: string]: Json };
}

/** Attribute that the configuration does not give and only an apply would tell. */
export interface Reference {
  /** For example `aws_kms_key.this[0].arn` or `module.logging.bucket`. */
  readonly path: string;
  /** The last part of the path. */
  readonly attribute: string;
  /** Whose attribute it is; undefined for a module's output. */
  readonly block?: Block;
}

/** Supplies such a value; undefined where there is none. */
export type Resolve = (reference: Reference) => Json | undefined;

/** The instances of a block, and what a reference to the block yields. */
export interface Instances {
  readonly blocks: readonly Block[];
  readonly value: Value;
}

/** Where a block stands and what it says. */
export interface BlockSource {
  readonly mode: Block["mode"];
  readonly type: string;
  readonly name: string;
  readonly body: { readonly [argument: string]: Json };
  readonly scope: Scope;
  readonly resolve: Resolve;
}

const metaArguments = new Set([
  "//",
  "count",
  "for_each",
  "depends_on",
  "lifecycle",
  "provider",
  "provisioner",
  "connection",
  "dynamic",
]);

/** The instances that `count` or `for_each` ask for, or the one that there is without them. */
export function instancesOf(source: BlockSource): Instances {
  const { body, scope } = source;
  const place = `${source.mode === "data" ? "data." : ""}${source.type}.${source.name}`;
  if (body["count"] !== undefined) {
    const found = guarded(`${place}.count`, () => evaluateJson(body["count"] ?? null, scope));
    const count = typeof found === "string" ? Number(found) : found;
    if (typeof count !== "number" || !Number.isInteger(count) || count < 0) throw invalidCount(place, display(found));
    const all = Array.from({ length: count }, (_, index) =>
      instance(source, `${place}[${index}]`, index, { count: { index } }),
    );
    return { blocks: all.map(({ block }) => block), value: all.map(({ value }) => value) };
  }
  if (body["for_each"] !== undefined) {
    const found = guarded(`${place}.for_each`, () => evaluateJson(body["for_each"] ?? null, scope));
    const all = eachOf(found, place).map(
      ([key, value]) =>
        [key, instance(source, `${place}[${JSON.stringify(key)}]`, key, { each: { key, value } })] as const,
    );
    return {
      blocks: all.map(([, { block }]) => block),
      value: Object.fromEntries(all.map(([key, { value }]) => [key, value])),
    };
  }
  const { block, value } = instance(source, place, undefined, {});
  return { blocks: [block], value };
}

function eachOf(found: Value, place: string): readonly (readonly [string, Value])[] {
  if (isObject(found)) return sortedEntries(found);
  if (!(found instanceof TerraformSet)) throw invalidForEach(place, display(found));
  return found.elements.map((element) => {
    if (typeof element !== "string") throw invalidForEach(place, display(found));
    return [element, element] as const;
  });
}

function instance(
  source: BlockSource,
  address: string,
  key: Block["key"],
  names: Readonly<Record<string, Value>>,
): { readonly block: Block; readonly value: Lazy } {
  const { mode, type, name, body, resolve } = source;
  const scope = extend(source.scope, names);
  const dynamic = (body["dynamic"] ?? {}) as { readonly [label: string]: Json };
  const argumentNames = [...new Set([...Object.keys(body), ...Object.keys(dynamic)])].filter(
    (argument) => !metaArguments.has(argument),
  );
  const values = new Map(
    argumentNames.map((argument) => {
      const place = `${address}.${argument}`;
      const compute = () => guarded(place, () => argumentValue(body[argument], argument, dynamic[argument], scope));
      return [argument, once(place, compute)] as const;
    }),
  );
  const argument = (wanted: string): Json | undefined => toJson(values.get(wanted)?.() ?? null) ?? undefined;
  const all = () =>
    Object.fromEntries(argumentNames.flatMap((each) => [[each, argument(each)] as const]).filter(isSet));
  const failedConditions = (): readonly string[] => {
    const self = extend(scope, { self: new Lazy(address, attribute, all) });
    return guarded(address, () => failedChecks(body["lifecycle"] ?? {}, self));
  };
  const block: Block = { mode, address, type, name, key, argumentNames, argument, failedConditions, arguments: all };
  const attribute = (wanted: string): Value => {
    const configured = values.get(wanted)?.();
    if (configured !== undefined && configured !== null) return configured;
    const path = `${address}.${wanted}`;
    const known = policyAttribute(block, wanted) ?? resolve({ path, attribute: wanted, block }) ?? configured;
    if (known === undefined) throw unresolved(path);
    return known;
  };
  return { block, value: new Lazy(address, attribute, all) };
}

interface Check {
  readonly condition: Json;
  readonly error_message: Json;
}

interface Lifecycle {
  readonly precondition?: Check | readonly Check[];
  readonly postcondition?: Check | readonly Check[];
}

function failedChecks(lifecycle: Json, scope: Scope): readonly string[] {
  const { precondition = [], postcondition = [] } = lifecycle as unknown as Lifecycle;
  return [precondition, postcondition]
    .flat(2)
    .filter(({ condition }) => evaluateJson(condition, scope) !== true)
    .map(({ error_message }) => String(evaluateJson(error_message, scope)));
}

const isSet = (entry: readonly [string, Json | undefined]): entry is readonly [string, Json] => entry[1] !== undefined;

function argumentValue(written: Json | undefined, name: string, dynamic: Json | undefined, scope: Scope): Value {
  const value = written === undefined ? undefined : evaluateJson(written, scope);
  if (dynamic === undefined) return value ?? null;
  return [...(value === undefined ? [] : isArray(value) ? value : [value]), ...generateBlocks(name, dynamic, scope)];
}

/** Says of a failure where it happened. */
export function guarded<T>(place: string, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw error instanceof Error ? at(error, place) : error;
  }
}

import { memberName } from "../../emulator/models/names";
import type { Shape, TypeText } from "../../emulator/models/model";
import type { Client } from "./client";
import type { NumberKind } from "./numbers";

/**
 * The SDK's own schemas: a number for a simple type, `[1, namespace, name, traits, item]` for a list, 2 with key and value for
 * a map, 3 for a structure and 4 for a union with names and types of the members and the number of required ones, which
 * stand first. `[type, traits]` adds traits, and a function defers.
 *
 * Source: https://github.com/smithy-lang/smithy-typescript, packages/core/src/submodules/schema and `StaticSchema` in @smithy/types.
 */
type Schema = number | string | (() => Schema) | readonly unknown[];

const SIMPLE: { readonly [code: number]: TypeText } = {
  0: "string",
  2: "boolean",
  4: "timestamp",
  5: "timestamp",
  6: "timestamp",
  7: "timestamp",
  15: "document",
  21: "blob",
  42: "blob",
};
const NUMBER = 1;
const LIST_OF = 64;
const MAP_OF = 128;

/** Location of a type: its structure and member, under whose names more is known of it. */
interface Position {
  readonly structure: string;
  readonly member: string;
  /** The type as TypeScript has it, which alone names enumerations. */
  readonly declared: string;
}

/** Collects the shapes that operations reach. */
export class ShapeReader {
  readonly shapes: { [name: string]: Shape } = {};

  constructor(
    private readonly client: Client,
    private readonly numbers: ReadonlyMap<string, NumberKind>,
  ) {}

  /** Reads the input or output of an operation; none when it has no members to speak of. */
  structure(schema: Schema): string | undefined {
    const resolved = resolve(schema);
    if (!Array.isArray(resolved)) return undefined;
    return this.members(resolved, resolved[0] === 4 ? "union" : "structure");
  }

  private members(schema: readonly unknown[], kind: "structure" | "union"): string {
    const [, , structure, , names, types, required = 0] = schema as readonly [
      number,
      string,
      string,
      unknown,
      readonly string[],
      readonly Schema[],
      number?,
    ];
    if (this.shapes[structure] !== undefined) return structure;
    const declared = this.client.declared(structure);
    const members: { [member: string]: TypeText } = {};
    this.shapes[structure] = kind === "union" ? { union: members } : { structure: members };
    for (const [index, member] of names.entries()) {
      const place = { structure, member, declared: declared.get(member) ?? "" };
      const type = this.type(types[index] as Schema, place);
      const name = memberName(member);
      if (members[name] !== undefined) throw new Error(`${structure} has two members that are called ${name}.`);
      members[name] = index < required ? `${type}!` : type;
    }
    return structure;
  }

  private type(schema: Schema, place: Position): TypeText {
    const resolved = resolve(schema);
    if (typeof resolved === "number") return this.simple(resolved, place);
    if (!Array.isArray(resolved)) throw new Error(`Unknown schema ${String(resolved)} at ${where(place)}.`);
    const [kind, , , , first, second] = resolved as unknown as readonly [
      number,
      string,
      string,
      unknown,
      Schema,
      Schema,
    ];
    if (kind === 1) return `${this.type(first, itemOf(place))}[]`;
    if (kind === 2) return `map<${this.type(first, keyOf(place))}, ${this.type(second, valueOf(place))}>`;
    if (kind === 3 || kind === 4) return this.members(resolved, kind === 4 ? "union" : "structure");
    if (kind === 0) return this.type(first, place);
    throw new Error(`Unknown kind of schema ${kind} at ${where(place)}.`);
  }

  private simple(code: number, place: Position): TypeText {
    if (code >= MAP_OF) return `map<${this.simple(0, keyOf(place))}, ${this.simple(code - MAP_OF, valueOf(place))}>`;
    if (code >= LIST_OF) return `${this.simple(code - LIST_OF, itemOf(place))}[]`;
    if (code === NUMBER) return this.number(place);
    const type = SIMPLE[code];
    if (type === undefined) throw new Error(`Unknown type ${code} at ${where(place)}.`);
    return type === "string" ? this.string(place) : type;
  }

  /** A string whose declared type is an exported object of strings is an enumeration. */
  private string({ declared }: Position): TypeText {
    const values = Object.hasOwn(this.client.exports, declared) ? this.client.exports[declared] : undefined;
    if (typeof values !== "object" || values === null) return "string";
    this.shapes[declared] = { enum: Object.values(values).map(String).sort() };
    return declared;
  }

  private number(place: Position): TypeText {
    const kind = this.numbers.get(where(place));
    if (kind === undefined) throw new Error(`No example says what number ${where(place)} is.`);
    return kind;
  }
}

/** Follows functions, and drops the traits of `[type, traits]`. */
function resolve(schema: Schema): Schema {
  if (typeof schema === "function") return resolve(schema());
  if (Array.isArray(schema) && schema.length === 2) return resolve(schema[0] as Schema);
  return schema;
}

function itemOf(place: Position): Position {
  return { ...place, declared: place.declared.replace(/\[\]$/, "").replace(/^\((.+)\)$/, "$1") };
}

function keyOf(place: Position): Position {
  return { ...place, declared: recordOf(place)?.[1] ?? "" };
}

function valueOf(place: Position): Position {
  return { ...place, declared: recordOf(place)?.[2] ?? "" };
}

function recordOf({ declared }: Position): RegExpExecArray | null {
  return /^Record<(\w+), (.+)>$/.exec(declared.replace(/^Partial<(.+)>$/, "$1"));
}

function where({ structure, member }: Position): string {
  return `${structure}.${member}`;
}

import type { Json } from "../../lib/json";
import { malformedPlan, moreThanPlan, truncatedPlan, unexpectedPlan } from "../errors";
import { createValueEnd, isBlank, type ValueEnd } from "./value-end";

/** Treatment of a member of the outermost object: it is read element by element, whole, as bytes, or skipped. */
export type Part = "elements" | "whole" | "bytes" | "skip";

export interface Listener {
  /** Called when a member begins. */
  readonly member: (name: string) => Part;
  /** Called with each value that was asked for. */
  readonly value: (member: string, value: Json, index: number) => void;
  /** Called with the bytes of a member that was asked for as bytes. */
  readonly bytes?: (bytes: Buffer) => void;
}

/** Token that may come next, outside values. */
type Expected =
  | "document"
  | "first member"
  | "member"
  | "colon"
  | "value"
  | "comma"
  | "first element"
  | "element"
  | "comma between elements"
  | "end";

/**
 * Reads an object of JSON from chunks of UTF-8 and parses only what the listener wants of it: of a plan, a small part.
 * The rest need not even be valid.
 * @param name For errors.
 */
export async function scan(name: string, chunks: AsyncIterable<Buffer>, listener: Listener): Promise<void> {
  let expected = "document" as Expected;
  let member = "";
  let part: Part = "skip";
  let index = 0;
  /** Bytes of the chunks before this one. */
  let before = 0;
  /** The value within which we are, and its bytes in chunks before this one. */
  let value: { readonly end: ValueEnd; readonly at: number; readonly keep: boolean; parts: Buffer[] } | undefined;

  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      if (value !== undefined) at = within(chunk, at);
      else if (isBlank(chunk[at])) at++;
      else at = structure(chunk[at] ?? 0, at);
    }
    before += chunk.length;
  }
  if (expected !== "end") throw truncatedPlan(name, before);

  /** Goes to the end of the value or of the chunk. */
  function within(chunk: Buffer, from: number): number {
    if (value === undefined) return from;
    const end = value.end(chunk, from);
    if (value.keep) value.parts.push(chunk.subarray(from, end));
    else if (part === "bytes") listener.bytes?.(chunk.subarray(from, end));
    if (end === undefined) return chunk.length;
    const { keep, parts, at } = value;
    value = undefined;
    complete(keep ? parse(parts, at) : null);
    return end;
  }

  /** Text outside values: names, and punctuation between them. */
  function structure(byte: number, at: number): number {
    const sign = String.fromCharCode(byte);
    if (expected === "document" && sign === "{") return expect("first member", at);
    if (expected === "first member" && sign === "}") return expect("end", at);
    if ((expected === "first member" || expected === "member") && sign === '"') return begin(byte, at, true);
    if (expected === "colon" && sign === ":") return expect("value", at);
    if (expected === "value" && part === "elements" && sign === "[") return expect("first element", at);
    if (expected === "value" || expected === "element") return begin(byte, at, part === "elements" || part === "whole");
    if (expected === "first element") return sign === "]" ? expect("comma", at) : begin(byte, at, true);
    if (expected === "comma" && sign === ",") return expect("member", at);
    if (expected === "comma" && sign === "}") return expect("end", at);
    if (expected === "comma between elements" && sign === ",") return expect("element", at);
    if (expected === "comma between elements" && sign === "]") return expect("comma", at);
    throw expected === "end" ? moreThanPlan(name, before + at) : malformedPlan(name, before + at);
  }

  function expect(next: Expected, at: number): number {
    expected = next;
    return at + 1;
  }

  function begin(byte: number, at: number, keep: boolean): number {
    // A value cannot begin with what ends one.
    if (",:]}".includes(String.fromCharCode(byte))) throw malformedPlan(name, before + at);
    value = { end: createValueEnd(byte), at: before + at, keep, parts: [] };
    return at;
  }

  function complete(parsed: Json): void {
    if (expected === "first member" || expected === "member") {
      member = parsed as string;
      part = listener.member(member);
      index = 0;
      expected = "colon";
    } else if (expected === "value") {
      if (part === "elements" && parsed !== null) throw unexpectedPlan(name, member, "a list");
      if (part === "whole") listener.value(member, parsed, 0);
      expected = "comma";
    } else {
      listener.value(member, parsed, index++);
      expected = "comma between elements";
    }
  }

  function parse(parts: readonly Buffer[], at: number): Json {
    const [first] = parts;
    try {
      const bytes = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts);
      return JSON.parse(bytes.toString("utf8")) as Json;
    } catch {
      // Node's message quotes what it could not parse.
      throw malformedPlan(name, at);
    }
  }
}

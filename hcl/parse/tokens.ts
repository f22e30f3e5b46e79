import { unexpectedToken } from "../errors";

/** Position of a parser in a text. `newlines` tells whether a line break ends an expression. */
export interface Cursor {
  readonly text: string;
  position: number;
  newlines: boolean;
}

export interface Token {
  readonly kind: "identifier" | "number" | "operator" | "newline" | "end";
  readonly text: string;
  /** Position of the first character. */
  readonly start: number;
}

const blank = /(?:[ \t\r]|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\/)+/y;
const blankOrNewline = /(?:\s|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\/)+/y;
const tokens: readonly (readonly [kind: Token["kind"], pattern: RegExp])[] = [
  ["identifier", /[\p{L}_][\p{L}\p{N}_-]*/uy],
  ["number", /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ["operator", /\.\.\.|<<-?(?=\w)|=>|==|!=|<=|>=|&&|\|\||::|~\}|[^]/y],
];

export const cursorOver = (text: string): Cursor => ({ text, position: 0, newlines: false });

/** The next token, which stays the next one. */
export function peek(cursor: Cursor): Token {
  skip(cursor, cursor.newlines ? blank : blankOrNewline);
  const start = cursor.position;
  if (start >= cursor.text.length) return { kind: "end", text: "", start };
  if (cursor.text[start] === "\n") return { kind: "newline", text: "\n", start };
  for (const [kind, pattern] of tokens) {
    pattern.lastIndex = start;
    const found = pattern.exec(cursor.text);
    if (found) return { kind, text: found[0], start };
  }
  throw unexpectedToken(cursor.text[start] ?? "", "an expression", start);
}

/** The next token, left behind. */
export function take(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.position = token.start + token.text.length;
  return token;
}

/** Takes the next token if it is `text`. */
export function accept(cursor: Cursor, text: string): boolean {
  const token = peek(cursor);
  if (token.text !== text) return false;
  take(cursor);
  return true;
}

/** Takes the next token, which must be `text`. */
export function expect(cursor: Cursor, text: string): void {
  const token = take(cursor);
  if (token.text !== text) throw unexpectedToken(token.text, `"${text}"`, token.start);
}

/** Takes a name. */
export function takeName(cursor: Cursor): string {
  const token = take(cursor);
  if (token.kind !== "identifier") throw unexpectedToken(token.text, "a name", token.start);
  return token.text;
}

/** Runs `parse` with line breaks counting or not, as they do around it afterwards. */
export function withNewlines<T>(cursor: Cursor, newlines: boolean, parse: () => T): T {
  const before = cursor.newlines;
  cursor.newlines = newlines;
  const result = parse();
  cursor.newlines = before;
  return result;
}

/** Line of a position, counted from 1. */
export const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;

function skip(cursor: Cursor, pattern: RegExp): void {
  pattern.lastIndex = cursor.position;
  cursor.position += pattern.exec(cursor.text)?.[0].length ?? 0;
}

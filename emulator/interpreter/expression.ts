import { createHash } from "node:crypto";
import jsonata from "jsonata";
import { analyse, type Analysis } from "./expression-analysis";
import { natives, overrides, type Moment } from "./functions";
import type { Json } from "../../lib/json";
import { toJson } from "./json";

/** A compiled JSONata expression, and what it reads. */
export interface CompiledExpression extends Analysis {
  readonly source: string;
  /** Its value as plain JSON, or undefined. Rejects with JSONata's own error. */
  readonly evaluate: (variables: Bindings, states: object, moment: Moment) => Promise<Json | undefined>;
}

/** State machine variables by name. */
export type Bindings = { readonly [name: string]: Json };

const cache = new Map<string, CompiledExpression>();

/** Compiles the text between `{%` and `%}`, once. Throws JSONata's error when it cannot be parsed. */
export function compileExpression(source: string): CompiledExpression {
  let compiled = cache.get(source);
  if (compiled === undefined) {
    compiled = compile(source);
    cache.set(source, compiled);
  }
  return compiled;
}

/** An expression that was parsed: plain data, which outlives the process. */
export interface ParsedExpression {
  readonly tree: object;
  readonly analysis: Analysis;
}

const parsed = new Map<string, ParsedExpression>();

function parse(source: string): ParsedExpression {
  const tree = jsonata(source).ast();
  return { tree, analysis: analyse(tree) };
}

/** Parses expressions, for {@link takeParsed}. A signature puts a function into a tree: such an expression is left out. */
export function parseExpressions(sources: Iterable<string>): ReadonlyMap<string, ParsedExpression> {
  const all = [...new Set(sources)].map((source) => [source, parse(source)] as const);
  return new Map(all.filter(([, { tree }]) => isPlain(tree)));
}

/** Takes expressions as parsed, so that compiling them does not parse them again. */
export function takeParsed(expressions: ReadonlyMap<string, ParsedExpression>): void {
  for (const [source, expression] of expressions) parsed.set(source, expression);
}

function isPlain(value: unknown): boolean {
  if (typeof value === "function") return false;
  return typeof value !== "object" || value === null || Object.values(value).every(isPlain);
}

/** Evaluates every tree: to make a function of a tree, JSONata defines its whole grammar again, a tenth of a millisecond. */
const host = jsonata("(0)");
const block = host.ast() as { expressions?: unknown };
for (const [name, { implementation, signature }] of Object.entries(overrides)) {
  host.registerFunction(name, implementation, signature);
}

function evaluateTree(tree: object, bindings: Record<string, unknown>): Promise<unknown> {
  // An evaluation takes its tree from the block before it first waits.
  block.expressions = [tree];
  return host.evaluate(undefined, bindings);
}

function compile(source: string): CompiledExpression {
  const { tree, analysis } = parsed.get(source) ?? parse(source);

  // The contract enters a state hundreds of times with the same values.
  const isPure = !analysis.variables.some((name) => impure.has(name)) && !/\$states(?!\.\w)/.test(source);
  const values = new Map<string, Json | undefined>();

  async function evaluate(variables: Bindings, states: object, moment: Moment): Promise<Json | undefined> {
    if (natives.ready === undefined) await natives.load();
    // Only what the expression reads, into an object of its own: an evaluation leaves nothing behind for the next.
    const bindings: Record<string, unknown> = { states, [natives.momentName]: moment };
    for (const name of analysis.variables) {
      if (name in variables) bindings[name] = variables[name];
    }
    const key = isPure ? keyOf(bindings, analysis.states) : undefined;
    if (key !== undefined && values.has(key)) return values.get(key);
    const value = await evaluateOnce(bindings);
    if (key !== undefined) values.set(key, value);
    return value;
  }

  async function evaluateOnce(bindings: Record<string, unknown>): Promise<Json | undefined> {
    // `x[]` marks the array that it is given, so it gets a copy.
    const isolated = analysis.marksArrays ? copy(bindings, natives.momentName) : bindings;
    const value: unknown = await evaluateTree(tree, isolated);
    return value === undefined ? undefined : toJson(value);
  }

  return { source, ...analysis, evaluate };
}

/** Functions whose value differs from call to call. */
const impure = new Set(["now", "millis", "random", "uuid", "shuffle"]);

/** Digest of all that an expression reads. */
function keyOf({ states, ...bindings }: Record<string, unknown>, members: ReadonlySet<string>): string {
  const read = [...members].map((member) => (states as Readonly<Record<string, unknown>>)[member]);
  const text = JSON.stringify([read, Object.entries(bindings).filter(([name]) => name !== natives.momentName)]);
  return createHash("sha1").update(text).digest("base64");
}

function copy(bindings: Readonly<Record<string, unknown>>, except: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(bindings).map(([name, value]) => [name, name === except ? value : toJson(value)]),
  );
}

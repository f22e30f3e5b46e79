import { evaluate, entriesOf, extend, type Scope } from "./evaluate";
import { parseTemplate } from "../parse/template";
import { isArray, isObject, type Json, type Value } from "./value";

interface DynamicBlock {
  readonly for_each: Json;
  readonly iterator?: string;
  readonly content: Json;
}

/** The value of anything in an expression position of a JSON configuration; `dynamic` blocks become what they generate. */
export function evaluateJson(json: Json, scope: Scope): Value {
  if (typeof json === "string") return evaluate(parseTemplate(json), scope);
  if (isArray(json)) return json.map((item) => evaluateJson(item, scope));
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).flatMap(([key, item]): (readonly [string, Value])[] => {
    if (key === "dynamic" && isDynamic(item)) return [];
    return [[String(evaluate(parseTemplate(key), scope)), evaluateJson(item, scope)]];
  });
  const evaluated = Object.fromEntries(entries);
  const { dynamic } = json as { readonly dynamic?: Json };
  return dynamic !== undefined && isDynamic(dynamic) ? withGenerated(evaluated, dynamic, scope) : evaluated;
}

/** The blocks of one type that a `dynamic` block generates. */
export function generateBlocks(label: string, dynamic: Json, scope: Scope): readonly Value[] {
  return [dynamic as unknown as DynamicBlock | readonly DynamicBlock[]]
    .flat()
    .flatMap(({ for_each, iterator, content }) =>
      entriesOf(evaluateJson(for_each, scope)).map(([key, value]) =>
        evaluateJson(content, extend(scope, { [iterator ?? label]: { key, value } })),
      ),
    );
}

function withGenerated(evaluated: Record<string, Value>, dynamic: Readonly<Record<string, Json>>, scope: Scope): Value {
  const generated = Object.entries(dynamic).map(([label, block]) => {
    const written = evaluated[label] ?? [];
    return [label, [...(isArray(written) ? written : [written]), ...generateBlocks(label, block, scope)]] as const;
  });
  return { ...evaluated, ...Object.fromEntries(generated) };
}

/** Tells `dynamic` blocks from an argument that happens to have that name. */
function isDynamic(json: Json): json is { readonly [label: string]: Json } {
  if (!isObject(json)) return false;
  return Object.values(json)
    .flat()
    .every((block: Json) => isObject(block) && "for_each" in block && "content" in block);
}

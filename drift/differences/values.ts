import { documentOf } from "./document";
import { isList, isObject, isSecret, secret, unknown, type Tree } from "./tree";

/** Longest text that is kept; policies and scripts are longer. */
const longest = 256;
/** Longest list in JSON that is kept: containers of a task definition. */
const longestList = 20_000;

/**
 * Values of a resource for rules that look beside a difference. Nothing of a sensitive value is kept, and no long text, which would fill
 * the memory: it is as good as unknown. A list in JSON is kept as a list.
 */
export function keptValues(tree: Tree): Tree {
  if (isSecret(tree)) return hidden;
  if (typeof tree === "string") return keptText(tree);
  if (isList(tree)) return tree.map(keptValues);
  if (!isObject(tree)) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, keptValues(member)]));
}

const hidden = secret("");

function keptText(text: string): Tree {
  const list = text.length <= longestList && /^\s*\[/.test(text) ? documentOf(text) : undefined;
  if (isList(list)) return list;
  return text.length > longest ? unknown : text;
}

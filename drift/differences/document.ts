import { isObject, isList, type Tree, type TreeObject } from "./tree";

/** Most levels, more than any document of AWS has; comparing takes a call each level. */
const deepest = 200;

/** The JSON that an attribute's text holds, if it holds an object or a list. */
export function documentOf(text: Tree): TreeObject | readonly Tree[] | undefined {
  if (typeof text !== "string" || !/^\s*[[{]/.test(text) || depthOf(text) > deepest) return undefined;
  try {
    const document = JSON.parse(text) as Tree;
    return isObject(document) || isList(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

/** Depth of brackets, those in strings among them. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}

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

/** Codes of `[` and `]` differ from those of `{` and `}` by this bit alone. */
const lowerCaseBit = 0x20;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Depth of brackets, those in strings among them. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < text.length; at++) {
    // Every policy of a plan comes by here: codes are several times as fast as a regular expression.
    const code = text.charCodeAt(at) | lowerCaseBit;
    if (code === openBrace) most = Math.max(most, ++depth);
    else if (code === closeBrace) depth--;
  }
  return most;
}

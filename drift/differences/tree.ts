/** A value whose secret parts, and those not yet known, are marked. `undefined`: there is none. */
export type Tree =
  undefined | null | boolean | number | string | Marker | readonly Tree[] | { readonly [name: string]: Tree };

const marker = Symbol("marker");

/** Stands in the place of a value. */
interface Marker {
  readonly [marker]: "secret" | "unknown";
  readonly content?: string;
}

export const unknown: Tree = { [marker]: "unknown" };

/** @param content Tells whether two secrets differ, and goes no further than to that. */
export const secret = (content: string): Tree => ({ [marker]: "secret", content });

const markerOf = (tree: Tree): Marker | undefined =>
  typeof tree === "object" && tree !== null && marker in tree ? tree : undefined;

export const isSecret = (tree: Tree): boolean => markerOf(tree)?.[marker] === "secret";
export const isUnknown = (tree: Tree): boolean => markerOf(tree)?.[marker] === "unknown";

export type TreeObject = { readonly [name: string]: Tree };

export const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);
export const isObject = (tree: Tree): tree is TreeObject =>
  typeof tree === "object" && tree !== null && !isList(tree) && markerOf(tree) === undefined;

/** A member that the object has itself; `constructor` is a name that a tag may have. */
export const memberOf = <T>(object: { readonly [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** Whether anything below is marked so. */
export function hasAny(tree: Tree, is: (tree: Tree) => boolean): boolean {
  if (is(tree)) return true;
  if (isList(tree)) return tree.some((element) => hasAny(element, is));
  return isObject(tree) && Object.values(tree).some((member) => hasAny(member, is));
}

/** Text to compare by, whatever the order of members. @param counts Tells values that count. */
export function canonicalText(tree: Tree, counts: (tree: Tree) => boolean): string {
  const mark = markerOf(tree);
  if (mark !== undefined) return `<${mark[marker]} ${mark.content ?? ""}>`;
  if (isList(tree)) return `[${tree.map((element) => canonicalText(element, counts)).join()}]`;
  if (!isObject(tree)) return tree === undefined ? "none" : JSON.stringify(tree);
  const names = Object.keys(tree).filter((name) => counts(tree[name]));
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalText(tree[name], counts)}`)
    .join()}}`;
}

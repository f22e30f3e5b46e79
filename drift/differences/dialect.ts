import { canonical, isList, isObject, isSecret, isUnknown, memberOf, type Tree } from "./tree";

/** How values are to be compared: those of attributes, or those of a document of JSON that is an attribute's value. */
export interface Dialect {
  /** Whether a member of an object says anything; one that does not is as good as none. */
  readonly counts: (tree: Tree) => boolean;
  /** Whether an object is a map, whose keys are not names that somebody else has chosen. */
  readonly isMap: (before: Tree, after: Tree) => boolean;
}

/** Providers say null, "", [] or {} for what is not set, and one for another from one day to the next. */
export const attributes: Dialect = {
  counts: (tree) => {
    if (isList(tree)) return tree.length > 0;
    if (isObject(tree)) return Object.values(tree).some(attributes.counts);
    return tree !== undefined && tree !== null && tree !== "";
  },
  // The JSON of a plan does not tell; all maps of the AWS provider hold strings.
  isMap: (before, after) => [before, after].every((tree) => !isObject(tree) || Object.values(tree).every(isText)),
};

/** Tells whether a value may be text; a sensitive or unknown one may. */
const isText = (tree: Tree) => tree === undefined || typeof tree === "string" || isSecret(tree) || isUnknown(tree);

/** In the States Language `"ResultPath": null` is something else than none. */
export const documents: Dialect = { counts: (tree) => tree !== undefined, isMap: () => false };

/** Treats a value that does not count as unset. */
export const set = (tree: Tree, { counts }: Dialect): Tree => (counts(tree) ? tree : undefined);

/** Whether two values say the same. */
export function same(before: Tree, after: Tree, dialect: Dialect): boolean {
  if (before === after) return true;
  if (isList(before) && isList(after)) {
    return before.length === after.length && before.every((element, index) => same(element, after[index], dialect));
  }
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].every((name) =>
      same(set(memberOf(before, name), dialect), set(memberOf(after, name), dialect), dialect),
    );
  }
  return isSecret(before) && canonical(before, dialect.counts) === canonical(after, dialect.counts);
}

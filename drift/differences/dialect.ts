import { canonicalText, isList, isObject, isSecret, isUnknown, memberOf, type Tree } from "./tree";

/** Way to compare values: those of attributes, or those of a document of JSON that is an attribute's value. */
export interface Dialect {
  /** Whether a member of an object says anything; one that does not is as good as none. */
  readonly counts: (tree: Tree) => boolean;
  /** Whether an object is a map, whose keys are not names that somebody else has chosen. */
  readonly isMap: (before: Tree, after: Tree) => boolean;
}

/** Providers say null, "", [] or {} for what is not set, and one for another from one day to the next. */
export const attributeDialect: Dialect = {
  counts: (tree) => {
    if (isList(tree)) return tree.length > 0;
    if (isObject(tree)) return Object.values(tree).some(attributeDialect.counts);
    return tree !== undefined && tree !== null && tree !== "";
  },
  // The JSON of a plan does not tell; all maps of the AWS provider hold strings.
  isMap: (before, after) => [before, after].every((tree) => !isObject(tree) || Object.values(tree).every(isText)),
};

/** Tells whether a value may be text; a sensitive or unknown one may. */
const isText = (tree: Tree) => tree === undefined || typeof tree === "string" || isSecret(tree) || isUnknown(tree);

/** Dialect of documents. In the States Language `"ResultPath": null` differs from none. */
export const documentDialect: Dialect = { counts: (tree) => tree !== undefined, isMap: () => false };

/** Treats a value that does not count as unset. */
export const orUnset = (tree: Tree, { counts }: Dialect): Tree => (counts(tree) ? tree : undefined);

/** Whether two values are the same. */
export function isSame(before: Tree, after: Tree, dialect: Dialect): boolean {
  if (before === after) return true;
  if (isList(before) && isList(after)) {
    return before.length === after.length && before.every((element, index) => isSame(element, after[index], dialect));
  }
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].every((name) =>
      isSame(orUnset(memberOf(before, name), dialect), orUnset(memberOf(after, name), dialect), dialect),
    );
  }
  return isSecret(before) && canonicalText(before, dialect.counts) === canonicalText(after, dialect.counts);
}

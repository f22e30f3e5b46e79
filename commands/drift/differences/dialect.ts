import { canonical, isList, isObject, isSecret, isUnknown, type Tree } from "./tree";

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

/** What is hidden or not known may be text. */
const isText = (tree: Tree) => tree === undefined || typeof tree === "string" || isSecret(tree) || isUnknown(tree);

/** In the States Language `"ResultPath": null` is something else than none. */
export const documents: Dialect = { counts: (tree) => tree !== undefined, isMap: () => false };

/** What does not count is as good as not set. */
export const set = (tree: Tree, { counts }: Dialect): Tree => (counts(tree) ? tree : undefined);

export const same = (before: Tree, after: Tree, { counts }: Dialect): boolean =>
  before === after || canonical(before, counts) === canonical(after, counts);

import { attributeDialect, isSame, orUnset, type Dialect } from "./dialect";
import { pairUp } from "./pair-up";
import type { Path } from "./path";
import { canonicalText, isList, isObject, memberOf, type Tree, type TreeObject } from "./tree";

/** A smallest part in which two values differ. */
export interface Leaf {
  readonly path: Path;
  readonly before: Tree;
  readonly after: Tree;
}

/** The smallest parts in which two values differ: members of objects, elements of lists of objects, other lists whole. */
export function leavesOf(before: Tree, after: Tree, path: Path, dialect: Dialect): readonly Leaf[] {
  if (isSame(before, after, dialect)) return [];
  const leaves = leavesWithin(before, after, path, dialect);
  // Something in which nothing is set may have come or gone.
  return leaves.length === 0 ? [{ path, before, after }] : leaves;
}

function leavesWithin(before: Tree, after: Tree, path: Path, dialect: Dialect): readonly Leaf[] {
  const [object = {}, otherObject = {}] = [before, after];
  if (isObject(object) && isObject(otherObject)) return leavesOfObjects(object, otherObject, path, dialect);
  const [list = [], otherList = []] = [before, after];
  if (isListOfObjects(list) && isListOfObjects(otherList)) return leavesOfLists(list, otherList, path, dialect);
  return [];
}

const isListOfObjects = (tree: Tree): tree is readonly TreeObject[] => isList(tree) && tree.every(isObject);

function leavesOfObjects(before: TreeObject, after: TreeObject, path: Path, dialect: Dialect): readonly Leaf[] {
  const isElement = path.length > 0 && "index" in (path.at(-1) ?? {});
  const isMap = path.length > 0 && !isElement && dialect.isMap(before, after);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
    leavesOf(
      orUnset(memberOf(before, name), dialect),
      orUnset(memberOf(after, name), dialect),
      [...path, isMap ? { key: name } : { member: name }],
      dialect,
    ),
  );
}

interface Element {
  readonly index: number;
  readonly tree: TreeObject;
  readonly text: string;
}

/** Elements that are there before and after say nothing, at whatever index, as long as their order is the same. */
function leavesOfLists(
  before: readonly TreeObject[],
  after: readonly TreeObject[],
  path: Path,
  dialect: Dialect,
): readonly Leaf[] {
  const elements = (list: readonly TreeObject[]): readonly Element[] =>
    list.map((tree, index) => ({ index, tree, text: canonicalText(tree, dialect.counts) }));
  const [one, other] = [elements(before), elements(after)];
  const [common, commonAfter] = [sharedElements(one, other), sharedElements(other, one)];
  // Of a list that has only another order the order is what differs.
  if (dialect === attributeDialect && isWhole(common, one) && isWhole(commonAfter, other))
    return [{ path, before, after }];
  const reordered = common.some(({ text }, at) => text !== commonAfter[at]?.text);
  const pairs = reordered
    ? pairUp(one, other, indexLikeness)
    : pairUp(dropElements(one, common), dropElements(other, commonAfter), (was, is) => likeness(was, is, dialect));
  return pairs.flatMap(({ before: was, after: is }) => {
    if (was?.text === is?.text) return [];
    const elementPath = [...path, { index: (is ?? was)?.index ?? 0 }];
    return leavesOf(was?.tree, is?.tree, elementPath, dialect);
  });
}

const isWhole = (part: readonly Element[], all: readonly Element[]): boolean => part.length === all.length;

const indexLikeness = (before: Element, after: Element) => (before.index === after.index ? 1 : 0);

function dropElements(elements: readonly Element[], gone: readonly Element[]): readonly Element[] {
  const left = new Set(gone);
  return elements.filter((element) => !left.has(element));
}

/** The elements that are in the other list, too, as often as they are there. */
function sharedElements(list: readonly Element[], other: readonly Element[]): readonly Element[] {
  const left = new Map<string, number>();
  for (const { text } of other) left.set(text, (left.get(text) ?? 0) + 1);
  return list.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
}

/** Number of members that are the same; a half more for elements at one index. */
function likeness(before: Element, after: Element, dialect: Dialect): number {
  const names = Object.keys(before.tree).filter((name) => dialect.counts(before.tree[name]));
  const equal = names.filter((name) => isSame(before.tree[name], memberOf(after.tree, name), dialect)).length;
  return equal + indexLikeness(before, after) / 2;
}

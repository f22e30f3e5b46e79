import { unifyValues } from "../convert";
import {
  collection,
  distinct,
  isArray,
  isCollection,
  isEqual,
  isObject,
  sortedEntries,
  TerraformSet,
  type Value,
  type ValueObject,
} from "../value";
import { define, failure, listOf, variadic } from "./define";

/** Graphemes. The segmenter takes seconds for a template, in which every character is one anyway. */
function lengthOfText(text: string): number {
  return /^[\x20-\x7e\n]*$/.test(text) ? text.length : [...new Intl.Segmenter().segment(text)].length;
}

/** Terraform's functions over lists, sets and maps. */
export const collectionFunctions = {
  length: define(["value"], (value) => {
    if (typeof value === "string") return lengthOfText(value);
    if (value instanceof TerraformSet) return value.elements.length;
    if (isArray(value)) return value.length;
    if (isObject(value)) return Object.keys(value).length;
    throw failure("a string, list, set or map is needed.");
  }),
  alltrue: define(["bools"], (values) => values.every((value) => value === true)),
  anytrue: define(["bools"], (values) => values.some((value) => value === true)),
  contains: define(["sequence", "nullable"], (list, wanted) => list.some((element) => isEqual(element, wanted))),
  coalesce: variadic("nullable", (values) => {
    const found = unifyValues(values, "The arguments of coalesce()").find((value) => value !== null && value !== "");
    if (found !== undefined) return found;
    throw failure("every argument is null or empty.");
  }),
  coalescelist: variadic("value", (lists) => {
    const found = lists.find((list) => isArray(list) && list.length > 0);
    if (found !== undefined) return found;
    throw failure("every list is empty.");
  }),
  compact: define(["strings"], (list) => collection(list.filter((text) => text !== null && text !== ""))),
  concat: variadic("list", (lists) => {
    const elements = lists.flat();
    return lists.every((list) => isCollection(list)) ? listOf(elements) : elements;
  }),
  distinct: define(["sequence"], (list) => collection(distinct(listOf(list)))),
  element: define(["list", "number"], (list, index) => {
    const found = index < 0 ? undefined : list[index % list.length];
    if (found !== undefined) return found;
    throw failure(list.length === 0 ? "the list is empty." : `the index ${index} is negative.`);
  }),
  flatten: define(["sequence"], (list) => flat(list)),
  keys: define(["object"], (map) => sortedEntries(map).map(([key]) => key)),
  values: define(["object"], (map) => sortedEntries(map).map(([, value]) => value)),
  lookup: define(
    ["object", "string", "nullable"],
    (map, key, fallback) => {
      const found = Object.hasOwn(map, key) ? map[key] : fallback;
      if (found !== undefined) return found;
      throw failure(`there is no "${key}" and no default is given.`);
    },
    1,
  ),
  merge: variadic(
    "nullable",
    (maps) => {
      const given = maps.filter((map) => map !== null);
      if (!given.every(isObject)) throw failure("maps or objects are needed.");
      const merged: ValueObject = Object.assign({}, ...given);
      return given.length > 0 && given.every(isCollection) ? collection(merged) : merged;
    },
    0,
  ),
  one: define(["sequence"], (list) => {
    if (list.length <= 1) return list[0] ?? null;
    throw failure(`the list has ${list.length} elements where none or one is allowed.`);
  }),
  reverse: define(["sequence"], (list) => list.toReversed()),
  setintersection: variadic("set", (sets) => combine(sets, (element) => sets.every((set) => has(set, element)))),
  setsubtract: define(["set", "set"], (from, what) => combine([from], (element) => !has(what, element))),
  setunion: variadic("set", (sets) => combine(sets, () => true)),
  slice: define(["list", "number", "number"], (list, start, end) => {
    if (start < 0 || start > end || end > list.length) {
      throw failure(`${start} to ${end} is not within the ${list.length} elements of the list.`);
    }
    const part = list.slice(start, end);
    return isCollection(list) ? collection(part) : part;
  }),
  sort: define(["strings"], (list) => {
    if (list.includes(null)) throw failure("null cannot be sorted.");
    return collection([...list].sort((a, b) => (String(a) < String(b) ? -1 : Number(String(a) > String(b)))));
  }),
  zipmap: define(["strings", "list"], (keys, values) => {
    if (keys.length !== values.length) throw failure(`there are ${keys.length} keys and ${values.length} values.`);
    return Object.fromEntries(keys.map((key, index) => [String(key), values[index] ?? null]));
  }),
};

function flat(list: readonly Value[]): readonly Value[] {
  return list.flatMap((element) => {
    if (element instanceof TerraformSet) return flat(element.elements);
    return isArray(element) ? flat(element) : [element];
  });
}

const has = (set: TerraformSet, wanted: Value): boolean => set.elements.some((element) => isEqual(element, wanted));

function combine(sets: readonly TerraformSet[], keep: (element: Value) => boolean): TerraformSet {
  const kept = sets.flatMap(({ elements }) => elements).filter(keep);
  return new TerraformSet(unifyValues(kept, "The elements of sets"));
}

import { isList, isObject, type Json } from "../../lib/json";

/** Where two values differ first, and how. `undefined` is a member that is not there. */
export interface Inequality {
  /** `.Controls.DetectorEnabled`, `[2]`; empty for the values themselves. */
  readonly at: string;
  readonly one: Json | undefined;
  readonly other: Json | undefined;
}

/** The first difference of two values, whatever the order of members. */
export function firstDifference(one: Json | undefined, other: Json | undefined, at = ""): Inequality | undefined {
  if (isList(one) && isList(other)) {
    return firstOf(Math.max(one.length, other.length), (index) =>
      firstDifference(one[index], other[index], `${at}[${index}]`),
    );
  }
  if (isObject(one) && isObject(other)) {
    const [first, second] = [one, other];
    const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    return firstOf(names.length, (index) => {
      const name = names[index] ?? "";
      return firstDifference(first[name], second[name], `${at}.${name}`);
    });
  }
  return one === other ? undefined : { at, one, other };
}

function firstOf(count: number, find: (index: number) => Inequality | undefined): Inequality | undefined {
  for (let index = 0; index < count; index++) {
    const found = find(index);
    if (found !== undefined) return found;
  }
  return undefined;
}

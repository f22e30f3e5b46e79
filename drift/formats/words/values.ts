import { isList, isObject, type Json } from "../../../lib/json";
import type { Side } from "../../model";
import { excerpt, shortened, visible } from "./visible";

/** How many characters of a value are shown. */
export const valueLimit = 200;

/** Characters that are shown before the first difference of two long values. */
const lead = 40;

/** One side of a difference in words. */
export function sideText(side: Side, limit = valueLimit): string {
  return side.kind === "value" ? shortened(visible(printed(side.value)), limit) : stand[side.kind];
}

const stand = { absent: "(none)", sensitive: "(sensitive)", unknown: "(known after apply)" } as const;

/** Both sides in words; of two long values the part where they begin to differ. */
export function sidesText(before: Side, after: Side, limit = valueLimit): readonly [string, string] {
  if (before.kind !== "value" || after.kind !== "value") return [sideText(before, limit), sideText(after, limit)];
  const texts = [visible(printed(before.value)), visible(printed(after.value))] as const;
  const same = commonLength(...texts);
  const start = same > limit - lead ? same - lead : 0;
  return [excerpt(texts[0], start, limit), excerpt(texts[1], start, limit)];
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** A value on one line; strings in quotes, so that none is taken for a word of ours. */
function printed(value: Json): string {
  if (isList(value)) return `[${value.map(printed).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value);
  return members.length === 0
    ? "{}"
    : `{ ${members.map(([key, member]) => `${name(key)}: ${printed(member)}`).join(", ")} }`;
}

const name = (key: string): string => (/^[\w.:/@-]+$/.test(key) ? key : JSON.stringify(key));

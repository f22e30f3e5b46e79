import { isList, isObject, type Json } from "../../../lib/json";
import type { PlanValue } from "../../model";
import { excerpt, shorten, visibleText } from "./visible";

/** Most characters of a value. */
export const valueLimit = 200;

/** Characters that are shown before the first difference of two long values. */
const lead = 40;

/** A value before or after a change, in words. */
export function valueText(value: PlanValue, limit = valueLimit): string {
  return value.kind === "value" ? shorten(visibleText(printedValue(value.value)), limit) : stand[value.kind];
}

const stand = { absent: "(none)", sensitive: "(sensitive)", unknown: "(known after apply)" } as const;

/** Both values in words; of two long values the part where they begin to differ. */
export function valueTexts(before: PlanValue, after: PlanValue, limit = valueLimit): readonly [string, string] {
  if (before.kind !== "value" || after.kind !== "value") return [valueText(before, limit), valueText(after, limit)];
  const texts = [visibleText(printedValue(before.value)), visibleText(printedValue(after.value))] as const;
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
function printedValue(value: Json): string {
  if (isList(value)) return `[${value.map(printedValue).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value);
  return members.length === 0
    ? "{}"
    : `{ ${members.map(([key, member]) => `${memberName(key)}: ${printedValue(member)}`).join(", ")} }`;
}

const memberName = (key: string): string => (/^[\w.:/@-]+$/.test(key) ? key : JSON.stringify(key));

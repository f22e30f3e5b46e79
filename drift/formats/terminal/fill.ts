import { wrap } from "../../../lib/text";
import { inertLine } from "../words/visible";

/** Breaks text between words, and a word that is wider than `width` within. */
export function fill(text: string, width: number): readonly string[] {
  const pieces = new RegExp(`.{1,${width}}`, "gu");
  return wrap(text, width)
    .flatMap((line) => line.match(pieces) ?? [""])
    .map(inertLine);
}

/** One line of at most `width` characters. */
export const clip = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1).replace(/[\ud800-\udbff]$/, "")}…`;

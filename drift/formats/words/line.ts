import { shorten, visibleText } from "./visible";

/** Sign of a line: its subject was added, removed, changed, or none of these. */
export type Sign = "+" | "-" | "~" | " ";

/** A line of differences, before a format sets it. */
export interface Line {
  readonly sign: Sign;
  readonly depth: number;
  readonly text: string;
}

/** No path and no name makes a line longer. */
const longest = 600;

export const line = (sign: Sign, depth: number, text: string): Line => ({
  sign,
  depth,
  text: shorten(visibleText(text), longest),
});

/** Cuts lines to a number of lines and characters, and tells how many more there are. */
export function limitLines(lines: readonly Line[], limit: number, characters = Infinity): readonly Line[] {
  const fitting = fittingCount(
    lines.map(({ text }) => text),
    characters,
  );
  if (lines.length <= limit && fitting === lines.length) return lines;
  const shown = Math.min(limit - 1, fitting);
  return [...lines.slice(0, shown), line(" ", 0, `… ${(lines.length - shown).toLocaleString("en")} more lines`)];
}

/** Number of texts, from the first on, that fit into so many characters. */
export function fittingCount(texts: readonly string[], characters: number): number {
  let left = characters;
  const index = texts.findIndex((text) => (left -= text.length) < 0);
  return index === -1 ? texts.length : index;
}

/** Sign before the text of a line; a line without a subject has none. */
export const leader = ({ sign, depth }: Line): string => `${"  ".repeat(depth)}${sign === " " ? "" : `${sign} `}`;

/** A line as plain text. */
export const plainText = (one: Line): string => `${leader(one)}${one.text}`;

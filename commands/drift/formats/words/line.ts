import { shortened, visible } from "./visible";

/** What a line says of what it names: it came, went, changed, or nothing. */
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
  text: shortened(visible(text), longest),
});

/** So many lines, and how many more there are. */
export function atMost(lines: readonly Line[], limit: number): readonly Line[] {
  if (lines.length <= limit) return lines;
  const rest = lines.length - limit + 1;
  return [...lines.slice(0, limit - 1), line(" ", 0, `… ${rest.toLocaleString("en")} more lines`)];
}

/** What stands before the text of a line; a line that names nothing has no sign. */
export const leader = ({ sign, depth }: Line): string => `${"  ".repeat(depth)}${sign === " " ? "" : `${sign} `}`;

/** A line as plain text. */
export const plain = (one: Line): string => `${leader(one)}${one.text}`;

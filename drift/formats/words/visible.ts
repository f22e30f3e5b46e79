import { escapeCharacter, escapeHidden } from "../../../lib/text/hidden";

/** Text that pipelines read in their log as commands: `##[add-mask]x`, `##vso[…]`, and `::stop-commands::x` at the start of a line. */
const commands = /#(?=#\w*\[)|^:(?=:[a-z][a-z-]*(?: [^:]*)?::)/gi;

/** Text on one line, with escapes for characters that deceive a reader, and for commands of pipelines. */
export function visibleText(text: string): string {
  return inertLine(escapeHidden(text));
}

/** A line that no pipeline takes for a command. */
export const inertLine = (line: string): string => line.replace(commands, escapeCharacter);

/** Prose on one line. */
export function oneLineText(text: string): string {
  return visibleText(text.replace(/\s+/g, " ").trim());
}

/** Cuts text to so many characters, and tells how many were left out. */
export function shorten(text: string, limit: number): string {
  return excerpt(text, 0, limit);
}

/** Part of a text from `start` on, with the number of characters left out before and after it. */
export function excerpt(text: string, start: number, limit: number): string {
  if (text.length - start <= limit && start === 0) return text;
  const shown = dropHalves(text.slice(start, start + limit));
  const rest = text.length - start - shown.length;
  const before = start === 0 ? "" : `(${start.toLocaleString("en")} characters) …`;
  return `${before}${shown}${rest <= 0 ? "" : `… (${rest.toLocaleString("en")} more characters)`}`;
}

/** Drops halves of characters that take two units. */
const dropHalves = (text: string): string => text.replace(/[\ud800-\udbff]$/, "").replace(/^[\udc00-\udfff]/, "");

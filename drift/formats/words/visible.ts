import { escapeCharacter, escapeHidden } from "../../../lib/text/hidden";

/** Text that pipelines read in their log as commands: `##[add-mask]x`, `##vso[…]`, and `::stop-commands::x` at the start of a line. */
const commands = /#(?=#\w*\[)|^:(?=:[a-z][a-z-]*(?: [^:]*)?::)/gi;

/** Text on one line, in which what could deceive its reader, or steer what shows it, stands as escapes. */
export function visibleText(text: string): string {
  return inertLine(escapeHidden(text));
}

/** A line that no pipeline takes for a command. */
export const inertLine = (line: string): string => line.replace(commands, escapeCharacter);

/** Prose on one line. */
export function oneLineText(text: string): string {
  return visibleText(text.replace(/\s+/g, " ").trim());
}

/** At most so many characters, and how many were left out. */
export function shorten(text: string, limit: number): string {
  return excerpt(text, 0, limit);
}

/** So many characters from `start` on, and how many were left out on either side. */
export function excerpt(text: string, start: number, limit: number): string {
  if (text.length - start <= limit && start === 0) return text;
  const shown = dropHalves(text.slice(start, start + limit));
  const rest = text.length - start - shown.length;
  const before = start === 0 ? "" : `(${start.toLocaleString("en")} characters) …`;
  return `${before}${shown}${rest <= 0 ? "" : `… (${rest.toLocaleString("en")} more characters)`}`;
}

/** No half of a character that takes two units. */
const dropHalves = (text: string): string => text.replace(/[\ud800-\udbff]$/, "").replace(/^[\udc00-\udfff]/, "");

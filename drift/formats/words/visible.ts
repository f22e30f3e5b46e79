/** Characters that nobody sees, that steer a terminal or turn text round, or that XML does not know. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/gu;

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Text that pipelines read in their log as commands: `##[add-mask]x`, `##vso[…]`, and `::stop-commands::x` at the start of a line. */
const commands = /#(?=#\w*\[)|^:(?=:[a-z][a-z-]*(?: [^:]*)?::)/gi;

/** Text on one line, in which what could deceive its reader, or steer what shows it, stands as escapes. */
export function visible(text: string): string {
  return inert(text.replace(hidden, (character) => short[character] ?? escaped(character)));
}

/** A line that no pipeline takes for a command. */
export const inert = (line: string): string => line.replace(commands, escaped);

/** The escape of JSON, and for what JSON has none the one of JavaScript. */
export function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).padStart(4, "0");
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits}`;
}

/** Prose on one line. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}

/** At most so many characters, and how many were left out. */
export function shortened(text: string, limit: number): string {
  return excerpt(text, 0, limit);
}

/** So many characters from `start` on, and how many were left out on either side. */
export function excerpt(text: string, start: number, limit: number): string {
  if (text.length - start <= limit && start === 0) return text;
  const shown = whole(text.slice(start, start + limit));
  const rest = text.length - start - shown.length;
  const before = start === 0 ? "" : `(${start.toLocaleString("en")} characters) …`;
  return `${before}${shown}${rest <= 0 ? "" : `… (${rest.toLocaleString("en")} more characters)`}`;
}

/** No half of a character that takes two units. */
const whole = (text: string): string => text.replace(/[\ud800-\udbff]$/, "").replace(/^[\udc00-\udfff]/, "");

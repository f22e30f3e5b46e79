import { differentRegex } from "../../errors";

export type Match = RegExpMatchArray;

/** Syntax that RE2 and JavaScript read differently. */
const different: readonly (readonly [pattern: RegExp, construct: string])[] = [
  [/\(\?(?!:|P?<\w)/, "a look-around or flags that are not its beginning"],
  [/\\[1-9]/, "a back reference"],
  [/\[\[:/, "a POSIX class"],
  [/\\[QEC]/, "\\Q, \\E or \\C"],
];

const cache = new Map<string, RegExp>();

/** The JavaScript form of an RE2 pattern; refuses what the two read differently. */
export function regexFrom(pattern: string): RegExp {
  const known = cache.get(pattern) ?? compile(pattern);
  cache.set(pattern, known);
  known.lastIndex = 0;
  return known;
}

function compile(pattern: string): RegExp {
  const [opening = "", flags = ""] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  const rest = pattern.slice(opening.length);
  const found = different.find(([construct]) => construct.test(rest.replace(/\\\\/g, "")));
  if (found) throw differentRegex(pattern, found[1]);
  const source = rest
    .replaceAll("(?P<", "(?<")
    // With the flag u JavaScript allows fewer escapes than RE2.
    .replace(/\\([^])/g, (escape, character: string) => {
      if (character === "A") return "(?<![^])";
      if (character === "z") return "(?![^])";
      return /[\w\s^$\\.*+?()[\]{}|/]/.test(character)
        ? escape
        : `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
    });
  try {
    return new RegExp(source, `gu${flags}`);
  } catch (error) {
    throw differentRegex(pattern, error instanceof Error ? error.message : String(error));
  }
}

/** Replaces every match; `$1`, `$name` and `${name}` stand for what a group captured. */
export function replaceAll(text: string, pattern: string, replacement: string): string {
  return text.replace(regexFrom(pattern), (...found: unknown[]) => {
    const groups = found.find((part) => typeof part === "object") as Record<string, string | undefined> | undefined;
    const captures = found.slice(
      0,
      found.findIndex((part) => typeof part === "number"),
    );
    return replacement.replace(/\$(?:(\$)|\{(\w+)\}|(\w+))/g, (_, dollar?: string, braced?: string, bare?: string) => {
      const name = braced ?? bare ?? "";
      return dollar ?? String((/^\d+$/.test(name) ? captures[Number(name)] : groups?.[name]) ?? "");
    });
  });
}

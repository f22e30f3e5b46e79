import { differentRegex } from "../errors";
import { failure } from "./define";

export type Match = RegExpMatchArray;

/** What RE2 has and JavaScript lacks, or the other way round. */
const different: readonly (readonly [pattern: RegExp, construct: string])[] = [
  [/\(\?<?[=!]/, "a look-around"],
  [/\\[1-9]/, "a back reference"],
  [/\[\[:/, "a POSIX class"],
  [/\(\?[a-zA-Z-]*:(?<!\(\?:)/, "flags for a group"],
  [/^\(\?[a-zA-Z-]*[^imsP<:)a-zA-Z-]|\(\?[imsU-]*[U-][imsU-]*\)/, "flags that JavaScript lacks"],
  [/(?<!^)\(\?[ims]+\)/, "flags in the middle"],
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
  const bare = pattern.replace(/\\\\/g, "");
  const found = different.find(([construct]) => construct.test(bare));
  if (found) throw differentRegex(pattern, found[1]);
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  const source = pattern
    .slice(flags?.[0].length ?? 0)
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
    return new RegExp(source, `gu${flags?.[1] ?? ""}`);
  } catch (error) {
    throw failure(
      `"${pattern}" is not a regular expression: ${error instanceof Error ? error.message : String(error)}.`,
    );
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

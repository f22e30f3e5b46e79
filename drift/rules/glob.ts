import { consistsOf, literally } from "./wildcard";

const known = new Map<string, (text: string) => boolean>();

/** Whether a text is what a glob stands for: `*` is anything, `[*]` one index or key. */
export function matches(glob: string, text: string): boolean {
  return glob === text || (glob.includes("*") && matcherOf(glob)(text));
}

export const matchesAny = (globs: readonly string[], text: string): boolean =>
  globs.some((glob) => matches(glob, text));

/** Whether a glob stands for an attribute: for its path, or for the list or map of which it is an element. */
export function coversPath(glob: string, path: string): boolean {
  return matches(glob, path) || (path.endsWith("]") && matches(glob, path.replace(lastElement, "")));
}

const element = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const lastElement = new RegExp(`${element}$`);

/** `[0]` and `["team"]`; a member too, as nobody knows from a value whether it is an object or a map. */
const step = String.raw`(?:${element}|\.[^.[\]]+)`;

function matcherOf(glob: string): (text: string) => boolean {
  const found = known.get(glob);
  if (found !== undefined) return found;
  const parts = glob.split(/(?<!\[)\*+|\*+(?!\])/).map((part) => part.split("[*]").map(literally).join(step));
  const matcher = consistsOf(parts);
  known.set(glob, matcher);
  return matcher;
}

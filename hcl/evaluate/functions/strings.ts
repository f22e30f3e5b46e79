import { createHash } from "node:crypto";
import type { Value } from "../value";
import { collection, isArray, TerraformSet } from "../value";
import { define, failure, variadic } from "./define";
import { format } from "./format";
import { regexFrom, replaceAll, type Match } from "./regex";

/** Terraform's functions over text. */
export const stringFunctions = {
  lower: define(["string"], (text) => text.toLowerCase()),
  // Go keeps letters such as ß whose capital is two letters.
  upper: define(["string"], (text) => text.replace(/[^]/gu, capital)),
  title: define(["string"], (text) => text.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, capital)),
  startswith: define(["string", "string"], (text, prefix) => text.startsWith(prefix)),
  endswith: define(["string", "string"], (text, suffix) => text.endsWith(suffix)),
  strcontains: define(["string", "string"], (text, part) => text.includes(part)),
  trimspace: define(["string"], (text) => text.trim()),
  trimprefix: define(["string", "string"], (text, prefix) =>
    text.startsWith(prefix) ? text.slice(prefix.length) : text,
  ),
  trimsuffix: define(["string", "string"], (text, suffix) =>
    suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  ),
  trim: define(["string", "string"], (text, cut) => {
    const characters = [...text];
    const first = characters.findIndex((character) => !cut.includes(character));
    const last = characters.findLastIndex((character) => !cut.includes(character));
    return first === -1 ? "" : characters.slice(first, last + 1).join("");
  }),
  substr: define(["string", "number", "number"], (text, offset, length) => {
    const characters = [...text];
    const start = offset < 0 ? Math.max(0, characters.length + offset) : offset;
    return characters.slice(start, length < 0 ? undefined : start + length).join("");
  }),
  sha256: define(["string"], (text) => createHash("sha256").update(text).digest("hex")),
  join: variadic("nullable", ([separator = null, ...lists]) => {
    if (typeof separator !== "string") throw failure("the separator must be a string.");
    return lists.flatMap((list) => textsOf(list)).join(separator);
  }),
  split: define(["string", "string"], (separator, text) => collection(text.split(separator))),
  replace: define(["string", "string", "string"], (text, search, replacement) =>
    search.length > 1 && search.startsWith("/") && search.endsWith("/")
      ? replaceAll(text, search.slice(1, -1), replacement)
      : text.replaceAll(search, () => replacement),
  ),
  regex: define(["string", "string"], (pattern, text) => {
    const match = regexFrom(pattern).exec(text);
    if (match) return captured(match);
    throw failure(`the pattern "${pattern}" does not match "${text}".`);
  }),
  regexall: define(["string", "string"], (pattern, text) =>
    collection([...text.matchAll(regexFrom(pattern))].map(captured)),
  ),
  format: variadic("nullable", ([spec = null, ...args]) => format(spec, args)),
  formatlist: variadic("nullable", ([spec = null, ...given]) => {
    const args = given.map((arg) => (arg instanceof TerraformSet ? arg.elements : arg));
    const lengths = new Set(args.filter(isArray).map(({ length }) => length));
    const [length = 1] = lengths;
    if (lengths.size > 1) throw failure(`the lists have different lengths, ${[...lengths].join(" and ")}.`);
    const row = (index: number) => args.map((arg) => (isArray(arg) ? (arg[index] ?? null) : arg));
    return collection(Array.from({ length }, (_, index) => format(spec, row(index))));
  }),
};

function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return [...upper].length === 1 ? upper : letter;
}

const strings = define(["strings"], (list) => list);

function textsOf(list: Value): readonly string[] {
  return (strings("join", [list]) as readonly (string | null)[]).map((text) => {
    if (text === null) throw failure("null cannot be joined.");
    return text;
  });
}

/** Result of a match: the text, or the captured groups by number or by name. */
function captured(match: Match): Value {
  if (match.groups && Object.keys(match.groups).length < match.length - 1) {
    throw failure("the pattern has groups with and without a name: name all of them or none.");
  }
  if (match.groups) return Object.fromEntries(Object.entries(match.groups).map(([name, text]) => [name, text ?? null]));
  return match.length === 1 ? match[0] : match.slice(1).map((text) => text ?? null);
}

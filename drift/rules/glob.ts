type IsMatch = (text: string) => boolean;

/** Compiles a glob: `*` is anything, `[*]` one index or key. */
export function compileGlob(glob: string): IsMatch {
  if (!glob.includes("*")) return (text) => text === glob;
  const parts = glob.split(/(?<!\[)\*+|\*+(?!\])/).map((part) => part.split("[*]").map(escapeLiteral).join(step));
  const isMatch = compileParts(parts);
  return (text) => text === glob || isMatch(text);
}

/** Compiles a glob over attributes: it covers a path, and each element of a list or map at that path. */
export function compilePathGlob(glob: string): IsMatch {
  const isMatch = compileGlob(glob);
  return (path) => isMatch(path) || (path.endsWith("]") && isMatch(path.replace(lastElement, "")));
}

/** Compiles globs of which one has to match. Where none are given everything matches, even what has no text. */
export function compileAny(
  globs: readonly string[] | undefined,
  compile: (glob: string) => IsMatch,
): (text: string | undefined) => boolean {
  if (globs === undefined) return () => true;
  const compiled = globs.map(compile);
  return (text) => text !== undefined && compiled.some((isMatch) => isMatch(text));
}

const element = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const lastElement = new RegExp(`${element}$`);

/** `[0]` and `["team"]`; a member too, as nobody knows from a value whether it is an object or a map. */
const step = String.raw`(?:${element}|\.[^.[\]]+)`;

/**
 * Compiles sources of regular expressions that a text consists of, in their order, with anything between them. A single expression
 * with `.*` between the parts would do the same, and take for ever on some texts that do not match.
 */
function compileParts(parts: readonly string[]): IsMatch {
  if (parts.length < 2) {
    const whole = new RegExp(`^(?:${parts.join("")})$`, "s");
    return (text) => whole.test(text);
  }
  const expressions = parts.map((part, index) => {
    const [begin, end] = [index === 0 ? "^" : "", index === parts.length - 1 ? "$" : ""];
    return new RegExp(`${begin}(?:${part})${end}`, "gs");
  });
  return (text) => {
    let from = 0;
    return expressions.every((expression) => {
      expression.lastIndex = from;
      const isFound = expression.test(text);
      from = expression.lastIndex;
      return isFound;
    });
  };
}

const escapeLiteral = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");

/**
 * Whether a text consists of parts, in their order, with anything between them. A single expression with `.*` between the parts
 * would do the same, and take for ever on some texts that do not match.
 * @param parts Sources of regular expressions; nothing stands before the first and behind the last.
 */
export function consistsOf(parts: readonly string[], flags = ""): (text: string) => boolean {
  if (parts.length < 2) {
    const whole = new RegExp(`^(?:${parts.join("")})$`, `s${flags}`);
    return (text) => whole.test(text);
  }
  const expressions = parts.map((part, index) => {
    const [begin, end] = [index === 0 ? "^" : "", index === parts.length - 1 ? "$" : ""];
    return new RegExp(`${begin}(?:${part})${end}`, `gs${flags}`);
  });
  return (text) => {
    let from = 0;
    return expressions.every((expression) => {
      expression.lastIndex = from;
      const found = expression.test(text);
      from = expression.lastIndex;
      return found;
    });
  };
}

/** Text that stands for itself in a regular expression. */
export const literally = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");

import { hanging, wrap, type Style } from "../../lib/text";
import type { Rule } from "../../drift/rules/rule";

const tones = { high: "red", medium: "yellow", low: "cyan", none: "dim" } as const;

/** The rules in the order in which they are tried, each with its severity and sentence. */
export function rulesText(rules: readonly Rule[], { colours, width }: Style): string {
  const column = Math.max(...rules.map(({ severity }) => severity.length)) + 2;
  return rules
    .flatMap(({ id, severity, types, sentence }) => {
      const about = [id, ...(types === undefined ? [] : [`(${types.join(", ")})`])].join(" ");
      const lines = [...wrap(about, width - column), ...wrap(sentence, width - column - 2).map((line) => `  ${line}`)];
      return hanging(severity, lines, column).map((line, index) =>
        index === 0 ? colours[tones[severity]](severity) + line.slice(severity.length) : line,
      );
    })
    .map((line) => `${line}\n`)
    .join("");
}

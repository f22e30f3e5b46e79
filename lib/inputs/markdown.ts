import type { Inputs } from "./input";
import { variableName } from "./variables";

/** The inputs as a Markdown table: variable, what it is, type, default, what is allowed. */
export function inputsTable(inputs: Inputs, prefix?: string): string {
  const rows = Object.entries(inputs).map(([name, input]) =>
    [
      `\`${variableName(name, prefix)}\``,
      input.description,
      `\`${input.type}\``,
      input.default === undefined ? "required" : `\`${JSON.stringify(input.default)}\``,
      input.rules.map(({ allowed }) => allowed).join("; "),
    ].map((cell) => cell.replaceAll("|", "\\|").replaceAll("<", "&lt;")),
  );
  const table = [
    ["variable", "what it is", "type", "default", "allowed"],
    ["---", "---", "---", "---", "---"],
    ...rows,
  ];
  return table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

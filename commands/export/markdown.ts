/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => row.map((cell) => outsideOfCode(cell.replaceAll("|", "\\|"))));
  return [head, head.map(() => "---"), ...escaped].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Escapes text that GitHub would read as HTML, except in code. */
const outsideOfCode = (text: string) => text.replace(/`[^`]*`|</g, (found) => (found === "<" ? "&lt;" : found));

/** Text in a fence. */
export function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

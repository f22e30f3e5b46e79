import { oneLineText, visibleText } from "../words/visible";

/**
 * Text that GitHub and GitLab turn into references: people, issues, merge requests, labels, links. An invisible space takes the
 * meaning away; an escape would not, as they look at the text that comes out of Markdown.
 */
const references = /(?:[@#!%$~^]|&amp;)(?=[\w"#])|\b(?:GH-(?=\d)|www(?=\.))|:(?=\/\/)/gi;

/** Prose in Markdown that is nothing but prose: no markup, no HTML, no mention, no link. */
export function prose(text: string): string {
  return oneLineText(text)
    .replace(/[&<>]/g, (character) => entities[character] ?? "")
    .replace(/[\\`*_{}[\]|~^$]/g, "\\$&")
    .replace(references, "$&&#8203;");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A code span; its fence is longer than any in it. */
export function code(text: string): string {
  const inner = fenceableText(text);
  const fence = "`".repeat(longestRun(inner) + 1);
  const pad = /^[` ]|[` ]$/.test(inner) || inner === "" ? " " : "";
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** A fenced block; its fence is longer than any in it. */
export function block(language: string, lines: readonly string[]): string {
  const shown = lines.map(fenceableText);
  const fence = "`".repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...shown, fence].join("\n");
}

/** Block that is opened by a click. @param body Complete Markdown. */
export function foldedBlock(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A run of backticks so long that renderers take no fence that is longer is counted instead. */
const fenceableText = (text: string): string =>
  visibleText(text).replace(/`{20,}/g, ({ length }) => `\\u0060{${length}}`);

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** Colours of a picture. */
export interface Colours {
  readonly page: string;
  readonly card: string;
  readonly line: string;
  readonly text: string;
  readonly dim: string;
  readonly accent: string;
}

/** The two colour schemes of a reader, by their names in `prefers-color-scheme`. */
export const schemes: Readonly<Record<"light" | "dark", Colours>> = {
  light: { page: "#f4f6f8", card: "#ffffff", line: "#c3ccd6", text: "#17202b", dim: "#5b6877", accent: "#1d5fd1" },
  dark: { page: "#0d1117", card: "#161c25", line: "#3a4656", text: "#e4eaf1", dim: "#98a6b6", accent: "#6ea5ff" },
};

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A line of text; `anchor` as SVG has it. */
export function line(x: number, y: number, text: string, kind = "text", anchor = "start"): string {
  return `<text class="${kind}" x="${x}" y="${y}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** A box with a title, and smaller lines below. */
export function box({ x, y, width, height }: Box, title: string, lines: readonly string[] = []): string {
  const top = y + height / 2 - lines.length * 8.5 + 4.5;
  return [
    `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`,
    line(x + 12, top, title, "title"),
    ...lines.map((text, index) => line(x + 12, top + 17 * (index + 1), text, "dim")),
  ].join("\n");
}

/** An arrow through points. */
export const arrow = (...points: readonly (readonly [x: number, y: number])[]): string =>
  `<polyline class="arrow" points="${points.map((point) => point.join(",")).join(" ")}" marker-end="url(#head)"/>`;

/** A number in a circle: the step of a run in ARCHITECTURE.md. */
export const step = (x: number, y: number, number: number): string =>
  `<circle class="step" cx="${x}" cy="${y}" r="10"/>\n${line(x, y + 4.5, String(number), "number", "middle")}`;

/** A picture in a colour scheme. */
export function svg(width: number, height: number, title: string, colours: Colours, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<style>
text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: ${colours.text}; }
.title { font-weight: 600; }
.dim { font-size: 12px; fill: ${colours.dim}; }
.number { font-size: 12px; font-weight: 600; fill: ${colours.card}; }
.box { fill: ${colours.card}; stroke: ${colours.line}; }
.frame { fill: none; stroke: ${colours.line}; stroke-dasharray: 4 4; }
.arrow { fill: none; stroke: ${colours.accent}; stroke-width: 1.5; }
.step, .head { fill: ${colours.accent}; }
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0,0.5L7.5,4L0,7.5z"/></marker></defs>
<rect width="${width}" height="${height}" rx="12" fill="${colours.page}"/>
${parts.join("\n")}
</svg>
`;
}

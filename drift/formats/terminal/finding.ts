import { hanging, type Style } from "../../../lib/text";
import type { Verdict } from "../../model";
import type { FormatContext } from "../format";
import type { Group } from "../groups";
import { consequence } from "../words/consequence";
import { findingLines } from "../words/differences";
import { nameOf, notesOf, locationNotes, sentencesOf } from "../words/finding";
import { limitLines, leader, type Line } from "../words/line";
import { clip, fill } from "./fill";

/** Most lines of differences of a finding. */
const mostLines = 40;
/** Most addresses of findings that are alike. */
const mostNames = 5;

/** Findings that are alike: the name, the meaning, the effect of an apply, and the differences. */
export function groupText(
  group: Group,
  verdict: Verdict,
  locate: FormatContext["locate"],
  style: Style,
): readonly string[] {
  const { first, others } = group;
  const { colours, width } = style;
  const notes = [...locationNotes(locate(first)), ...notesOf(first, verdict)];
  const meant = [...sentencesOf(first), consequence(first)].filter((sentence) => sentence !== undefined);
  const filled = (text: string) => fill(text, width - 4).map((line) => `    ${line}`);
  return [
    `  ${colours.bold(nameOf(first))}`,
    ...notes.flatMap((note) => filled(note).map(colours.dim)),
    ...meant.flatMap(filled),
    ...limitLines(findingLines(first), mostLines).flatMap((line) => lineText(line, style)),
    ...(others.length === 0 ? [] : filled(othersText(group, verdict)).map(colours.dim)),
  ];
}

function othersText({ others, isLoose }: Group, verdict: Verdict): string {
  const names = others.slice(0, mostNames).map((other) => [nameOf(other), ...notesOf(other, verdict)].join(" "));
  const rest = others.length - names.length;
  const what = isLoose ? "The same attributes differ" : "The same holds";
  return `${what} for ${others.length.toLocaleString("en")} more: ${names.join(", ")}${rest === 0 ? "" : `, … ${rest.toLocaleString("en")} more`}`;
}

function lineText(line: Line, { colours, width }: Style): readonly string[] {
  const colour = { "+": colours.green, "-": colours.red, "~": colours.yellow, " ": colours.dim }[line.sign];
  const label = `      ${leader(line)}`;
  return hanging(label, fill(line.text, Math.max(20, width - label.length)), label.length).map(colour);
}

/** Findings that are alike, on one line, for the end of a long list. */
export function groupLine({ first, others }: Group, verdict: Verdict, { width }: Style): string {
  const name = nameOf(first);
  const [sentence = ""] = sentencesOf(first);
  const more = others.length === 0 ? "" : ` (and ${others.length.toLocaleString("en")} more alike)`;
  const notes = notesOf(first, verdict).map((note) => ` ${note}`);
  const said = `${sentence.includes(name) ? sentence : `${name}: ${sentence}`}${notes.join(",")}`;
  return `  ${clip(said, Math.max(20, width - 2 - more.length))}${more}`;
}

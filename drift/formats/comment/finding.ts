import { counted } from "../../../lib/text";
import type { Verdict } from "../../model";
import type { FormatContext } from "../format";
import type { Group } from "../groups";
import { consequence } from "../words/consequence";
import { findingLines } from "../words/differences";
import { nameOf, notesOf, locationNotes, sentencesOf } from "../words/finding";
import { limitLines, leader, fittingCount, type Line } from "../words/line";
import { block, code, foldedBlock, prose } from "./escape";

/** Most lines of differences of a finding, and most characters. */
const mostLines = { lines: 60, characters: 8_000 };
/** Most addresses of findings that are alike, and most characters. */
const mostNames = { names: 50, characters: 4_000 };

/** Findings that are alike: the meaning is read at once, the differences are opened by a click. */
export function groupMarkdown(group: Group, verdict: Verdict, locate: FormatContext["locate"]): string {
  const { first, others, isLoose } = group;
  const lines = findingLines(first);
  const notes = [...locationNotes(locate(first)), ...notesOf(first, verdict)].map((note) => `, ${prose(note)}`);
  const meant = [...sentencesOf(first), consequence(first)].filter((sentence) => sentence !== undefined);
  const shown = limitLines(lines, mostLines.lines, mostLines.characters);
  const alike = isLoose ? "the same attributes differ" : "the same holds";
  return [
    `**${code(nameOf(first))}**${notes.join("")}: ${meant.map(prose).join(" ")}`,
    ...(shown.length === 0
      ? []
      : [foldedBlock(`What differs, ${counted(lines.length, "line")}`, block("diff", shown.map(lineMarkdown)))]),
    ...(others.length === 0
      ? []
      : [foldedBlock(`${counted(others.length, "other")}: ${alike}`, othersBlock(group, verdict))]),
  ].join("\n\n");
}

/** Code hosts colour a line by its first character, and `!` as changed. */
function lineMarkdown(line: Line): string {
  const indent = leader(line).replace(/[+~-] $/, "");
  return `${line.sign === "~" ? "!" : line.sign} ${indent}${line.text}`;
}

function othersBlock({ others }: Group, verdict: Verdict): string {
  const names = others.slice(0, mostNames.names).map((other) => [nameOf(other), ...notesOf(other, verdict)].join(", "));
  const shown = names.slice(0, fittingCount(names, mostNames.characters));
  const rest = others.length - shown.length;
  return block("text", rest === 0 ? shown : [...shown, `… ${rest.toLocaleString("en")} more`]);
}

/** Findings that are alike, on one line, if they would not fit otherwise. */
export function groupItem({ first, others }: Group, verdict: Verdict): string {
  const [sentence = ""] = sentencesOf(first);
  const notes = notesOf(first, verdict).map((note) => `, ${prose(note)}`);
  const more = others.length === 0 ? "" : ` And ${others.length.toLocaleString("en")} more alike.`;
  return `- ${code(nameOf(first))}${notes.join("")}: ${prose(sentence)}${more}`;
}

import { consequence } from "../words/consequence";
import { findingLines } from "../words/differences";
import { sentencesOf } from "../words/finding";
import { limitLines, plainText } from "../words/line";
import type { Finding } from "../../model";

/** Most lines of differences in a message. */
const mostLines = 20;

/** Meaning and differences; a narrow list shows only the first sentence. */
export function messageOf(finding: Finding): string {
  const meant = [...sentencesOf(finding), consequence(finding)].filter((sentence) => sentence !== undefined);
  const lines = limitLines(findingLines(finding), mostLines).map(plainText);
  return [meant.join(" "), ...lines].join("\n");
}

/** Text in which nothing is a placeholder (SARIF 2.1.0, 3.11.5) or a link (3.11.6). */
export const literalText = (text: string): string => text.replace(/[{}]/g, "$&$&").replaceAll("](", "] (");

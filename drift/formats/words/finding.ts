import type { Finding, Place, Verdict } from "../../model";
import { oneLine, shortened, visible } from "./visible";

const sentenceLimit = 600;
const nameLimit = 400;

/** What differs: an address, or the name of a service or report with what it is. */
export function nameOf({ kind, address }: Finding): string {
  return kind === "service" || kind === "report" ? `${kind} ${nameText(address)}` : nameText(address);
}

/** A name as it can be shown. */
export const nameText = (name: string): string => shortened(visible(name), nameLimit);

/** What else tells it from others: where it is from, if there is more than one place, and what it was. */
export function notesOf(finding: Finding, { plans, reports }: Verdict): readonly string[] {
  const isOneOfMany = plans.length + reports.length > 1 && finding.source !== finding.address;
  return [...(isOneOfMany ? [`in ${nameText(finding.source)}`] : []), ...pastOf(finding)];
}

/** Where its block stands, if that is known. */
export const placeOf = (place: Place | undefined): readonly string[] =>
  place === undefined ? [] : [`at ${nameText(place.file)}:${place.line}`];

/** What it was before. */
export function pastOf({ previousAddress, deposed }: Finding): readonly string[] {
  return [
    ...(previousAddress === undefined ? [] : [`moved from ${nameText(previousAddress)}`]),
    ...(deposed === undefined ? [] : [`left over from a replacement, deposed object ${nameText(deposed)}`]),
  ];
}

/** What it means, in sentences; the worst first, each once. */
export function sentencesOf({ meanings, severity }: Finding): readonly string[] {
  const sentences = meanings.map((meaning) => {
    const sentence = sentenceText(meaning.sentence);
    return meaning.severity === severity ? sentence : `Also (${meaning.severity}): ${sentence}`;
  });
  return [...new Set(sentences)];
}

/** A sentence on one line, of a length that can be read. */
export const sentenceText = (sentence: string): string => shortened(oneLine(sentence), sentenceLimit);

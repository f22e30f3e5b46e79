import type { Finding, SourceLocation, Verdict } from "../../model";
import { oneLineText, shorten, visibleText } from "./visible";

const sentenceLimit = 600;
const nameLimit = 400;

/** Subject of a finding: an address, or the name of a service, report or plan with its kind. */
export function nameOf({ kind, address }: Finding): string {
  return kind === "service" || kind === "report" || kind === "plan"
    ? `${kind} ${nameText(address)}`
    : nameText(address);
}

/** A name as it can be shown. */
export const nameText = (name: string): string => shorten(visibleText(name), nameLimit);

/** Details that identify the subject: its plan or report, if there are several, and its previous address. */
export function notesOf(finding: Finding, { plans, reports }: Verdict): readonly string[] {
  const isOneOfMany = plans.length + reports.length > 1 && finding.source !== finding.address;
  return [...(isOneOfMany ? [`in ${nameText(finding.source)}`] : []), ...historyNotes(finding)];
}

/** Location of its block, if known. */
export const locationNotes = (location: SourceLocation | undefined): readonly string[] =>
  location === undefined ? [] : [`at ${nameText(location.file)}:${location.line}`];

/** Previous address. */
export function historyNotes({ previousAddress, deposed }: Finding): readonly string[] {
  return [
    ...(previousAddress === undefined ? [] : [`moved from ${nameText(previousAddress)}`]),
    ...(deposed === undefined ? [] : [`left over from a replacement, deposed object ${nameText(deposed)}`]),
  ];
}

/** Meanings as sentences, by severity, the highest first, each once. */
export function sentencesOf({ meanings, severity }: Finding): readonly string[] {
  const sentences = meanings.map((meaning) => {
    const sentence = sentenceText(meaning.sentence);
    return meaning.severity === severity ? sentence : `Also (${meaning.severity}): ${sentence}`;
  });
  return [...new Set(sentences)];
}

/** A sentence on one line, of a length that can be read. */
export const sentenceText = (sentence: string): string => shorten(oneLineText(sentence), sentenceLimit);

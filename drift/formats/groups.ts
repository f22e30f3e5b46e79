import { createHash } from "node:crypto";
import type { Finding } from "../model";
import { consequence } from "./words/consequence";
import { findingLines } from "./words/differences";

/** Findings that say the same of different addresses. */
export interface Group {
  readonly first: Finding;
  readonly others: readonly Finding[];
  /** The others differ in the same attributes, but not in the same values. */
  readonly isLoose: boolean;
}

/** Puts findings that are alike together, in the order of the first of each. Low ones need not have the same values. */
export function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, { first: Finding; others: Finding[]; exact: string; isLoose: boolean }>();
  for (const finding of findings) {
    const exact = digestOf([...sharedKeys(finding), sentenceKeys(finding), findingLines(finding)]);
    const key = finding.severity === "low" ? digestOf([...sharedKeys(finding), attributeKeys(finding)]) : exact;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { first: finding, others: [], exact, isLoose: false });
    } else {
      group.others.push(finding);
      group.isLoose ||= exact !== group.exact;
    }
  }
  return [...groups.values()].map(({ first, others, isLoose }) => ({ first, others, isLoose }));
}

/** Short text to compare by: of thousands of findings all that they say would take more memory than the findings. */
const digestOf = (keys: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(keys)).digest("base64");

const sharedKeys = (finding: Finding) => [
  finding.kind,
  finding.type,
  finding.severity,
  finding.deposed === undefined,
  finding.meanings.map(({ rule }) => rule),
  consequence(finding),
];

const sentenceKeys = ({ meanings, address }: Finding) =>
  meanings.map(({ sentence }) => sentence.replaceAll(address, "{address}"));

const attributeKeys = ({ outside, apply }: Finding) =>
  [outside, apply].map((change) => change?.differences.map(({ kind, path }) => [kind, path]));

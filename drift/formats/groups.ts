import type { Finding } from "../model";
import { consequence } from "./words/consequence";
import { findingLines } from "./words/differences";
import type { Line } from "./words/line";

/** Findings that say the same of different addresses. */
export interface Group {
  readonly first: Finding;
  readonly others: readonly Finding[];
  /** The differences of the first. */
  readonly lines: readonly Line[];
  /** The others differ in the same attributes, but not in the same values. */
  readonly isLoose: boolean;
}

/** Puts findings that are alike together, in the order of the first of each. Low ones need not have the same values. */
export function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, { first: Finding; others: Finding[]; lines: readonly Line[]; keys: Set<string> }>();
  for (const finding of findings) {
    const lines = findingLines(finding);
    const exact = JSON.stringify([...sharedKeys(finding), sentenceKeys(finding), lines]);
    const key = finding.severity === "low" ? JSON.stringify([...sharedKeys(finding), attributeKeys(finding)]) : exact;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { first: finding, others: [], lines, keys: new Set([exact]) });
    } else {
      group.others.push(finding);
      group.keys.add(exact);
    }
  }
  return [...groups.values()].map(({ keys, ...group }) => ({ ...group, isLoose: keys.size > 1 }));
}

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

import type { Finding, Severity } from "../../model";
import type { Rule } from "../../rules/rule";
import { oneLineText } from "../words/visible";
import { literalText } from "./message";

/** Rule as code scanning reads it. */
export interface Descriptor {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly sentence: string;
}

export const levels = { high: "error", medium: "warning", low: "note" } as const satisfies Record<Severity, string>;

/** Score by which GitHub shows an alert as high, medium or low; a rule has one for all of its alerts. */
const securitySeverity: Readonly<Record<Severity, string>> = { high: "8.0", medium: "5.0", low: "2.0" };

/** The id of the rule that a finding is shown under. One that is not as severe as its rule has one of its own. */
export function ruleIdOf({ meanings, severity }: Finding, rules: readonly Rule[]): string {
  const id = meanings[0]?.rule ?? "drift";
  const rule = rules.find((one) => one.id === id);
  return rule === undefined || rule.severity === severity ? id : `${id}-${severity}`;
}

/** Rules of the findings; all rules would make a small result a hundred times as long. */
export function descriptorsOf(findings: readonly Finding[], rules: readonly Rule[]): readonly Descriptor[] {
  const descriptors = new Map<string, Descriptor>();
  for (const finding of findings) {
    const id = ruleIdOf(finding, rules);
    const rule = rules.find((one) => one.id === finding.meanings[0]?.rule);
    const sentence = rule === undefined ? `${titleOf(id)}.` : genericSentence(rule.sentence);
    descriptors.set(id, { id, severity: finding.severity, title: titleOf(id), sentence });
  }
  return [...descriptors.values()];
}

export function ruleObject({ id, severity, title, sentence }: Descriptor) {
  const help = `${sentence} If an apply undoes it, apply. If it is wanted, take it over into the configuration. If it is to stay for a while, put a rule with a reason, an owner and a date into the ignore file.`;
  return {
    id,
    shortDescription: { text: literalText(title) },
    fullDescription: { text: literalText(sentence) },
    help: { text: literalText(help) },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      "security-severity": securitySeverity[severity],
      precision: "very-high",
      tags: ["security", "terraform", "drift"],
    },
  };
}

/** `bucket-policy-wider` as people write it. */
const titleOf = (id: string): string => capitalize(oneLineText(id).replaceAll("-", " "));

const capitalize = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The sentence of a rule for no resource in particular. */
function genericSentence(sentence: string): string {
  const text = oneLineText(sentence).replace(/\{(\w+)\}/g, (_, name: string) => stand[name] ?? `[${name}]`);
  return capitalize(/[.!?]$/.test(text) ? text : `${text}.`);
}

const stand: Readonly<Record<string, string>> = {
  address: "the resource",
  attribute: "the attribute",
};

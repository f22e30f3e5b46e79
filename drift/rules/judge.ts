import { reversed } from "../differences/reversed";
import type { Change, Finding, Meaning, Severity, Side, Subject } from "../model";
import type { AttributeRules, RuleBook } from "./rule-book";
import type { Rule } from "./rule";
import { matchesOf, type Match } from "./match";
import { filled, framed, improvements, valuesOf } from "./sentence";
import { oneDown, compareSeverity } from "./severity";
import { isOverlaid, isUndone } from "./undone";
import type { View } from "./views";
import { listed } from "./words";

/** Judges the meaning of a change for security; undefined if the rules say that it has none. */
export function judge(subject: Subject, book: RuleBook): Finding | undefined {
  const meanings = [...ofSide(subject, "outside", book), ...ofSide(subject, "apply", book)].sort(compareSeverity);
  const [worst] = meanings;
  if (worst === undefined) return undefined;
  const { plan, ...rest } = subject;
  return { source: plan, ...rest, severity: worst.severity, meanings };
}

function ofSide(subject: Subject, side: Side, book: RuleBook): readonly Meaning[] {
  const change = subject[side];
  if (change === undefined || (side === "apply" && makesAnew(subject))) return [];
  const { actions, attributes, ofNew } = book.rulesFor(subject, side);
  return [
    ...ofAction(subject, side, change, actions),
    ...ofDifferences(subject, side, change, change.action === "create" ? ofNew : attributes),
  ];
}

/** It is deleted in AWS, which is said already. */
const makesAnew = ({ outside, apply }: Subject) => outside?.action === "delete" && apply?.action === "create";

function ofAction(
  subject: Subject,
  side: Side,
  { action, differences }: Change,
  rules: readonly Rule[],
): readonly Meaning[] {
  const rule = rules.find(({ actions }) => actions?.includes(action));
  if (rule === undefined || rule.severity === "none") return [];
  const attribute = listed(differences.map(({ path }) => path));
  const sentence = filled(rule.sentence, { address: subject.address, attribute });
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      sentence: framed(rule.side === "apply" ? undefined : frames[side].worse, sentence),
    },
  ];
}

function ofDifferences(
  subject: Subject,
  side: Side,
  { action, differences }: Change,
  rules: AttributeRules,
): readonly Meaning[] {
  // Of what is gone, or no longer looked after, no attribute differs any more.
  if (action === "delete" || action === "forget") return [];
  const outside = side === "apply" ? (subject.outside?.differences ?? []) : [];
  const groups = new Map<string, { meaning: Omit<Meaning, "sentence">; text: string; paths: string[] }>();
  for (const difference of differences) {
    if (isUndone(difference, outside)) continue;
    const overlaid = isOverlaid(difference, outside);
    for (const match of matchesOf(difference, action, rules)) {
      const { rule, tone } = match;
      if (rule.severity === "none" || (tone === "better" && overlaid)) continue;
      const { severity, text: template, view } = tell(match, side, rule.severity);
      // One sentence for all attributes of which the same can be said.
      const text = filled(template, { ...valuesOf(view, subject), attribute: "{attribute}" });
      const key = JSON.stringify([rule.id, severity, text]);
      const group = groups.get(key) ?? { meaning: { rule: rule.id, severity }, text, paths: [] };
      group.paths.push(view.path);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ meaning, text, paths }) => ({
    ...meaning,
    sentence: text.replaceAll("{attribute}", () => listed(paths)),
  }));
}

interface Told {
  readonly severity: Severity;
  /** With placeholders. */
  readonly text: string;
  /** Values of the placeholders. */
  readonly view: View;
}

/** Prefix of the sentence of a rule. A change outside Terraform is a fact and needs none. */
const frames = {
  outside: { worse: undefined, untold: "It cannot be told whether this holds", better: "For the better" },
  apply: {
    worse: "After an apply",
    untold: "It cannot be told whether this holds after an apply",
    better: "AWS holds the weaker value, which an apply would put right",
  },
} as const;

function tell({ rule, view, tone }: Match, side: Side, severity: Severity): Told {
  // A rule about applies alone speaks of them itself.
  const frame = tone === "worse" && rule.side === "apply" ? undefined : frames[side][tone];
  if (tone === "worse") return { severity, text: framed(frame, rule.sentence), view };
  if (tone === "better" && side === "outside") {
    return { severity: "low", text: framed(frame, improvements[view.kind]), view: reversed(view) };
  }
  return { severity: oneDown(severity), text: framed(frame, rule.sentence), view };
}

import { isGrant } from "../differences/grants";
import { reverse } from "../differences/reverse";
import type { Action, Change, Difference, Finding, Meaning, Side, Subject, View } from "../model";
import { lostStatements, saysMore } from "./lost-policies";
import { isFilledIn } from "./provider-values";
import { isRestoration } from "./restoration";
import type { Rule } from "./rule";
import type { CompiledRule, RuleBook, SubjectRules } from "./rule-book";
import { compareSeverity } from "./severity";
import { isExposure, meaningsOfStatuses } from "./subject-statuses";
import { fillAttributes, fillSentence, frameSentence, tell, type Match } from "./sentence";
import { decideWeaker, decideWeakWhenCreated, type Decision } from "./weaker";
import { chainsOf } from "./views";
import { listInSentence } from "./words";

/** Judges the meaning of a resource's changes for security; undefined if the rules say that they have none. */
export function judge(subject: Subject, book: RuleBook): Finding | undefined {
  const meanings = (["outside", "apply"] as const)
    .flatMap((side) => [...meaningsOfSide(subject, side, book), ...meaningsOfStatuses(subject, side, book)])
    .sort(compareSeverity);
  const [worst] = meanings;
  if (worst === undefined) return undefined;
  const { plan, ...rest } = subject;
  return { source: plan, ...rest, severity: worst.severity, meanings };
}

function meaningsOfSide(subject: Subject, side: Side, book: RuleBook): readonly Meaning[] {
  const change = subject[side];
  if (change === undefined || (side === "apply" && isCreatedAgain(subject))) return [];
  const rules = book.rulesFor(subject, side);
  const meanings = [
    ...meaningsOfAction(subject, side, change, rules),
    ...meaningsOfDifferences(subject, side, change, rules),
  ];
  return change.deferred === undefined ? meanings : meanings.map(afterLaterApply);
}

const afterLaterApply = (meaning: Meaning): Meaning => ({
  ...meaning,
  sentence: meaning.sentence.replace(/^After an apply: /, "After a later apply: "),
});

/** The deletion in AWS says it already. */
const isCreatedAgain = ({ outside, apply }: Subject) => outside?.action === "delete" && apply?.action === "create";

function meaningsOfAction(
  { address, type }: Subject,
  side: Side,
  change: Change,
  { actionRule }: SubjectRules,
): readonly Meaning[] {
  const { action, differences } = change;
  const rule = change.inert === undefined ? actionRule(action) : undefined;
  if (rule === undefined || rule.severity === "none" || saysMore(lostStatements(type, change), rule.id)) return [];
  const attribute = listInSentence(differences.map(({ path }) => path));
  const sentence = frameSentence(fillSentence(rule.sentence, { address, attribute }), rule, side);
  return [{ rule: rule.id, severity: rule.severity, sentence }];
}

/** Meanings of the attributes that differ: one sentence for all of which the same can be said. */
function meaningsOfDifferences(
  { address, type, outside }: Subject,
  side: Side,
  change: Change,
  rules: SubjectRules,
): readonly Meaning[] {
  const { action } = change;
  // A resource that is deleted or forgotten has no attributes any more; an action has none at all.
  if (action === "forget" || action === "invoke") return [];
  const differences = action === "delete" ? lostStatements(type, change) : change.differences;
  const changedOutside = side === "apply" ? (outside?.differences ?? []) : [];
  const groups = new Map<string, Omit<Meaning, "sentence"> & { readonly text: string; readonly paths: string[] }>();
  for (const difference of differences) {
    if (isExposure(difference) || isRestoration(difference, changedOutside)) continue;
    const isChangedOutside = changedOutside.some(({ path }) => path === difference.path);
    for (const match of matchesOf(difference, action, rules, type)) {
      const { id, severity } = match.rule;
      if (severity === "none" || (match.direction === "better" && isChangedOutside)) continue;
      const told = tell(match, severity, side, address, action);
      const key = JSON.stringify([id, told.severity, told.text]);
      const group = groups.get(key) ?? { rule: id, ...told, paths: [] };
      group.paths.push(match.view.path);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ rule, severity, text, paths }) => ({
    rule,
    severity,
    sentence: fillAttributes(text, paths),
  }));
}

/** Matches of a difference: for each value that differs the first rule about it or about what holds it. */
function matchesOf(difference: Difference, action: Action, rules: SubjectRules, type?: string): readonly Match[] {
  const matches = chainsOf(difference).flatMap((chain) => firstMatch(candidatesOf(chain, rules, type), action) ?? []);
  return [...new Map(matches.map((match) => [`${match.rule.id} ${match.view.path}`, match])).values()];
}

interface Candidate {
  readonly rule: CompiledRule;
  readonly view: View;
}

/** Rules in their order, each with the value that it is about. */
const candidatesOf = (chain: readonly View[], { attributeRules }: SubjectRules, type?: string): readonly Candidate[] =>
  chain
    .flatMap((view) => attributeRules(view.path).map((rule) => ({ rule, view })))
    .filter(({ rule, view }) => rule.given !== "filled-in" || isFilledIn(type, view))
    .sort((one, other) => one.rule.position - other.rule.position);

/** An improvement counts only if no rule with a direction finds the change to be for the worse. */
function firstMatch(candidates: readonly Candidate[], action: Action): Match | undefined {
  let improvement: Match | undefined;
  for (const { rule, view } of candidates) {
    const decision = decide(rule, view, action);
    if (decision !== "no" && rule.weaker !== undefined) {
      return { rule, view, direction: decision === "yes" ? "worse" : "undecidable" };
    }
    if (decision !== "no") return improvement ?? { rule, view, direction: "worse" };
    if (improvement === undefined && isImprovement(rule, view, action)) {
      improvement = { rule, view: reverse(view), direction: "better" };
    }
  }
  return improvement;
}

/** Decides whether a rule says something about a change. */
function decide({ weaker }: Rule, view: View, action: Action): Decision {
  if (action === "create") return weaker === undefined ? "no" : decideWeakWhenCreated(weaker, view);
  // A replacement has many values that are known only after the apply: they say nothing.
  if (isReplacement(action) && view.kind === "attribute" && view.after.kind === "unknown" && !isGrant(view.path))
    return "no";
  return weaker === undefined ? "yes" : decideWeaker(weaker, view);
}

const isReplacement = (action: Action) => action === "replace" || action === "create-then-forget";

function isImprovement({ weaker, severity }: Rule, view: View, action: Action): boolean {
  if (weaker === undefined || severity === "none" || action === "create") return false;
  return decideWeaker(weaker, reverse(view)) === "yes";
}

import { isGrant } from "../differences/grants";
import { reverse } from "../differences/reverse";
import type { Action, Change, Difference, Finding, Meaning, Side, Subject, View } from "../model";
import { isDanger, isDangerous, type Danger } from "./dangers";
import { lostStatements, saysMore } from "./lost-policies";
import { parsePlaces, placesAt } from "./places";
import { isFilledIn } from "./provider-values";
import { isRestoration } from "./restoration";
import type { Rule } from "./rule";
import type { CompiledRule, RuleBook, SubjectRules } from "./rule-book";
import { compareSeverity } from "./severity";
import { isExposure, meaningsOfStatuses } from "./subject-statuses";
import { fillAttributes, fillSentence, frameSentence, tell, type Match } from "./sentence";
import { decideWeaker, decideWeakWhenCreated, type Decision } from "./weaker";
import type { Judgement } from "./states";
import { chainsOf } from "./views";
import { listInSentence } from "./words";

const none: ReadonlySet<string> = new Set();

/**
 * Judges the meaning of a resource's changes for security; undefined if the rules say that they have none.
 * @param ignored Paths of attributes that do not count.
 */
export function judge(subject: Subject, book: RuleBook, ignored = none): Finding | undefined {
  const meanings = (["outside", "apply"] as const)
    .flatMap((side) => [...meaningsOfSide(subject, side, book, ignored), ...meaningsOfStatuses(subject, side, book)])
    .sort(compareSeverity);
  const [worst] = meanings;
  if (worst === undefined) return undefined;
  const { plan, ...rest } = subject;
  return { source: plan, ...rest, severity: worst.severity, meanings };
}

function meaningsOfSide(
  subject: Subject,
  side: Side,
  book: RuleBook,
  ignored: ReadonlySet<string>,
): readonly Meaning[] {
  const change = subject[side];
  if (change === undefined || (side === "apply" && isCreatedAgain(subject))) return [];
  const rules = book.rulesFor(subject, side);
  const differences = [...change.differences, ...unsetDifferences(change, rules)].filter(
    ({ path }) => !ignored.has(path),
  );
  const meanings = [
    ...meaningsOfAction(
      subject,
      side,
      { ...change, differences: differences.slice(0, change.differences.length) },
      rules,
    ),
    ...meaningsOfDifferences(subject, side, { ...change, differences }, rules),
  ];
  return change.deferred === undefined ? meanings : meanings.map(afterLaterApply);
}

/** Attributes of a new resource that are weak because nothing is set, as if they differed. */
function unsetDifferences({ action, values }: Change, { unsetPaths }: SubjectRules): readonly Difference[] {
  if (action !== "create" || values === undefined) return [];
  return unsetPaths(values.after).map((path) => ({ kind: "attribute", path, ...unset, forcesReplacement: false }));
}

const unset = { before: { kind: "absent" }, after: { kind: "absent" } } as const;

/** Paths of a subject that an ignore can name. */
export function pathsOf(subject: Subject, book: RuleBook): readonly string[] {
  return (["outside", "apply"] as const).flatMap((side) => {
    const change = subject[side];
    if (change === undefined) return [];
    const differences = [...change.differences, ...unsetDifferences(change, book.rulesFor(subject, side))];
    return differences.map(({ path }) => path);
  });
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
  const { action, differences, inert, values } = change;
  const isGone = action === "delete" || action === "replace";
  const rule = inert === undefined ? actionRule(action, isGone ? values?.before : values?.after) : undefined;
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
    for (const match of matchesOf(difference, change, rules, type)) {
      const { id, severity } = match.rule;
      if (severity === "none" || (match.direction === "better" && isChangedOutside)) continue;
      const told = tell(match, severity, side, address, action);
      const key = JSON.stringify([id, told.severity, told.text]);
      const group = groups.get(key) ?? { rule: id, ...told, paths: [] };
      // Several values beside an attribute may have changed.
      if (!group.paths.includes(match.view.path)) group.paths.push(match.view.path);
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
function matchesOf(difference: Difference, change: Change, rules: SubjectRules, type?: string): readonly Match[] {
  const matches = chainsOf(difference).flatMap((chain) => firstMatch(candidatesOf(chain, rules, type), change) ?? []);
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
function firstMatch(candidates: readonly Candidate[], change: Change): Match | undefined {
  let improvement: Match | undefined;
  for (const { rule, view } of candidates) {
    const judgement = isAboutState(rule) ? stateJudgement(rule, view, change) : changeJudgement(rule, view, change);
    if (judgement === undefined) continue;
    const match = { rule, ...judgement };
    if (match.direction === "better") improvement ??= match;
    else return rule.weaker === undefined ? (improvement ?? match) : match;
  }
  return improvement;
}

/** Whether a rule looks at more than two values: at others beside them, or at what they are worth by themselves. */
const isAboutState = ({ states, beside, weaker }: CompiledRule): boolean =>
  states !== undefined && (beside !== undefined || !isAboutValues(weaker));

const isAboutValues = (weaker: Rule["weaker"]): boolean =>
  weaker !== undefined && "becomes" in weaker && typeof weaker.becomes !== "string";

function stateJudgement(
  { states, severity }: CompiledRule,
  view: View,
  { action, values }: Change,
): Judgement | undefined {
  const judgement = values && states?.judge(view, values);
  if (judgement?.direction === "better" && severity === "none") return undefined;
  // A replacement has many values that are known only after the apply: they say nothing.
  return isReplacement(action) && judgement?.direction === "undecidable" ? undefined : judgement;
}

function changeJudgement(rule: CompiledRule, view: View, change: Change): Judgement | undefined {
  // It only looks at this attribute, or is about another resource.
  if (!rule.isAboutAttribute(view.path) || !isAboutBlock(rule, view, change)) return undefined;
  if (isLostElement(rule, view)) return undefined;
  if (isDanger(rule.weaker)) return dangerJudgement(rule.weaker.becomes, view, change);
  const decision = decide(rule, view, change.action);
  if (decision !== "no") return { view, direction: decision === "yes" ? "worse" : "undecidable" };
  return isImprovement(rule, view, change.action) ? { view: reverse(view), direction: "better" } : undefined;
}

/** Whether a view is an element that a list has lost or gained: it is no attribute that is not set, as long as the list is. */
function isLostElement({ weaker, isAboutAttribute }: CompiledRule, view: View): boolean {
  if (view.kind !== "attribute" || !isAboutValues(weaker) || !view.path.endsWith("]")) return false;
  const isUnset = view.after.kind === "absent" || view.before.kind === "absent";
  return isUnset && isAboutAttribute(view.path.replace(/\[\d+\]$/, "")) && isNullAmong(weaker);
}

const isNullAmong = (weaker: Rule["weaker"]): boolean =>
  weaker !== undefined && "becomes" in weaker && typeof weaker.becomes !== "string" && weaker.becomes.includes(null);

/** A danger that is gone is told as any policy that grants less. */
function dangerJudgement(danger: Danger, view: View, { action, values }: Change): Judgement | undefined {
  if (view.kind !== "policy") return undefined;
  if (isDangerous(danger, view, values)) return { view, direction: "worse" };
  const isGone = action !== "create" && isDangerous(danger, reverse(view), values);
  return isGone ? { view: reverse(view), direction: "better" } : undefined;
}

/** Whether the values beside an attribute are those that the rule is about, before or after the change. */
function isAboutBlock({ beside }: CompiledRule, { path }: View, { values }: Change): boolean {
  if (beside === undefined) return true;
  return [values?.before, values?.after].some((resource) => {
    if (resource === undefined) return false;
    const steps = parsePlaces(path);
    const [place] = steps === undefined ? [] : placesAt(resource, steps);
    return beside.holds(resource, place?.block ?? { path: "", value: resource }) !== "no";
  });
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

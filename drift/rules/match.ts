import { reversed } from "../differences/reversed";
import type { Action, Difference } from "../model";
import type { Rule } from "./rule";
import type { AttributeRules } from "./rule-book";
import { viewsOf, type View } from "./views";
import { isWeakFromTheStart, isWeaker, type Answer } from "./weaker";

/** A rule that says something about a difference. */
export interface Match {
  readonly rule: Rule;
  /** Difference that the rule is about, with the less safe side as `after`. */
  readonly view: View;
  /** `worse`: the rule's change. `untold`: it may be. `better`: the rule's change the other way round. */
  readonly tone: "worse" | "untold" | "better";
}

/**
 * What the rules say about a difference. For each value that differs the first rule counts that matches it or what it is a part of; a
 * change for the better is only told where no rule of that kind finds one for the worse.
 */
export function matchesOf(difference: Difference, action: Action, rules: AttributeRules): readonly Match[] {
  const found = new Map<string, Match>();
  for (const chain of chainsOf(viewsOf(difference))) {
    const match = firstMatch(chain, action, rules);
    if (match !== undefined) found.set(`${match.rule.id} ${match.view.path}`, match);
  }
  return [...found.values()];
}

/** Each value that differs and holds no other, behind everything of which it is a part. */
function chainsOf(views: readonly View[]): readonly (readonly View[])[] {
  const chains: View[][] = [];
  let chain: View[] = [];
  // What is in a value comes right behind it.
  for (const [index, view] of views.entries()) {
    chain = [...chain.filter(({ path }) => isWithin(view.path, path)), view];
    const next = views[index + 1];
    if (next === undefined || !isWithin(next.path, view.path)) chains.push(chain);
  }
  return chains;
}

const isWithin = (path: string, of: string): boolean =>
  path.startsWith(of) && (path[of.length] === "." || path[of.length] === "[");

function firstMatch(chain: readonly View[], action: Action, rules: AttributeRules): Match | undefined {
  let better: Match | undefined;
  for (const [rule, view] of candidates(chain, rules)) {
    const answer = judged(rule, view, action);
    if (rule.weaker === undefined && answer !== "no") return better ?? { rule, view, tone: "worse" };
    if (answer !== "no") return { rule, view, tone: answer === "yes" ? "worse" : "untold" };
    if (better === undefined && isForTheBetter(rule, view, action)) {
      better = { rule, view: reversed(view), tone: "better" };
    }
  }
  return better;
}

/** Rules in their order, each with that of which it says something. */
function candidates(chain: readonly View[], rules: AttributeRules): readonly (readonly [rule: Rule, view: View])[] {
  const found = chain.flatMap((view) => rules.about(view.path).map((rule) => [rule, view] as const));
  return chain.length === 1 ? found : found.sort(([one], [other]) => rules.all.indexOf(one) - rules.all.indexOf(other));
}

function judged(rule: Rule, view: View, action: Action): Answer {
  if (action === "create") return rule.weaker === undefined ? "no" : isWeakFromTheStart(rule.weaker, view);
  // What is made anew has many values that are known afterwards only: they say nothing.
  if (action === "replace" && isKnownAfterwards(view)) return "no";
  return rule.weaker === undefined ? "yes" : isWeaker(rule.weaker, view);
}

const isKnownAfterwards = (view: View): boolean => view.kind === "attribute" && view.after.kind === "unknown";

function isForTheBetter(rule: Rule, view: View, action: Action): boolean {
  if (rule.weaker === undefined || rule.severity === "none" || action === "create") return false;
  return isWeaker(rule.weaker, reversed(view)) === "yes";
}

import type { Change, Difference, PolicyDifference, Statement, View } from "../model";
import { isPublic } from "./policies";

/** Rules about deletions that cannot know what was deleted; the statements of a policy tell it. */
const guesses: ReadonlySet<string> = new Set([
  "account-protection-deleted",
  "bucket-policy-deleted",
  "dead-letters-deleted",
  "other-deletion",
  "role-deleted",
  "topic-policy-deleted",
]);

/**
 * Statements that are lost because their policy is deleted: what they denied, and what they allowed. A policy that goes with the
 * resource that it is about allows and denies nothing any more.
 */
export function lostStatements(type: string | undefined, { action, differences }: Change): readonly PolicyDifference[] {
  if (action !== "delete" || !/_policy$/.test(type ?? "")) return [];
  return differences.flatMap((difference) => {
    if (difference.kind !== "policy") return [];
    return (["Deny", "Allow"] as const)
      .map((effect) => ({ ...difference, lost: difference.lost.filter((statement) => statement.effect === effect) }))
      .filter(({ lost }) => lost.length > 0);
  });
}

/** Whether the statements of a deleted policy say more than a rule about its deletion. */
export const saysMore = (lost: readonly PolicyDifference[], rule: string): boolean =>
  lost.length > 0 && guesses.has(rule);

/** Sentence about a deletion for the better. @param view As the rule has it, so the other way round. */
export const lossForTheBetter = (view: View): string =>
  view.kind === "policy" && isPublic(view)
    ? "access is no longer public: {attribute} allows less: {lost}"
    : "{attribute} allows less: {lost}";

/** Resources to which services deliver logs, alerts and events. */
const destination = /^aws_(s3_bucket|sns_topic|sqs_queue)(_policy)?$/;

/** Services that a destination's policy allowed something and no longer does. */
export function refusedServices(type: string | undefined, difference: Difference): readonly string[] {
  if (difference.kind !== "policy" || !destination.test(type ?? "")) return [];
  const { gained, lost, changed } = difference;
  const still = new Set([
    ...servicesOf(gained),
    ...changed.flatMap(({ effect, gained }) => servicesIn(effect, gained)),
  ]);
  const were = [...servicesOf(lost), ...changed.flatMap(({ effect, lost }) => servicesIn(effect, lost))];
  return [...new Set(were)].filter((service) => !still.has(service));
}

const servicesOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap((statement) => servicesIn(statement.effect, statement));

const prefix = "Service: ";

const servicesIn = (effect: string, { principals = [] }: Partial<Statement>): readonly string[] =>
  effect === "Allow"
    ? principals.filter((principal) => principal.startsWith(prefix)).map((principal) => principal.slice(prefix.length))
    : [];

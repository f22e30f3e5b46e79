import { blankSteering } from "../../lib/text/hidden";
import type { PolicyDifference, Statement, StatementDifference } from "../model";
import { beyond } from "./beyond";
import { compareConditions } from "./conditions";
import { listed } from "./words";

/** Relevant part of a policy's difference. */
export type Statements = Pick<PolicyDifference, "gained" | "lost" | "changed">;

/** In words, everything by which a policy allows more than before. */
export const widenings = (difference: Statements): readonly string[] =>
  partsOf(difference).flatMap(({ wider, text }) => (wider ? [text] : []));

/** In words, everything by which a policy allows less than before. */
export const narrowings = (difference: Statements): readonly string[] =>
  partsOf(difference).flatMap(({ wider, text }) => (wider ? [] : [text]));

/** Whether everybody is allowed something now, whatever the condition. */
export function isPublic({ gained, changed }: Statements): boolean {
  return (
    gained.some(
      ({ effect, principals, notPrincipals, conditions }) =>
        effect === "Allow" && conditions.length === 0 && (principals.some(isEverybody) || notPrincipals.length > 0),
    ) || changed.some(({ effect, gained: { principals } }) => effect === "Allow" && principals?.some(isEverybody))
  );
}

/** Whether every action, or every action of IAM, which leads to every other, is allowed now. */
export function isUnlimited({ gained, changed }: Statements): boolean {
  return (
    gained.some(
      ({ effect, actions, notActions }) => effect === "Allow" && (actions.some(isEveryAction) || notActions.length > 0),
    ) || changed.some(({ effect, gained: { actions } }) => effect === "Allow" && actions?.some(isEveryAction))
  );
}

const isEverybody = (principal: string) => /(^|: *)\*$/.test(principal);
const isEveryAction = (action: string) => /^(\*|\*:\*|iam:\*)$/i.test(action);

interface Part {
  readonly wider: boolean;
  readonly text: string;
}

function partsOf({ gained, lost, changed }: Statements): readonly Part[] {
  return [
    ...gained.map((statement) =>
      statement.effect === "Allow"
        ? { wider: true, text: inWords(statement) }
        : { wider: false, text: `denied: ${inWords(statement)}` },
    ),
    ...lost.map((statement) =>
      statement.effect === "Allow"
        ? { wider: false, text: `no longer ${inWords(statement)}` }
        : { wider: true, text: `no longer denied: ${inWords(statement)}` },
    ),
    ...changed.flatMap(ofStatement),
  ];
}

/** A Deny that reaches further allows less. */
function ofStatement({ sid, effect, gained, lost }: StatementDifference): readonly Part[] {
  const denies = effect === "Deny";
  const conditions = compareConditions(gained.conditions, lost.conditions);
  const further = [
    named(beyond(gained.actions, lost.actions)),
    named(beyond(gained.resources, lost.resources), "on "),
    named(beyond(gained.principals, lost.principals), "for "),
    named(beyond(lost.notActions, gained.notActions), "no longer except "),
    named(beyond(lost.notResources, gained.notResources), "no longer except on "),
    named(beyond(lost.notPrincipals, gained.notPrincipals), "no longer except for "),
    conditions.further,
  ];
  const lessFar = [
    named(beyond(lost.actions, gained.actions), "no longer "),
    named(beyond(lost.resources, gained.resources), "no longer on "),
    named(beyond(lost.principals, gained.principals), "no longer for "),
    named(beyond(gained.notActions, lost.notActions), "except "),
    named(beyond(gained.notResources, lost.notResources), "except on "),
    named(beyond(gained.notPrincipals, lost.notPrincipals), "except for "),
    conditions.lessFar,
  ];
  const part = (wider: boolean, phrases: readonly (readonly string[])[]): readonly Part[] => {
    const text = phrases.flat().join(", ");
    const where = sid === undefined ? "" : ` (statement ${blankSteering(sid)})`;
    return text === "" ? [] : [{ wider, text: `${denies ? "denied: " : ""}${text}${where}` }];
  };
  return [...part(!denies, further), ...part(denies, lessFar)];
}

const named = (names: readonly string[] | undefined, before = "", between = ", "): string[] =>
  names === undefined || names.length === 0 ? [] : [before + listed(names, between)];

function inWords(statement: Statement): string {
  const { actions, notActions, resources, notResources, principals, notPrincipals, conditions } = statement;
  return [
    ...named(actions),
    ...named(notActions, "everything but "),
    ...named(resources, "on "),
    ...named(notResources, "on everything but "),
    ...named(principals, "for "),
    ...named(notPrincipals, "for everybody but "),
    ...named(conditions, "if ", " and "),
  ].join(" ");
}

import { blankSteering } from "../../lib/text/hidden";
import type { PolicyDifference, Statement, StatementDifference } from "../model";
import { compareConditions } from "./conditions";
import { compileIamPattern } from "./glob";
import { listInSentence } from "./words";

/** Relevant part of a policy's difference. */
export type Statements = Pick<PolicyDifference, "gained" | "lost" | "changed">;

/** Phrases about everything that a policy grants now and did not before. */
export const widenings = (difference: Statements): readonly string[] =>
  phrasesOf(difference).flatMap(({ isWider, text }) => (isWider ? [text] : []));

/** Phrases about everything that a policy granted before and does not now. */
export const narrowings = (difference: Statements): readonly string[] =>
  phrasesOf(difference).flatMap(({ isWider, text }) => (isWider ? [] : [text]));

/** Whether a policy grants something to every principal now: a new statement without a condition, or one that had other principals. */
export function isPublic({ gained, changed }: Statements): boolean {
  return (
    gained.some(
      ({ effect, principals, notPrincipals, conditions }) =>
        effect === "Allow" &&
        conditions.length === 0 &&
        (principals.some(isEveryPrincipal) || notPrincipals.length > 0),
    ) || changed.some(({ effect, gained: { principals } }) => effect === "Allow" && principals?.some(isEveryPrincipal))
  );
}

/** Whether a policy grants every action now, or every action of IAM, which leads to every other. */
export function isUnlimited({ gained, changed }: Statements): boolean {
  return (
    gained.some(
      ({ effect, actions, notActions }) => effect === "Allow" && (actions.some(isEveryAction) || notActions.length > 0),
    ) || changed.some(({ effect, gained: { actions } }) => effect === "Allow" && actions?.some(isEveryAction))
  );
}

const isEveryPrincipal = (principal: string) => /(^|: *)\*$/.test(principal);
const isEveryAction = (action: string) => /^(\*|\*:\*|iam:\*)$/i.test(action);

interface Phrase {
  readonly isWider: boolean;
  readonly text: string;
}

function phrasesOf({ gained, lost, changed }: Statements): readonly Phrase[] {
  return [
    ...gained.map((statement) =>
      statement.effect === "Allow"
        ? { isWider: true, text: statementText(statement) }
        : { isWider: false, text: `denied: ${statementText(statement)}` },
    ),
    ...lost.map((statement) =>
      statement.effect === "Allow"
        ? { isWider: false, text: `no longer ${statementText(statement)}` }
        : { isWider: true, text: `no longer denied: ${statementText(statement)}` },
    ),
    ...changed.flatMap(phrasesOfStatement),
  ];
}

/** A Deny that reaches further allows less. */
function phrasesOfStatement({ sid, effect, gained, lost }: StatementDifference): readonly Phrase[] {
  const denies = effect === "Deny";
  const conditions = compareConditions(gained.conditions, lost.conditions);
  const wider = [
    phrase(notCoveredBy(gained.actions, lost.actions)),
    phrase(notCoveredBy(gained.resources, lost.resources), "on "),
    phrase(notCoveredBy(gained.principals, lost.principals), "for "),
    phrase(notCoveredBy(lost.notActions, gained.notActions), "no longer except "),
    phrase(notCoveredBy(lost.notResources, gained.notResources), "no longer except on "),
    phrase(notCoveredBy(lost.notPrincipals, gained.notPrincipals), "no longer except for "),
    conditions.wider,
  ];
  const narrower = [
    phrase(notCoveredBy(lost.actions, gained.actions), "no longer "),
    phrase(notCoveredBy(lost.resources, gained.resources), "no longer on "),
    phrase(notCoveredBy(lost.principals, gained.principals), "no longer for "),
    phrase(notCoveredBy(gained.notActions, lost.notActions), "except "),
    phrase(notCoveredBy(gained.notResources, lost.notResources), "except on "),
    phrase(notCoveredBy(gained.notPrincipals, lost.notPrincipals), "except for "),
    conditions.narrower,
  ];
  const phrases = (isWider: boolean, parts: readonly (readonly string[])[]): readonly Phrase[] => {
    const text = parts.flat().join(", ");
    const where = sid === undefined ? "" : ` (statement ${blankSteering(sid)})`;
    return text === "" ? [] : [{ isWider, text: `${denies ? "denied: " : ""}${text}${where}` }];
  };
  return [...phrases(!denies, wider), ...phrases(denies, narrower)];
}

const phrase = (names: readonly string[] | undefined, before = "", between = ", "): string[] =>
  names === undefined || names.length === 0 ? [] : [before + listInSentence(names, between)];

function statementText(statement: Statement): string {
  const { actions, notActions, resources, notResources, principals, notPrincipals, conditions } = statement;
  return [
    ...phrase(actions),
    ...phrase(notActions, "everything but "),
    ...phrase(resources, "on "),
    ...phrase(notResources, "on everything but "),
    ...phrase(principals, "for "),
    ...phrase(notPrincipals, "for everybody but "),
    ...phrase(conditions, "if ", " and "),
  ].join(" ");
}

/** Actions, resources or principals that no pattern of others covers: `s3:Get*` adds nothing to `s3:*`. */
function notCoveredBy(names: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  const patterns = others.filter((other) => /[*?]/.test(other)).map(compileIamPattern);
  return names.filter((name) => !patterns.some((isMatch) => isMatch(name)));
}

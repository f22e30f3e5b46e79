import { blankSteering } from "../../lib/text/hidden";
import { covers, isPattern } from "../differences/policy/pattern";
import { rememberTwo } from "../differences/memo";
import type { PolicyDifference, Severity, Statement, StatementDifference } from "../model";
import { compareConditions } from "./conditions";
import { becomesPublic, isPublicStatement } from "./public";
import { riskOfGains, riskOfStatement } from "./risk";
import { worstOf } from "./severity";
import { listInSentence } from "./words";

/** Relevant part of a policy's difference. */
export type Statements = Pick<PolicyDifference, "gained" | "lost" | "changed">;

/** Phrases about everything that a policy grants now and did not before. */
export const widenings = (difference: Statements): readonly string[] => phrasesOfPolicy(difference).wider;

/** Phrases about everything that a policy granted before and does not now. */
export const narrowings = (difference: Statements): readonly string[] => phrasesOfPolicy(difference).narrower;

const phrasesOfPolicy = rememberTwo((difference: Statements) => {
  const phrases = phrasesOf(difference);
  const textsOf = (isWider: boolean) => phrases.flatMap((phrase) => (phrase.isWider === isWider ? [phrase.text] : []));
  return { wider: textsOf(true), narrower: textsOf(false) };
});

/** Whether a policy grants something new to every principal, under no condition that limits them. */
export const isPublic = rememberTwo(
  ({ gained, changed }: Statements): boolean =>
    gained.some(isPublicStatement) || changed.some((statement) => becomesPublic(statement, hasWidening)),
);

/** Whether a policy grants every action on every resource now, or every action of IAM, which leads to every other. */
export const isUnlimited = rememberTwo(
  ({ gained, changed }: Statements): boolean =>
    gained.some((statement) => isUnlimitedStatement(statement)) ||
    changed.some(({ effect, gained, before, after }) =>
      after === undefined
        ? effect === "Allow" && gained.actions?.some(isEveryAction)
        : isUnlimitedStatement(after) && (before === undefined || !isUnlimitedStatement(before)),
    ),
);

/** In the policy of a resource, which names principals, `*` is no more than everything of this resource. */
const isUnlimitedStatement = ({
  effect,
  actions,
  notActions,
  resources,
  principals,
  notPrincipals,
}: Statement): boolean =>
  effect === "Allow" &&
  principals.length + notPrincipals.length === 0 &&
  (resources.length === 0 || resources.some(isEveryResource)) &&
  (actions.some(isEveryAction) || notActions.length > 0);

const isEveryAction = (action: string) => /^(\*+|\*+:\*+|iam:\*+)$/i.test(action);
/** Every resource, or every role, user or policy. */
const isEveryResource = (resource: string) => /^(\*+|arn:[^:]*:(\*|iam):[^:]*:[^:]*:([\w-]+\/)?\*+)$/.test(resource);

/** Severity of all that a policy grants now and did not before. */
export const riskOf = rememberTwo(({ gained, lost, changed }: Statements): Severity => {
  const risks = [
    ...gained.flatMap((statement) => (statement.effect === "Allow" ? [riskOfStatement(statement)] : [])),
    ...lost.flatMap((statement): readonly Severity[] => (statement.effect === "Deny" ? ["high"] : [])),
    ...changed.filter(hasWidening).map((statement) => riskOfChange(statement)),
  ];
  return worstOf(risks);
});

function riskOfChange({ effect, gained, lost, after }: StatementDifference): Severity {
  if (effect === "Deny") return "high";
  const exceptions = [lost.notActions, lost.notResources, lost.notPrincipals].some((names = []) => names.length > 0);
  const { wider, other } = compareConditions(gained.conditions, lost.conditions);
  const hasFewerLimits = exceptions || wider.length + other.length > 0;
  const added = {
    actions: notCoveredBy(gained.actions, lost.actions, true),
    resources: notCoveredBy(gained.resources, lost.resources),
    principals: notCoveredBy(gained.principals, lost.principals),
  };
  return riskOfGains(added, after, hasFewerLimits);
}

const hasWidening = (statement: StatementDifference): boolean =>
  phrasesOfStatement(statement).some(({ isWider }) => isWider);

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
function phrasesOfStatement(statement: StatementDifference): readonly Phrase[] {
  const { sid, effect } = statement;
  const where = sid === undefined ? "" : ` (statement ${blankSteering(sid)})`;
  const { more, less } = effect === "Allow" ? phrasesOfAllow(statement) : phrasesOfDeny(statement);
  const phrases = (isWider: boolean, parts: readonly string[]): readonly Phrase[] =>
    parts.length === 0 ? [] : [{ isWider, text: parts.join(", ") + where }];
  return [...phrases(true, more), ...phrases(false, less)];
}

/** Phrases about what a policy allows more, and less. */
interface Phrases {
  readonly more: readonly string[];
  readonly less: readonly string[];
}

function phrasesOfAllow({ gained, lost, after }: StatementDifference): Phrases {
  const { wider, narrower, other } = compareConditions(gained.conditions, lost.conditions);
  const principals = phrase(notCoveredBy(gained.principals, lost.principals), "for ");
  const more = [
    ...phrase(notCoveredBy(gained.actions, lost.actions, true)),
    ...phrase(notCoveredBy(gained.resources, lost.resources), "on "),
    ...principals,
    ...phrase(notCoveredBy(lost.notActions, gained.notActions, true), "no longer except "),
    ...phrase(notCoveredBy(lost.notResources, gained.notResources), "no longer except on "),
    ...phrase(notCoveredBy(lost.notPrincipals, gained.notPrincipals), "no longer except for "),
  ];
  // New principals are told with what limits them.
  const limits = principals.length === 0 ? [] : phrase(after?.conditions, "only if ", " and ");
  return {
    more: [...more, ...limits, ...wider, ...other],
    less: [
      ...phrase(notCoveredBy(lost.actions, gained.actions, true), "no longer "),
      ...phrase(notCoveredBy(lost.resources, gained.resources), "no longer on "),
      ...phrase(notCoveredBy(lost.principals, gained.principals), "no longer for "),
      ...phrase(notCoveredBy(gained.notActions, lost.notActions, true), "except "),
      ...phrase(notCoveredBy(gained.notResources, lost.notResources), "except on "),
      ...phrase(notCoveredBy(gained.notPrincipals, lost.notPrincipals), "except for "),
      ...narrower,
    ],
  };
}

function phrasesOfDeny({ gained, lost }: StatementDifference): Phrases {
  const { wider, narrower, other } = compareConditions(gained.conditions, lost.conditions);
  const denied = (text: string) => `denied ${text}`;
  return {
    more: [
      ...phrase(notCoveredBy(lost.actions, gained.actions, true), "no longer denied: "),
      ...phrase(notCoveredBy(lost.resources, gained.resources), "no longer denied on "),
      ...phrase(notCoveredBy(lost.principals, gained.principals), "no longer denied for "),
      ...phrase(notCoveredBy(gained.notActions, lost.notActions, true), "no longer denied: "),
      ...phrase(notCoveredBy(gained.notResources, lost.notResources), "no longer denied on "),
      ...phrase(notCoveredBy(gained.notPrincipals, lost.notPrincipals), "no longer denied for "),
      ...[...narrower, ...other].map(denied),
    ],
    less: [
      ...phrase(notCoveredBy(gained.actions, lost.actions, true), "denied: "),
      ...phrase(notCoveredBy(gained.resources, lost.resources), "denied on "),
      ...phrase(notCoveredBy(gained.principals, lost.principals), "denied for "),
      ...phrase(notCoveredBy(lost.notActions, gained.notActions, true), "denied: "),
      ...phrase(notCoveredBy(lost.notResources, gained.notResources), "denied on "),
      ...phrase(notCoveredBy(lost.notPrincipals, gained.notPrincipals), "denied for "),
      ...wider.map((text) => denied(text.replace(/^no longer only/, "not only"))),
    ],
  };
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
function notCoveredBy(
  names: readonly string[] = [],
  others: readonly string[] = [],
  areActions = false,
): readonly string[] {
  const keyOf = (name: string) => (areActions ? name.toLowerCase() : name);
  const patterns = others.filter(isPattern).map(keyOf);
  return patterns.length === 0
    ? names
    : names.filter((name) => !patterns.some((pattern) => covers(pattern, keyOf(name))));
}

import type { Statement } from "../../model";
import { isAtLeastAsStrict, isNegated, isSameTest, parseCondition, type Condition } from "./condition";
import { covers, isPattern } from "./pattern";

/** The names of one of the lists of a statement, or those that it excepts. */
interface Axis {
  readonly names: readonly string[];
  readonly except: readonly string[] | undefined;
}

/** A statement as AWS reads it: names of actions without regard to case, an account as its root. */
interface Grant {
  readonly effect: Statement["effect"];
  readonly actions: Axis;
  readonly resources: Axis;
  readonly principals: Axis;
  readonly conditions: readonly Condition[];
}

/** Statements of a policy, ready to be asked what they cover together. */
export interface Coverage {
  /** Whether the statements allow, or deny, all that a statement does. @param except Index of one that does not count. */
  readonly covers: (statement: Statement, except?: number) => boolean;
}

/** Most comparisons for one statement; beyond them it counts as not covered. */
const mostSteps = 20_000;

export function coverageOf(statements: readonly Statement[]): Coverage {
  let grants: readonly Grant[] | undefined;
  return {
    covers: (statement, except) => {
      const isCandidate = (other: Statement, index: number) => index !== except && other.effect === statement.effect;
      if (!statements.some(isCandidate)) return false;
      grants ??= statements.map(grantOf);
      const others = grants.filter((_, index) => isCandidate(statements[index] ?? statement, index));
      const grant = grantOf(statement);
      const size = [grant.actions, grant.resources, grant.principals].map(({ names }) => Math.max(names.length, 1));
      if (size.reduce((product, length) => product * length, others.length) > mostSteps) return false;
      return variantsOf(grant.conditions).every((conditions) => isCovered({ ...grant, conditions }, others));
    },
  };
}

/** Whether each action on each resource for each principal is covered by one of the others. */
function isCovered(grant: Grant, others: readonly Grant[]): boolean {
  const conditioned = others.filter((other) => isUnderNoMore(other.conditions, grant.conditions));
  return everyPart(
    grant.actions,
    conditioned,
    ({ actions }) => actions,
    (withAction) =>
      everyPart(
        grant.resources,
        withAction,
        ({ resources }) => resources,
        (withResource) =>
          everyPart(
            grant.principals,
            withResource,
            ({ principals }) => principals,
            () => true,
          ),
      ),
  );
}

/** Whether for each name, or for all but the excepted ones, some grants have it, and these hold further on. */
function everyPart(
  axis: Axis,
  grants: readonly Grant[],
  axisOf: (grant: Grant) => Axis,
  further: (grants: readonly Grant[]) => boolean,
): boolean {
  const holds = (has: (axis: Axis) => boolean) => {
    const having = grants.filter((grant) => has(axisOf(grant)));
    return having.length > 0 && further(having);
  };
  const { names, except } = axis;
  if (except !== undefined) return holds((other) => hasAllBut(other, except));
  return names.every((name) => holds((other) => hasName(other, name)));
}

/** Whom NotPrincipal leaves out depends on more than the name: on the account and the session, too. */
const hasName = ({ names, except }: Axis, name: string): boolean =>
  except === undefined
    ? names.some((pattern) => covers(pattern, name))
    : !isPattern(name) && !isPrincipal(name) && !except.some((pattern) => covers(pattern, name));

const hasAllBut = ({ names, except }: Axis, excepted: readonly string[]): boolean =>
  except === undefined
    ? names.some((name) => name === "*" || name === "AWS: *")
    : except.every((name) => excepted.some((pattern) => covers(pattern, name)));

/** `AWS: 111122223333`: a principal is shown with its kind. */
const isPrincipal = (name: string): boolean => name.includes(": ");

/** Whether conditions hold wherever the others hold. */
const isUnderNoMore = (conditions: readonly Condition[], others: readonly Condition[]): boolean =>
  conditions.every((condition) =>
    others.some((other) => isSameTest(other, condition) && isAtLeastAsStrict(other, condition)),
  );

const mostVariants = 64;

/** The same conditions with one value each: a statement with two values is as good as two statements. */
function variantsOf(conditions: readonly Condition[]): readonly (readonly Condition[])[] {
  const count = conditions.reduce(
    (product, condition) => product * (isDivisible(condition) ? condition.values.length : 1),
    1,
  );
  if (count > mostVariants) return [conditions];
  return conditions.reduce<readonly (readonly Condition[])[]>(
    (variants, condition) => {
      const each = isDivisible(condition)
        ? condition.values.map((value) => ({ ...condition, values: [value] }))
        : [condition];
      return variants.flatMap((variant) => each.map((one) => [...variant, one]));
    },
    [[]],
  );
}

/** A request with two values may fit two of ForAllValues together, and neither alone. */
const isDivisible = (condition: Condition): boolean =>
  condition.values.length > 1 &&
  !isNegated(condition) &&
  condition.operator !== "null" &&
  !condition.operator.startsWith("forallvalues:");

const grantOf = (statement: Statement): Grant => ({
  effect: statement.effect,
  actions: axis(statement.actions.map(lower), statement.notActions.map(lower)),
  resources: axis(statement.resources, statement.notResources),
  principals: axis(statement.principals.map(principalKey), statement.notPrincipals.map(principalKey)),
  conditions: statement.conditions.map(parseCondition),
});

const lower = (text: string): string => text.toLowerCase();

/** A list that a statement does not have, such as the principals of a role's policy, is a name of its own. */
const axis = (names: readonly string[], except: readonly string[]): Axis =>
  except.length > 0 ? { names: [], except } : { names: names.length > 0 ? names : [""], except: undefined };

/** AWS stores an account as the ARN of its root. */
export const principalKey = (principal: string): string =>
  principal.endsWith(":root") ? principal.replace(/^AWS: arn:[\w-]+:iam::(\d{12}):root$/, "AWS: $1") : principal;

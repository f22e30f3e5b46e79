import type { Severity, Statement, StatementDifference } from "../model";
import { actionsNamed, type Action, type Level } from "./access-levels";
import { isPublicStatement } from "./public";
import { worstOf } from "./severity";

/** What a statement gained, where it is an Allow. */
type Gains = StatementDifference["gained"];

/** Severity of a new Allow: of the gravest of its actions, by AWS's access level and by the resources that it names. */
export function riskOfStatement(statement: Statement): Severity {
  // Whom a resource lets in is graver than what a role may do elsewhere.
  if (statement.principals.length + statement.notPrincipals.length > 0) return "high";
  return riskOfActions(statement.actions, statement);
}

/**
 * Severity of what an Allow gained.
 * @param hasFewerLimits Whether it lost a condition or an exception, so that all of it counts.
 */
export function riskOfGains(gains: Gains, after: Statement | undefined, hasFewerLimits: boolean): Severity {
  const isForPrincipals = (gains.principals?.length ?? 0) > 0;
  if (after === undefined || hasFewerLimits || isForPrincipals || isPublicStatement(after)) return "high";
  const newResources = gains.resources ?? [];
  return worstOf([
    riskOfActions(gains.actions ?? [], after),
    newResources.length === 0 ? "low" : riskOfActions(after.actions, { ...after, resources: newResources }),
  ]);
}

function riskOfActions(names: readonly string[], statement: Statement): Severity {
  if (statement.notActions.length > 0) return "high";
  // In the policy of a resource `*` is this resource.
  const isWide =
    statement.notResources.length > 0 ||
    (statement.principals.length + statement.notPrincipals.length === 0 && statement.resources.some(isWideResource));
  return worstOf(names.map((name) => riskOfAction(name, isWide)));
}

function riskOfAction(name: string, isWide: boolean): Severity {
  const actions = actionsNamed(name);
  // Nobody knows an action that AWS's reference does not have.
  return actions.length === 0
    ? "high"
    : worstOf(actions.map((action) => severities[action.level](action, isWide && action.hasResources)));
}

const severities: Readonly<Record<Level, (action: Action, isWide: boolean) => Severity>> = {
  List: () => "low",
  Read: ({ name }, isWide) => (/^(Describe|List|Head)/.test(name) ? "low" : isWide ? "high" : "medium"),
  Tagging: () => "medium",
  Write: (_, isWide) => (isWide ? "high" : "medium"),
  "Permissions management": () => "high",
};

/** Whether an ARN names every resource of a type: `*`, `arn:aws:s3:::*`, `arn:aws:dynamodb:eu-west-1:111122223333:table/*`. */
function isWideResource(resource: string): boolean {
  const [, , service, , , ...rest] = resource.split(":");
  const name = rest.join(":");
  if (service === undefined || rest.length === 0) return /[*?]/.test(resource);
  return service === "s3" ? /^[*?]/.test(name) : /^([\w-]+[:/])?\*/.test(name);
}

import { meets, type Context } from "./conditions";
import { readIdentityPolicy, readResourcePolicy } from "./policy";
import type { Policy, Principals, Selection, Statement, StatementRef } from "./policy";
import { matches, matchesAction } from "./wildcard";

/** Request that IAM authorizes. */
export interface AccessRequest {
  /** Action in IAM's spelling: `guardduty:CreateDetector`. */
  readonly action: string;
  /** An ARN, or `*` for actions that have no resource. */
  readonly resource: string;
  /** @default no condition keys */
  readonly context?: Context;
}

/** Caller: a service, or a role, user or account by its ARN. */
export type Principal = { readonly service: string } | { readonly aws: string };

export interface Decision {
  readonly allowed: boolean;
  /** The statement that decided; none when nothing allows the request. */
  readonly by?: StatementRef;
  readonly reason: string;
}

/**
 * Whether the policies of a role allow a request. An explicit denial wins, wherever it stands.
 * @param boundaries Policies that each must allow it too: permissions boundaries, service control policies.
 */
export function isAllowed(
  request: AccessRequest,
  policies: readonly Policy[],
  boundaries: readonly Policy[] = [],
): Decision {
  const own = policies.flatMap(readIdentityPolicy);
  const limits = boundaries.map((policy) => ({ policy, statements: readIdentityPolicy(policy) }));
  const all = [...own, ...limits.flatMap(({ statements }) => statements)];
  const fitting = (statement: Statement) => fits(statement, request);
  const denial = all.find((statement) => statement.effect === "Deny" && fitting(statement));
  if (denial !== undefined) return denied(request, denial.ref);
  const grant = own.find((statement) => statement.effect === "Allow" && fitting(statement));
  if (grant === undefined) return notAllowed(request, "no identity-based policy allows it");
  for (const { policy, statements } of limits) {
    if (!statements.some((statement) => statement.effect === "Allow" && fitting(statement))) {
      return notAllowed(request, `the boundary "${policy.name}" does not allow it`);
    }
  }
  return allowed(request, grant.ref);
}

/** Whether the policy of a bucket, key or topic lets a principal do something with it. */
export function isAllowedByResourcePolicy(
  request: AccessRequest & { readonly principal: Principal },
  policy: Policy,
): Decision {
  const fitting = readResourcePolicy(policy).filter(
    (statement) => isMeant(statement.principals, request.principal) && fits(statement, request),
  );
  const denial = fitting.find(({ effect }) => effect === "Deny");
  if (denial !== undefined) return denied(request, denial.ref);
  const grant = fitting.find(({ effect }) => effect === "Allow");
  return grant === undefined
    ? notAllowed(request, `the policy "${policy.name}" does not allow it to ${nameOf(request.principal)}`)
    : allowed(request, grant.ref);
}

function fits(statement: Statement, request: AccessRequest): boolean {
  return (
    selects(statement.actions, (pattern) => matchesAction(pattern, request.action)) &&
    selects(statement.resources, (pattern) => matches(pattern, request.resource)) &&
    meets(statement.conditions, request.context ?? {})
  );
}

function selects({ negated, patterns }: Selection, fitting: (pattern: string) => boolean): boolean {
  return patterns.some(fitting) !== negated;
}

function isMeant(principals: Principals | undefined, principal: Principal): boolean {
  if (principals === undefined || principals.everyone) return true;
  if ("service" in principal) return principals.services.includes(principal.service);
  const account = principal.aws.split(":")[4] ?? principal.aws;
  return principals.aws.some((entry) => entry === principal.aws || accountOf(entry) === account);
}

/** `123456789012` and `arn:aws:iam::123456789012:root` both mean everyone in the account. */
function accountOf(entry: string): string | undefined {
  return /^(?:arn:[\w-]+:iam::)?(\d{12})(?::root)?$/.exec(entry)?.[1];
}

function allowed(request: AccessRequest, by: StatementRef): Decision {
  return { allowed: true, by, reason: `${describe(request)} is allowed by ${label(by)}` };
}

function denied(request: AccessRequest, by: StatementRef): Decision {
  return { allowed: false, by, reason: `${describe(request)} is explicitly denied by ${label(by)}` };
}

function notAllowed(request: AccessRequest, why: string): Decision {
  return { allowed: false, reason: `${describe(request)} is not allowed: ${why}` };
}

function describe({ action, resource }: AccessRequest): string {
  return `${action} on ${resource}`;
}

function label({ policy, index, sid }: StatementRef): string {
  return `statement ${sid ?? index} of the policy "${policy}"`;
}

function nameOf(principal: Principal): string {
  return "service" in principal ? principal.service : principal.aws;
}

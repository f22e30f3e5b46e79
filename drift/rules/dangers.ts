import { isObject, memberOf, type Tree } from "../differences/tree";
import type { Change, PolicyDifference, Statement } from "../model";
import { escalations } from "./escalations";
import type { Weaker } from "./rule";

/** A grant that is dangerous by itself, whatever the policy granted before. */
export type Danger = "escalating" | "foreign" | "federated";

export const isDanger = (weaker: Weaker | undefined): weaker is { readonly becomes: Danger } =>
  weaker !== undefined && "becomes" in weaker && Object.hasOwn(dangers, String(weaker.becomes));

/** Whether a policy has gained a dangerous grant. */
export function isDangerous(
  danger: Danger,
  { gained, lost, changed }: PolicyDifference,
  values?: Change["values"],
): boolean {
  const own = accountOf(values?.after) ?? accountOf(values?.before);
  const was = new Set(lost.filter(isAllow).map((statement) => JSON.stringify({ ...statement, sid: undefined })));
  const statements = [
    ...gained.filter((statement) => isAllow(statement) && !was.has(JSON.stringify({ ...statement, sid: undefined }))),
    // A statement that has changed is as dangerous as what it has gained; all else is as before.
    ...changed.filter(isAllow).map(({ effect, gained }) => ({ ...nothing, ...gained, effect })),
  ];
  const isLost =
    danger === "federated" && changed.some((each) => isAllow(each) && losesIdentity(each.lost, each.gained));
  return isLost || statements.some((statement) => dangers[danger](statement, own));
}

const isAllow = ({ effect }: Pick<Statement, "effect">): boolean => effect === "Allow";

const nothing: Omit<Statement, "effect"> = {
  actions: [],
  notActions: [],
  resources: [],
  notResources: [],
  principals: [],
  notPrincipals: [],
  conditions: [],
};

const dangers: Readonly<Record<Danger, (statement: Statement, own: string | undefined) => boolean>> = {
  escalating: isEscalating,
  foreign: ({ principals }, own) => principals.some((principal) => isForeign(principal, own)),
  federated: isFederated,
};

/** Conditions that limit to whom or to what a permission of IAM is given. */
const limits =
  /iam:(permissionsboundary|passedtoservice|policyarn|associatedresourcearn)|aws:(resourcetag|resourceaccount)/i;

/** Whether a statement of an identity's policy grants, on all resources of a kind, what leads to other permissions. */
function isEscalating({ actions, resources, principals, conditions }: Statement): boolean {
  if (principals.length > 0 || conditions.some((condition) => limits.test(condition))) return false;
  if (!resources.some(isEveryResource)) return false;
  const granted = actions.map(compileAction);
  return escalations.some((set) => set.every((action) => granted.some((isGranted) => isGranted(action))));
}

/** `*`, `arn:aws:iam::111122223333:role/*`, `arn:aws:lambda:*:*:function:*`. */
const isEveryResource = (resource: string): boolean =>
  /^\*+$/.test(resource) || /:(\*+|(role|user|group|policy|function|instance|document)[/:]\*+)$/.test(resource);

function compileAction(pattern: string): (action: string) => boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  const expression = new RegExp(`^${source}$`, "i");
  return (action) => expression.test(action);
}

/** Whether a principal is of another account than the role. A session of the account's own name is of the account, too. */
function isForeign(principal: string, own: string | undefined): boolean {
  const [, account] = /^AWS: (?:arn:[\w-]+:(?:iam|sts)::)?(\d{12})\b/.exec(principal) ?? [];
  return account !== undefined && account !== own;
}

/** Account of a resource that exists, by its ARN. */
function accountOf(resource: Tree): string | undefined {
  const arn = isObject(resource) ? memberOf(resource, "arn") : undefined;
  return typeof arn === "string" ? /^arn:[\w-]+:iam::(\d{12}):/.exec(arn)?.[1] : undefined;
}

/**
 * Hosts of OIDC providers whose customers are all sorts of people: their audience is the same for everybody.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const shared =
  /^(token\.actions\.githubusercontent\.com|vstoken\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|agent\.buildkite\.com|api\.pulumi\.com\/oidc|oidc\.vercel\.com|scalr\.io|proidc\.upbound\.io|oidc\.codefresh\.io)/i;

/** Whether a statement trusts an OIDC provider, and no condition asks which of its identities it is. */
function isFederated({ actions, principals, conditions }: Statement): boolean {
  const hosts = principals.flatMap(
    (principal) => /^Federated: arn:[\w-]+:iam::\d*:oidc-provider\/(.+)$/.exec(principal)?.[1] ?? [],
  );
  const assumes = actions.some((action) => compileAction(action)("sts:AssumeRoleWithWebIdentity"));
  return assumes && hosts.some((host) => !conditions.some((condition) => identifies(condition, shared.test(host))));
}

/** Whether a condition asks for a claim, by values of which none is anything; the audience of a shared provider is no claim. */
function identifies(condition: string, isShared: boolean): boolean {
  const [operator = "", key = "", ...values] = condition.split(/[\s,]+/);
  if (/not|null|ifexists/i.test(operator) || values.some((value) => /^"?\*+"?$/.test(value))) return false;
  return /:[a-z_]+$/i.test(key) && !/^aws:/i.test(key) && !(isShared && /:aud$/i.test(key));
}

/** Whether a statement no longer asks for the subject. */
const losesIdentity = (lost: Partial<Statement>, gained: Partial<Statement>): boolean =>
  (lost.conditions ?? []).some(isAboutSubject) &&
  !(gained.conditions ?? []).some((each) => isAboutSubject(each) && identifies(each, true));

const isAboutSubject = (condition: string): boolean => /^\S+ (?!aws:)\S+:sub\b/i.test(condition);

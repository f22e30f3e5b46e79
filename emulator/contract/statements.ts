import type { Role } from "../account/handler";
import { reaches } from "../iam/arn-format";
import { readIdentityPolicy, readResourcePolicy, type Statement } from "../iam/policy";
import {
  arnFormats,
  changes,
  hasConditionKey,
  knownActions,
  referenceOf,
  type ActionReference,
} from "../iam/reference";

/**
 * Faults of a role's statements that IAM would let pass, by AWS's reference: an unknown action, an action without effect on the
 * statement's resources, a resource or condition key that no action of it knows, a write on `*` that knows resources.
 * @returns A sentence for each fault, with the role, the statement and the action.
 */
export function statementFaults({ arn, policies }: Role): readonly string[] {
  const role = arn.split("/").at(-1) ?? arn;
  return policies.flatMap(readIdentityPolicy).flatMap((statement) => {
    const { sid, index, policy } = statement.ref;
    return faultsOf(statement).map((fault) => `${role}, ${sid ?? `${policy} ${index}`}: ${fault}`);
  });
}

/**
 * The same faults in the policy of a bucket, key or topic.
 * @param owner Its ARN, which `*` stands for in the policy of a key.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
export function resourcePolicyFaults(owner: string, document: unknown): readonly string[] {
  const isKey = owner.split(":")[2] === "kms";
  return readResourcePolicy({ name: owner, document }).flatMap((statement) => {
    const { ref, resources } = statement;
    const patterns = isKey
      ? resources.patterns.map((resource) => (resource === "*" ? owner : resource))
      : resources.patterns;
    return faultsOf({ ...statement, resources: { ...resources, patterns } }).map(
      (fault) => `${owner}, ${ref.sid ?? ref.index}: ${fault}`,
    );
  });
}

function faultsOf(statement: Statement): readonly string[] {
  const { actions, resources } = statement;
  if (actions.negated) return ["NotAction names no action that could be looked up."];
  if (resources.negated) return ["NotResource names no resource that could be looked up."];
  const found = actions.patterns.map((pattern) => ({ pattern, names: knownActions(pattern) }));
  const known = found.flatMap(({ names }) => names.map((action): Known => [action, referenceOf(action)]));
  return [
    ...found
      .filter(({ names }) => names.length === 0)
      .map(({ pattern }) => `AWS's reference has no action ${pattern}.`),
    ...found.flatMap(({ names }) => leastFaults(names, statement)),
    ...resources.patterns
      .filter((resource) => resource !== "*" && !known.some(([, reference]) => isResourceOf(reference, resource)))
      .map((resource) => `none of its actions knows the resource ${resource}.`),
  ];
}

/** Faults of the actions of one pattern: some action without a fault is enough, as `s3:*` is meant for bucket and objects. */
function leastFaults(actions: readonly string[], statement: Statement): readonly string[] {
  const faults = actions.map((action) => actionFaults(action, referenceOf(action), statement));
  return faults.some((those) => those.length === 0) ? [] : faults.flat();
}

type Known = readonly [action: string, reference: ActionReference];

function actionFaults(action: string, reference: ActionReference, statement: Statement): readonly string[] {
  const { effect, resources, conditions } = statement;
  const formats = arnFormats(reference);
  const isOnAll = resources.patterns.includes("*");
  const strange = conditions.filter(({ key }) => !hasConditionKey(reference, key));
  return [
    ...(formats.length === 0 && !isOnAll ? [`${action} has no resource types: only a statement on * allows it.`] : []),
    ...(formats.length > 0 && !resources.patterns.some((resource) => isResourceOf(reference, resource))
      ? [`${action} knows none of the resources; its own are ${formats.join(", ")}.`]
      : []),
    ...(formats.length > 0 && isOnAll && effect === "Allow" && changes(reference)
      ? [`${action} writes on *, although it knows resources: ${formats.join(", ")}.`]
      : []),
    ...strange.map(({ key }) => `${action} has no condition key ${key}.`),
  ];
}

const isResourceOf = (reference: ActionReference, resource: string) =>
  arnFormats(reference).some((format) => reaches(resource, format));

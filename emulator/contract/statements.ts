import type { Role } from "../account/handler";
import { reaches } from "../iam/arn-format";
import { readIdentityPolicy, type Statement } from "../iam/policy";
import { arnFormats, changes, hasConditionKey, isKnown, referenceOf, type ActionReference } from "../iam/reference";

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

function faultsOf(statement: Statement): readonly string[] {
  const { actions, resources } = statement;
  if (actions.negated) return ["NotAction names no action that could be looked up."];
  if (resources.negated) return ["NotResource names no resource that could be looked up."];
  const known = actions.patterns.filter(isKnown).map((action): Known => [action, referenceOf(action)]);
  return [
    ...actions.patterns
      .filter((action) => !isKnown(action))
      .map((action) => `AWS's reference has no action ${action}.`),
    ...known.flatMap(([action, reference]) => actionFaults(action, reference, statement)),
    ...resources.patterns
      .filter((resource) => resource !== "*" && !known.some(([, reference]) => isResourceOf(reference, resource)))
      .map((resource) => `none of its actions knows the resource ${resource}.`),
  ];
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

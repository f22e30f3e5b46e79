import type { Json } from "../../../lib/json";
import type {
  Action,
  AttributeDifference,
  Change,
  Difference,
  PolicyDifference,
  PlanValue,
  Statement,
  StatementDifference,
  Subject,
} from "../../../drift/model";
import type { Tree } from "../../../drift/differences/tree";
import type { StatusSubject } from "../../../drift/rules/judge-status";

export const unknown: PlanValue = { kind: "unknown" };
export const sensitive: PlanValue = { kind: "sensitive" };

/** A value as a test writes it: JSON, a value of a plan, or nothing. */
type Given = Json | PlanValue | undefined;

const isSide = (given: Given): given is PlanValue =>
  typeof given === "object" && given !== null && "kind" in given && typeof given.kind === "string";

function side(given: Given): PlanValue {
  if (given === undefined) return { kind: "absent" };
  return isSide(given) ? given : { kind: "value", value: given };
}

export const attribute = (path: string, before: Given, after: Given): AttributeDifference => ({
  kind: "attribute",
  path,
  before: side(before),
  after: side(after),
  forcesReplacement: false,
});

export const statement = (parts: Partial<Statement>): Statement => ({
  effect: "Allow",
  actions: [],
  notActions: [],
  resources: [],
  notResources: [],
  principals: [],
  notPrincipals: [],
  conditions: [],
  ...parts,
});

export const policy = (path: string, parts: Partial<PolicyDifference>): PolicyDifference => ({
  kind: "policy",
  path,
  gained: [],
  lost: [],
  changed: [],
  ...parts,
});

export const changedStatement = (
  effect: "Allow" | "Deny",
  gained: StatementDifference["gained"],
  lost: StatementDifference["lost"] = {},
): StatementDifference => ({ sid: "Statement", effect, gained, lost });

export const definition = (path = "definition"): Difference => ({
  kind: "definition",
  path,
  members: [],
  added: ["Delete trail"],
  removed: [],
  changed: [],
});

/** Resource that has the values of differences, and nothing else; `is` is the side of it. */
function resourceOf(differences: readonly Difference[], is: "before" | "after"): Tree {
  const resource: { [name: string]: Json } = {};
  for (const difference of differences) {
    const given = difference.kind === "attribute" ? difference[is] : undefined;
    if (given?.kind !== "value") continue;
    const steps = [...difference.path.matchAll(/\["(.*?)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, key, index, member]) =>
      index === undefined ? (key ?? member ?? "") : Number(index),
    );
    let at: Record<string | number, Json> = resource;
    steps.forEach((step, depth) => {
      const next = steps[depth + 1];
      if (next === undefined) at[step] = given.value;
      else at = (at[step] ??= typeof next === "number" ? [] : {}) as Record<string | number, Json>;
    });
  }
  return resource;
}

const change = (action: Action, differences: readonly Difference[]): Change => ({
  action,
  differences,
  values: { before: resourceOf(differences, "before"), after: resourceOf(differences, "after") },
});

const subject = (type: string | undefined, parts: Partial<Subject>): Subject => ({
  plan: "plan.json",
  kind: type === undefined ? "output" : "resource",
  address: type === undefined ? "output.report_uri" : `${type}.it`,
  ...(type === undefined ? {} : { type }),
  ...parts,
});

/** A resource of which something was changed outside Terraform. */
export const outside = (type: string, ...differences: readonly Difference[]): Subject =>
  subject(type, { outside: change("update", differences) });

/** A resource, or an output, of which an apply would change something. */
export const apply = (type: string | undefined, ...differences: readonly Difference[]): Subject =>
  subject(type, { apply: change("update", differences) });

/** A resource, or an output, that an apply would create, delete, replace or forget. */
export const planned = (type: string | undefined, action: Action, ...differences: readonly Difference[]): Subject =>
  subject(type, { apply: change(action, differences) });

export const deletedOutside = (type: string): Subject =>
  subject(type, { outside: { action: "delete", differences: [] }, apply: { action: "create", differences: [] } });

/** An attribute that was changed outside Terraform. */
export const changed = (type: string, path: string, before: Given, after: Given): Subject =>
  outside(type, attribute(path, before, after));

export const statusSubject = (parts: Partial<StatusSubject>): StatusSubject => ({
  source: "latest.json",
  kind: "service",
  address: "GuardDuty",
  status: "FAILED",
  controls: [],
  message: "It is so.",
  ...parts,
});

import { compareValues } from "../differences";
import { pathText } from "../differences/path";
import type { Json } from "../../lib/json";
import type { Change, Difference, Side, Subject } from "../model";
import { actionOf } from "./action-words";
import { configurationOf, type Configuration } from "./configuration";
import { inertText } from "./inert";
import type { RawInvocation } from "./invocations";
import { createManaged, hasMirrors } from "./mirrors";
import { createPolicyDocuments } from "./policy-documents";
import type { RawChange, RawResource } from "./raw";
import { completeGrants, unknownGrants } from "./unknown-grants";

/** Puts together what the lists of a plan say about one resource. */
export interface Subjects {
  /** @param deferred Reason of Terraform to leave the change to a later plan. */
  readonly resource: (side: Side, resource: RawResource, deferred?: string) => void;
  readonly output: (name: string, change: RawChange) => void;
  readonly invocation: (invocation: RawInvocation, deferred?: string) => void;
  /** Whether the configuration can tell more of what was added so far. */
  readonly needConfiguration: () => boolean;
  readonly configuration: (value: Json) => void;
  /** Counts resources, changed or not. */
  readonly count: () => number;
  /** Subjects that differ. */
  readonly all: () => readonly Subject[];
}

/** @param plan The plan's name. */
export function createSubjects(plan: string): Subjects {
  const addresses = new Set<string>();
  const managed = createManaged();
  const documents = createPolicyDocuments();
  const subjects = new Map<string, Subject>();
  /** What other resources manage, and what the configuration says, is known when all has been read. */
  const waiting: RawResource[] = [];
  const unknown: { readonly resource: RawResource; readonly deferred: string | undefined }[] = [];
  const outputs = new Map<string, RawChange>();
  let configuration: Configuration | undefined;

  const add = (key: string, subject: Subject) => {
    const known = subjects.get(key);
    subjects.set(key, known === undefined ? subject : { ...known, ...subject });
  };
  const addResource = (side: Side, resource: RawResource, deferred?: string, more: readonly Difference[] = []) => {
    const { address, previousAddress, deposed, type } = resource;
    const made = changeOfResource(resource, deferred, more);
    if (made === undefined) return;
    add(`${address} ${deposed ?? ""}`, {
      plan,
      kind: "resource",
      address,
      type,
      ...(previousAddress === undefined ? {} : { previousAddress }),
      ...(deposed === undefined ? {} : { deposed }),
      [side]: made,
    });
  };
  const addUnknown = ({ resource, deferred }: (typeof unknown)[number]) => {
    const { change, partly } = completeGrants(resource, documents, configuration);
    const untold = new Set(partly.map((path) => pathText(path.map(stepOf))));
    const whole =
      untold.size === 0 ? [] : compareValues(actionOf(change.actions) ?? "update", resource.change, []).differences;
    const rest = whole.filter(({ path }) => untold.has(path));
    addResource("apply", { ...resource, change }, deferred, rest);
  };
  const addOutput = (name: string, change: RawChange) => {
    const made = changeFrom(withoutSensitivity(name, change, configuration), ["value"]);
    if (made === undefined) return;
    add(`output.${name}`, { plan, kind: "output", address: `output.${name}`, apply: made });
  };
  return {
    resource: (side, resource, deferred) => {
      // Data sources are read, not changed.
      if (resource.mode === "data") {
        if (side === "apply" && resource.type === "aws_iam_policy_document") documents.add(resource);
        return;
      }
      addresses.add(resource.address);
      if (side === "apply" && deferred === undefined) managed.add(resource);
      if (side === "outside" && hasMirrors(resource.type)) waiting.push(resource);
      else if (side === "apply" && unknownGrants(resource).length > 0) unknown.push({ resource, deferred });
      else addResource(side, resource, deferred);
    },
    output: (name, change) => {
      if (change.beforeSensitive === true && actionOf(change.actions) === "update") outputs.set(name, change);
      else addOutput(name, change);
    },
    invocation: ({ address, type, trigger, values }, deferred) => {
      const { differences } = compareValues("invoke", values, []);
      const key = `action ${address} ${JSON.stringify(differences)}`;
      const before = subjects.get(key)?.apply?.triggers ?? [];
      const apply: Change = {
        action: "invoke",
        differences,
        triggers: trigger === undefined ? before : [...before, trigger],
        ...(deferred === undefined ? {} : { deferred }),
      };
      add(key, { plan, kind: "action", address, type, apply });
    },
    needConfiguration: () => unknown.length > 0 || outputs.size > 0,
    configuration: (value) => {
      configuration = configurationOf(value);
    },
    count: () => addresses.size,
    all: () => {
      for (const resource of waiting.splice(0)) {
        addResource("outside", { ...resource, change: managed.dropManaged(resource.type, resource.change) });
      }
      unknown.splice(0).forEach(addUnknown);
      outputs.forEach((change, name) => {
        addOutput(name, change);
      });
      outputs.clear();
      return [...subjects.values()];
    },
  };
}

const stepOf = (step: string | number) => (typeof step === "number" ? { index: step } : { member: step });

/** Terraform marks an output on both sides that is sensitive on one; whether it still is, its declaration says. */
const withoutSensitivity = (name: string, change: RawChange, configuration: Configuration | undefined): RawChange =>
  change.beforeSensitive !== true || configuration?.isSensitiveOutput(name) !== false
    ? change
    : { ...change, afterSensitive: false };

/** @param more Differences that the values do not tell. */
function changeOfResource(
  { type, change, reason }: RawResource,
  deferred: string | undefined,
  more: readonly Difference[],
): Change | undefined {
  const made = changeFrom(change, [], more);
  // What is deferred may yet become any change.
  if (made === undefined) return deferred === undefined ? undefined : { action: "update", differences: [], deferred };
  const inert = made.action === "delete" ? inertText(type, change.before) : undefined;
  const replacePaths = change.replacePaths.flatMap((path) =>
    Array.isArray(path) ? [pathText((path as (string | number)[]).map(stepOf))] : [],
  );
  return {
    ...made,
    ...(reason === undefined ? {} : { reason }),
    ...(made.action === "replace" && replacePaths.length > 0 ? { replacePaths } : {}),
    ...(change.isImported ? { imported: true } : {}),
    ...(deferred === undefined ? {} : { deferred }),
    ...(inert === undefined ? {} : { inert }),
  };
}

/** `undefined` if nothing changes: a resource that is only moved, imported, or written another way. */
function changeFrom(raw: RawChange, root: readonly string[], more: readonly Difference[] = []): Change | undefined {
  const action = actionOf(raw.actions);
  if (action === undefined) return undefined;
  const compared = compareValues(action, raw, root);
  const differences = [...compared.differences, ...more];
  return action === "update" && differences.length === 0 ? undefined : { action, ...compared, differences };
}

import { differencesOf } from "../differences";
import type { Action, Change, Side, Subject } from "../model";
import { createManaged, hasMirrors } from "./mirrors";
import type { RawChange, RawResource } from "./raw";

/** Puts together what the two lists of a plan say about one resource. */
export interface Subjects {
  readonly resource: (side: Side, resource: RawResource) => void;
  readonly output: (name: string, change: RawChange) => void;
  /** Counts resources, changed or not. */
  readonly count: () => number;
  /** Subjects that differ, in the plan's order. */
  readonly all: () => readonly Subject[];
}

/** @param plan The plan's name. */
export function createSubjects(plan: string): Subjects {
  const addresses = new Set<string>();
  const managed = createManaged();
  const waiting: RawResource[] = [];
  const subjects = new Map<string, Subject>();
  const add = (key: string, subject: Subject) => {
    subjects.set(key, { ...subjects.get(key), ...subject });
  };
  const addResource = (side: Side, resource: RawResource) => {
    const { address, previousAddress, deposed, type, change } = resource;
    const made = changeFrom(change, []);
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
  return {
    resource: (side, resource) => {
      // Data sources are read, not changed.
      if (resource.mode !== "managed") return;
      addresses.add(resource.address);
      if (side === "apply") managed.add(resource);
      // What other resources manage is known when all have been read.
      if (side === "outside" && hasMirrors(resource.type)) waiting.push(resource);
      else addResource(side, resource);
    },
    output: (name, change) => {
      const made = changeFrom(change, ["value"]);
      if (made === undefined) return;
      add(`output.${name}`, { plan, kind: "output", address: `output.${name}`, apply: made });
    },
    count: () => addresses.size,
    all: () => {
      for (const resource of waiting.splice(0)) {
        addResource("outside", { ...resource, change: managed.dropManaged(resource.type, resource.change) });
      }
      return [...subjects.values()];
    },
  };
}

/** `undefined` if nothing changes: a resource that is only moved, imported, or written another way. */
function changeFrom(raw: RawChange, root: readonly string[]): Change | undefined {
  const action = actionOf(raw.actions);
  if (action === undefined) return undefined;
  const differences = differencesOf(action, raw, root);
  return action === "update" && differences.length === 0 ? undefined : { action, differences };
}

/** @returns `undefined` for what changes nothing. */
function actionOf(actions: readonly string[]): Action | undefined {
  // The new one is created, and the old one deleted or forgotten.
  if (actions.length > 1) return "replace";
  const [action] = actions;
  if (action === "no-op") return undefined;
  // Whatever a later Terraform does to a resource, it is not passed over.
  return action === "create" || action === "delete" || action === "forget" ? action : "update";
}

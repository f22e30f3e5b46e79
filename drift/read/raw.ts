import type { ChangeValues } from "../differences/change-values";
import { unexpectedPlan } from "../errors";
import { isList, isObject, type Json } from "../../lib/json";

/** A change as the plan has it. */
export interface RawChange extends ChangeValues {
  readonly actions: readonly string[];
  /** The apply imports the resource. */
  readonly isImported: boolean;
}

/** An element of resource_drift or resource_changes. */
export interface RawResource {
  readonly address: string;
  readonly previousAddress?: string;
  readonly deposed?: string;
  readonly mode: string;
  readonly type: string;
  readonly change: RawChange;
  /** Terraform's reason for the actions. */
  readonly reason?: string;
}

export const nonEmptyText = (value: Json | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** An element of resource_drift or resource_changes. @param where For errors. */
export function resourceOf(name: string, where: string, value: Json | undefined): RawResource {
  if (!isObject(value)) throw unexpectedPlan(name, where, "an object");
  const { address, mode, type, change, previous_address, deposed, action_reason } = value;
  if (typeof address !== "string" || typeof type !== "string") {
    throw unexpectedPlan(name, where, "a resource with an address and a type");
  }
  return {
    address,
    previousAddress: nonEmptyText(previous_address),
    deposed: nonEmptyText(deposed),
    // Before it was written, there was nothing else.
    mode: nonEmptyText(mode) ?? "managed",
    type,
    change: changeOf(name, `${where}.change`, change),
    reason: nonEmptyText(action_reason),
  };
}

/** The change of a resource or of an output. @param where For errors. */
export function changeOf(name: string, where: string, value: Json | undefined): RawChange {
  if (!isObject(value)) throw unexpectedPlan(name, where, "an object");
  const { actions, before, after, after_unknown, before_sensitive, after_sensitive, replace_paths, importing } = value;
  if (!isList(actions) || !actions.every((action) => typeof action === "string")) {
    throw unexpectedPlan(name, `${where}.actions`, "a list of words");
  }
  return {
    actions,
    isImported: isObject(importing),
    before: before ?? null,
    after: after ?? null,
    afterUnknown: after_unknown ?? false,
    beforeSensitive: before_sensitive ?? false,
    afterSensitive: after_sensitive ?? false,
    replacePaths: isList(replace_paths) ? replace_paths : [],
  };
}

import type { ChangeValues } from "../differences/change-values";
import { unexpectedPlan } from "../errors";
import { isObject, type Json } from "../../lib/json";
import { nonEmptyText } from "./raw";

/**
 * An element of `action_invocations`: what an action block of Terraform 1.14 does, on events of a resource or by `-invoke`.
 * @see https://developer.hashicorp.com/terraform/language/block/action
 */
export interface RawInvocation {
  readonly address: string;
  readonly type: string;
  readonly trigger?: string;
  readonly values: ChangeValues;
}

/** @param where For errors. */
export function invocationOf(name: string, where: string, value: Json | undefined): RawInvocation {
  if (!isObject(value)) throw unexpectedPlan(name, where, "an object");
  const { address, type, config_values, config_sensitive, config_unknown } = value;
  if (typeof address !== "string" || typeof type !== "string") {
    throw unexpectedPlan(name, where, "an action with an address and a type");
  }
  const values = {
    before: null,
    after: config_values ?? null,
    afterUnknown: config_unknown ?? false,
    beforeSensitive: false,
    afterSensitive: config_sensitive ?? false,
    replacePaths: [],
  };
  return { address, type, trigger: triggerOf(value), values };
}

/** `after_create of aws_instance.web`, as the configuration names the event. */
function triggerOf(invocation: { readonly [name: string]: Json }): string | undefined {
  const { lifecycle_action_trigger: lifecycle, invoke_action_trigger: invoke } = invocation;
  if (isObject(lifecycle)) {
    const event = nonEmptyText(lifecycle.action_trigger_event) ?? "an event";
    const words = event.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
    return `${words} of ${nonEmptyText(lifecycle.triggering_resource_address) ?? "a resource"}`;
  }
  const caller = isObject(invoke) ? nonEmptyText(invoke.calling_resource_address) : undefined;
  return caller === undefined ? undefined : `-invoke for ${caller}`;
}

/** An element of `deferred_changes` or `deferred_action_invocations`: its reason and what is deferred. */
export function deferredOf(name: string, where: string, value: Json, member: string) {
  if (!isObject(value)) throw unexpectedPlan(name, where, "an object");
  return { reason: nonEmptyText(value.reason) ?? "unknown", content: value[member], where: `${where}.${member}` };
}

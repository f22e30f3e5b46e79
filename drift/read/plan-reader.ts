import { isObject, type Json } from "../../lib/json";
import { unexpectedPlan } from "../errors";
import type { Check, Plan } from "../model";
import { readChecks } from "./checks";
import { deferredOf, invocationOf } from "./invocations";
import { changeOf, resourceOf } from "./raw";
import { checkFormat } from "./recognise";
import type { Part } from "./scan";
import { createSubjects } from "./subjects";
import { createWarnings } from "./warnings";

/** Makes a plan of its members. */
export interface PlanReader {
  readonly partOf: (member: string) => Part;
  readonly read: (member: string, value: Json, index: number) => void;
  readonly needsConfiguration: () => boolean;
  /** @param unknownMembers Names of members that hold something that we do not know. */
  readonly plan: (unknownMembers: readonly string[]) => Plan;
}

interface Reader {
  readonly part: Part;
  readonly read: (value: Json, index: number) => void;
}

/** @param name The plan's name. */
export function createPlanReader(name: string): PlanReader {
  const subjects = createSubjects(name);
  const warnings = createWarnings();
  const checks: Check[] = [];
  let terraformVersion = "unknown";
  let errored = false;
  // Terraform before 1.8 and OpenTofu do not say.
  let complete = true;

  const resourceAt = (where: string, value: Json | undefined) => {
    const resource = resourceOf(name, where, value);
    warnings.watch(resource);
    return resource;
  };

  // The rest, among it the variables with their secrets, is skipped.
  const readers: Readonly<Record<string, Reader>> = {
    format_version: whole((value) => {
      checkFormat(name, value);
    }),
    terraform_version: whole((value) => {
      if (typeof value === "string") terraformVersion = value;
    }),
    errored: whole((value) => {
      errored = value === true;
    }),
    complete: whole((value) => {
      complete = value !== false;
    }),
    resource_drift: elements((value, index) => {
      subjects.resource("outside", resourceAt(`resource_drift[${index}]`, value));
    }),
    resource_changes: elements((value, index) => {
      subjects.resource("apply", resourceAt(`resource_changes[${index}]`, value));
    }),
    deferred_changes: elements((value, index) => {
      const { reason, content, where } = deferredOf(name, `deferred_changes[${index}]`, value, "resource_change");
      subjects.resource("apply", resourceAt(where, content), reason);
    }),
    action_invocations: elements((value, index) => {
      subjects.invocation(invocationOf(name, `action_invocations[${index}]`, value));
    }),
    deferred_action_invocations: elements((value, index) => {
      const member = "action_invocation";
      const { reason, content, where } = deferredOf(name, `deferred_action_invocations[${index}]`, value, member);
      subjects.invocation(invocationOf(name, where, content), reason);
    }),
    output_changes: whole((value) => {
      if (!isObject(value)) throw unexpectedPlan(name, "output_changes", "an object");
      Object.entries(value).forEach(([output, change], index) => {
        subjects.output(output, changeOf(name, `output_changes, number ${index + 1},`, change));
      });
    }),
    configuration: whole((value) => {
      subjects.configuration(value);
    }),
    checks: elements((value, index) => {
      checks.push(...readChecks(name, `checks[${index}]`, value));
    }),
  };
  const readerOf = (member: string) => (Object.hasOwn(readers, member) ? readers[member] : undefined);

  return {
    partOf: (member) => readerOf(member)?.part ?? "skip",
    read: (member, value, index) => readerOf(member)?.read(value, index),
    needsConfiguration: subjects.needConfiguration,
    plan: (unknownMembers) => ({
      name,
      terraformVersion,
      errored,
      complete,
      warnings: warnings.all(unknownMembers),
      resources: subjects.count(),
      subjects: subjects.all(),
      checks,
    }),
  };
}

const whole = (read: Reader["read"]): Reader => ({ part: "whole", read });
const elements = (read: Reader["read"]): Reader => ({ part: "elements", read });

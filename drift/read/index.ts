import { isObject, type Json } from "../../lib/json";
import type { Check, Plan } from "../model";
import { readChecks } from "./checks";
import { createCounter } from "./counter";
import { createSubjects } from "./subjects";
import { checkFormat, createRecogniser } from "./recognise";
import { scan, type Part } from "./scan";
import { changeOf, resourceOf } from "./raw";
import { unexpectedPlan } from "../errors";

export { dash, nameOf, openPlan } from "./input";

/** Members of a plan that are read. The rest, among it the variables with their secrets, is skipped. */
const parts: Readonly<Record<string, Part>> = {
  format_version: "whole",
  terraform_version: "whole",
  errored: "whole",
  resource_drift: "elements",
  resource_changes: "elements",
  output_changes: "whole",
  checks: "elements",
};

/** Reads a plan's JSON, of any size: never more than one of its resources is in memory. */
export async function readPlan(name: string, chunks: AsyncIterable<Buffer>): Promise<Plan> {
  const recogniser = createRecogniser(name);
  const subjects = createSubjects(name);
  const checks: Check[] = [];
  let terraformVersion = "unknown";
  let errored = false;

  const readers: Readonly<Record<string, (value: Json, index: number) => void>> = {
    format_version: (value) => {
      checkFormat(name, value);
    },
    terraform_version: (value) => {
      if (typeof value === "string") terraformVersion = value;
    },
    errored: (value) => {
      errored = value === true;
    },
    resource_drift: (value, index) => {
      subjects.resource("outside", resourceOf(name, `resource_drift[${index}]`, value));
    },
    resource_changes: (value, index) => {
      subjects.resource("apply", resourceOf(name, `resource_changes[${index}]`, value));
    },
    output_changes: (value) => {
      if (!isObject(value)) throw unexpectedPlan(name, "output_changes", "an object");
      Object.entries(value).forEach(([output, change], index) => {
        subjects.output(output, changeOf(name, `output_changes, number ${index + 1},`, change));
      });
    },
    checks: (value, index) => {
      checks.push(...readChecks(name, `checks[${index}]`, value));
    },
  };

  const managed = createCounter();
  await scan(name, chunks, {
    member: (member) => {
      recogniser.member(member);
      // A plan that only refreshes says nothing of resources that stay as they are, except here.
      if (member === "prior_state" && !recogniser.has("resource_changes")) return "bytes";
      return Object.hasOwn(parts, member) ? (parts[member] ?? "skip") : "skip";
    },
    value: (member, value, index) => readers[member]?.(value, index),
    bytes: managed.add,
  });
  recogniser.end();
  const resources = Math.max(subjects.count(), managed.count());
  return { name, terraformVersion, errored, resources, subjects: subjects.all(), checks };
}

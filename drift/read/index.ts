import type { Json } from "../../lib/json";
import type { Plan } from "../model";
import { createCounter } from "./counter";
import { createPlanReader } from "./plan-reader";
import { createRecogniser } from "./recognise";
import { scan } from "./scan";
import { createUnknownMembers } from "./unknown-members";

export { dash, nameOf, openPlan } from "./input";

/** Reads a plan's JSON, of any size: never more than one of its resources is in memory, or the configuration if it has to tell something. */
export async function readPlan(name: string, chunks: AsyncIterable<Buffer>): Promise<Plan> {
  const recogniser = createRecogniser(name);
  const reader = createPlanReader(name);
  const unknownMembers = createUnknownMembers();
  const managed = createCounter();
  let current = "";

  await scan(name, chunks, {
    member: (member) => {
      recogniser.member(member);
      current = member;
      if (!unknownMembers.isKnown(member)) return "bytes";
      // A plan that only refreshes says nothing of resources that stay as they are, except here.
      if (member === "prior_state") return recogniser.has("resource_changes") ? "skip" : "bytes";
      // Terraform writes it after the changes, of which most need nothing of it.
      if (member === "configuration") {
        return recogniser.has("resource_changes") && !reader.needsConfiguration() ? "skip" : "whole";
      }
      return reader.partOf(member);
    },
    value: (member: string, value: Json, index: number) => {
      reader.read(member, value, index);
    },
    bytes: (bytes) => {
      if (current === "prior_state") managed.add(bytes);
      else unknownMembers.add(current, bytes);
    },
  });
  recogniser.end();
  const { resources, ...plan } = reader.plan(unknownMembers.found());
  return { ...plan, resources: Math.max(resources, managed.count()) };
}

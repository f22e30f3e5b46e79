import type { Outcome } from "./leave";
import type { FailProgram } from "./program";
import { queryEvaluationError, StatesError } from "./states-error";
import type { Template } from "./template";
import { environmentOf, type Visit } from "./visit";

/** Ends the level with the state's own error. */
export async function performFail(visit: Visit<FailProgram>): Promise<Outcome> {
  const { error, cause } = visit.state;
  throw new StatesError(await text(visit, "Error", error), await text(visit, "Cause", cause));
}

async function text(visit: Visit, field: string, template: Template | undefined): Promise<string> {
  if (template === undefined) return "";
  const value = await template.resolve(environmentOf(visit));
  if (typeof value !== "string") {
    throw queryEvaluationError(`The field '${field}' must be a string, but was ${JSON.stringify(value)}.`);
  }
  return value;
}

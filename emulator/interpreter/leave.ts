import type { Json } from "../../lib/json";
import { sizeOf } from "./json";
import type { AssignProgram, Exit } from "./program";
import { limitExceeded } from "./states-error";
import type { Environment } from "./template";
import { checkPayload, payloadBytes, record, resolve, type Visit } from "./visit";

const allVariablesBytes = 10 * 1024 * 1024;

/** Way out of a state. Nothing has happened yet: {@link leave} sets the variables. */
export interface Outcome {
  readonly output: Json;
  readonly assigned: { readonly [variable: string]: Json };
  readonly next?: string;
}

/** Evaluates Assign and Output, both with the variables as they were on entering the state. */
export async function evaluateExit(
  visit: Visit,
  exit: Exit,
  environment: Environment,
  otherwise: Json,
): Promise<Outcome> {
  const assigned = exit.assign === undefined ? {} : await evaluateAssign(exit.assign, environment);
  const output = await resolve(exit.output, environment, otherwise);
  if (output !== visit.input) checkPayload(visit, "an output", output);
  return { output, assigned, next: exit.next };
}

async function evaluateAssign(assign: AssignProgram, environment: Environment): Promise<Outcome["assigned"]> {
  const assigned: Record<string, Json> = {};
  for (const [name, template] of assign) {
    assigned[name] = await template.resolve(environment);
    if (sizeOf(assigned[name]) > payloadBytes) {
      throw limitExceeded(`The variable '${name}' has a size exceeding the maximum number of bytes service limit.`);
    }
  }
  if (sizeOf(assigned) > payloadBytes) {
    throw limitExceeded("The variables of one Assign together exceed the maximum number of bytes service limit.");
  }
  return assigned;
}

/** Sets the variables for the next state and tells that this one was left. */
export function leave(visit: Visit, { output, assigned, next }: Outcome): void {
  const { run, variables } = visit.level;
  for (const [variable, value] of Object.entries(assigned)) {
    const before = Object.hasOwn(variables, variable) ? sizeOf(variables[variable] ?? null) : 0;
    run.variableBytes += sizeOf(value) - before;
    variables[variable] = value;
    record(visit, { type: "VariableAssigned", variable, value });
  }
  if (run.variableBytes > allVariablesBytes) {
    throw limitExceeded("The variables of the execution together exceed the maximum number of bytes service limit.");
  }
  record(visit, { type: "StateLeft", output, next });
}

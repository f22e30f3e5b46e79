import { concurrently } from "./concurrently";
import { runInner } from "./inner";
import { evaluateExit, type Outcome } from "./leave";
import type { ParallelProgram } from "./program";
import { runtimeError } from "./states-error";
import { checkPayload, countHistory, environmentOf, resolve, type Visit } from "./visit";

/** Executes its branches at the same time, each with the same input. */
export async function performParallel(visit: Visit<ParallelProgram>): Promise<Outcome> {
  const { level, state, input } = visit;
  const given = await resolve(state.arguments, environmentOf(visit), input);
  if (given !== input) checkPayload(visit, "an input", given);

  countHistory(level, 1);
  const { branches } = state;
  const result = await concurrently(level.run, level.scope, branches.length, branches.length, (index, scope) => {
    const branch = branches[index];
    if (branch === undefined) throw runtimeError(`There is no branch ${index}.`);
    return runInner(visit, branch, index, given, scope);
  });
  countHistory(level, 1);
  checkPayload(visit, "a result", result);
  return evaluateExit(visit, state, environmentOf(visit, { result }), result);
}

import { evaluateExit, type Outcome } from "./leave";
import type { ChoiceProgram, Exit } from "./program";
import { queryEvaluationError, runtimeError } from "./states-error";
import { environmentOf, record, type Visit } from "./visit";

/** Takes the first rule whose Condition holds, with its own Assign and Output; else Default with the state's. */
export async function performChoice(visit: Visit<ChoiceProgram>): Promise<Outcome> {
  const { state, input } = visit;
  const environment = environmentOf(visit);
  for (const [rule, exit] of state.rules.entries()) {
    const holds = await exit.condition.resolve(environment);
    if (typeof holds !== "boolean") {
      throw queryEvaluationError(
        `The Condition of the choice rule ${rule} returned an unexpected result type. Expected 'boolean', but was ${JSON.stringify(holds)}.`,
      );
    }
    if (holds) return take(rule, exit);
  }
  return take("Default", state);

  function take(rule: number | "Default", exit: Exit): Promise<Outcome> {
    if (exit.next === undefined) {
      throw runtimeError("Failed to transition out of the state. The state does not point to a next state.");
    }
    record(visit, { type: "ChoiceTaken", rule, next: exit.next });
    return evaluateExit(visit, exit, environment, input);
  }
}

import { countTransitions, type Event } from "../../../emulator/interpreter";
import type { ExecutionSummary } from "../../../runs/model";
import { stepsOf } from "./steps";

/** One execution of a state machine, from its own events. */
export function executionOf(events: readonly Event[], stateMachine: string): ExecutionSummary {
  const started = events.find((event) => event.type === "ExecutionStarted");
  const ended = events.findLast((event) => event.type.startsWith("Execution"));
  const startedAt = started?.time ?? 0;
  return {
    stateMachine,
    ...endOf(ended),
    input: started?.input ?? null,
    seconds: ((ended?.time ?? startedAt) - startedAt) / 1000,
    transitions: countTransitions(events),
    steps: stepsOf(events, startedAt),
  };
}

function endOf(event: Event | undefined): Pick<ExecutionSummary, "status" | "error" | "output"> {
  switch (event?.type) {
    case "ExecutionSucceeded":
      return { status: "SUCCEEDED", error: null, output: event.output };
    case "ExecutionFailed":
      return { status: "FAILED", error: { name: event.error, cause: event.cause }, output: null };
    case "ExecutionTimedOut":
      return { status: "TIMED_OUT", error: { name: "States.Timeout", cause: "" }, output: null };
    default:
      return { status: "ABORTED", error: { name: "States.Aborted", cause: "" }, output: null };
  }
}

import type { StateEvent } from "../../emulator/interpreter";
import { matches, StatesError } from "../../emulator/interpreter/states-error";
import type { FoundState } from "../../lib/asl/graph";
import type { Retrier } from "../../lib/asl/types";
import type { Json, JsonObject } from "../../lib/json";
import type { Answer, Ending } from "./visit";

export type Entered = StateEvent & { readonly type: "StateEntered" };

interface Failure {
  readonly error: string;
  readonly cause: string;
}

/** An attempt whose end has not been read yet. */
export interface Attempt {
  readonly entered: Entered;
  readonly state: FoundState;
  readonly variables: JsonObject;
  /** Retries so far, by retrier. */
  readonly retries: number[];
  readonly assigned: Record<string, Json>;
  readonly items: Json[];
  /** Outputs of the iterations or branches. */
  readonly outputs: Json[];
  failedInside?: Failure & { readonly causedBy: string };
  call?: { readonly arguments: Json; readonly answer?: Answer };
  rule?: number | "Default";
  caught?: Failure & { readonly catcher: number };
}

/** An attempt of a state that was just entered. */
export function beginAttempt(entered: Entered, state: FoundState, variables: JsonObject): Attempt {
  return { entered, state, variables, retries: [], assigned: {}, items: [], outputs: [] };
}

/** The attempt after one that is retried. */
export function beginAgain({ entered, state, variables, retries }: Attempt, retrier: number, retry: number): Attempt {
  const counts = [...retries];
  counts[retrier] = retry;
  return { ...beginAttempt(entered, state, variables), retries: counts };
}

/** How an attempt ended that left its state. */
export function endingOf(
  { caught, rule, assigned }: Attempt,
  left: StateEvent & { readonly type: "StateLeft" },
): Ending {
  const { next, output } = left;
  if (caught === undefined) return { status: "SUCCEEDED", rule, next, assigned, output };
  const { catcher, error, cause } = caught;
  return { status: "CAUGHT_ERROR", catcher, error, cause, next, assigned, output };
}

/** Answer that a mock must give, so that the same follows. */
export function answerOf({ state, call, failedInside, outputs }: Attempt): Answer | undefined {
  switch (state.state.Type) {
    case "Task":
      return call?.answer;
    case "Map":
    case "Parallel":
      return failedInside ?? { result: outputs };
    default:
      return undefined;
  }
}

/** Retries before this attempt, by the first retrier that knows the error. */
export function retriesBefore({ state, retries }: Attempt, ending: Ending): number {
  if (ending.status === "SUCCEEDED") return 0;
  const retriers = (state.state["Retry"] ?? []) as readonly Retrier[];
  const error = new StatesError(ending.error, ending.cause);
  return retries[retriers.findIndex(({ ErrorEquals }) => matches(error, ErrorEquals))] ?? 0;
}

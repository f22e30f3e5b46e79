import type { Json } from "../../lib/json";
import type { StateProgram } from "./program";

/** Every event says when, and in which execution. */
interface OfExecution {
  /** Virtual milliseconds since the epoch. */
  readonly time: number;
  /** ARN. */
  readonly execution: string;
  /** ARN. */
  readonly stateMachine: string;
}

/** Every event of a state says in which one. */
interface OfState extends OfExecution {
  /** Names of the states around it, then its own: `["Set features", "Set feature"]`. */
  readonly path: readonly string[];
  /** Index of the iteration or branch in each enclosing state: `[2]` in the third item of "Set features". */
  readonly lane: readonly number[];
}

/** The state that started a child. */
export interface Starter {
  /** ARN. */
  readonly execution: string;
  readonly path: readonly string[];
  readonly lane: readonly number[];
}

interface Failure {
  readonly error: string;
  readonly cause: string;
}

export type ExecutionEvent =
  | (OfExecution & { readonly type: "ExecutionStarted"; readonly input: Json; readonly startedBy?: Starter })
  | (OfExecution & { readonly type: "ExecutionSucceeded"; readonly output: Json })
  | (OfExecution & { readonly type: "ExecutionFailed" } & Failure)
  | (OfExecution & { readonly type: "ExecutionTimedOut" })
  | (OfExecution & { readonly type: "ExecutionAborted" });

export type StateEvent =
  | (OfState & { readonly type: "StateEntered"; readonly stateType: StateProgram["type"]; readonly input: Json })
  /** `next` is undefined at the end of the states on this level. */
  | (OfState & { readonly type: "StateLeft"; readonly output: Json; readonly next?: string })
  /** No retrier and no catcher took the error. A state that is called off from outside has neither this nor StateLeft. */
  | (OfState & { readonly type: "StateFailed" } & Failure)
  | (OfState & { readonly type: "VariableAssigned"; readonly variable: string; readonly value: Json })
  /** `rule` is the index in Choices. */
  | (OfState & { readonly type: "ChoiceTaken"; readonly rule: number | "Default"; readonly next: string })
  | (OfState & { readonly type: "MapIterationStarted"; readonly index: number; readonly input: Json })
  | (OfState & {
      readonly type: "CallMade";
      readonly action: string;
      readonly arguments: Json;
      readonly attempt: number;
    })
  | (OfState & CallEnd & { readonly type: "CallAnswered"; readonly result: Json })
  | (OfState & CallEnd & { readonly type: "CallFailed" } & Failure)
  /** `retrier` is the index in Retry, `retry` counts from 1 for each retrier. */
  | (OfState & {
      readonly type: "Retried";
      readonly retrier: number;
      readonly retry: number;
      readonly delayMs: number;
    } & Failure)
  /** `catcher` is the index in Catch. */
  | (OfState & { readonly type: "Caught"; readonly catcher: number; readonly next: string } & Failure);

interface CallEnd {
  readonly action: string;
  readonly arguments: Json;
  readonly attempt: number;
}

/** Event of an execution; everything that is known about a run is derived from events. */
export type Event = ExecutionEvent | StateEvent;

/** Omit that keeps the alternatives apart. */
type Without<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never;

/** Event as a state emits it, without time and place. */
export type StateEventDetails = Without<StateEvent, keyof OfState>;

/** Event as an execution emits it. */
export type ExecutionEventDetails = Without<ExecutionEvent, keyof OfExecution>;

/** State transitions as AWS bills them for Standard workflows: each state entered, and each retry. */
export function countTransitions(events: readonly Event[]): number {
  return events.filter(({ type }) => type === "StateEntered" || type === "Retried").length;
}

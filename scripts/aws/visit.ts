import type { DeployedMachine } from "../../emulator/interpreter";
import type { FoundState } from "../../lib/asl/graph";
import type { Json, JsonObject } from "../../lib/json";

/** One attempt of a state in an emulated execution: what it was given, and what it made of that. */
export interface Visit {
  readonly machine: DeployedMachine;
  readonly state: FoundState;
  readonly input: Json;
  /** Variables that the state could read. */
  readonly variables: JsonObject;
  /** The Context object, without its `Map` and `Task`. */
  readonly context: JsonObject;
  /** Answer of the call, or the outputs of the states inside. @default the state has neither, or did not get that far */
  readonly answer?: Answer;
  /** Arguments of the call. @default it was not made */
  readonly arguments?: Json;
  /** Inputs of the iterations, in order. @default the state is no Map, or not every iteration began */
  readonly items?: readonly Json[];
  /** Retries before this attempt by the retrier that knows its error. */
  readonly retries: number;
  readonly ending: Ending;
}

/** Result or error of what a Task, Map or Parallel state waits for. */
export type Answer =
  | { readonly result: Json }
  /** `causedBy` is the state inside that failed. */
  | { readonly error: string; readonly cause: string; readonly causedBy?: string };

interface Failure {
  readonly error: string;
  readonly cause: string;
}

interface Left {
  readonly next?: string;
  readonly assigned: JsonObject;
  readonly output: Json;
}

/** What followed, in TestState's words. Indexes are those of Choices, Retry and Catch. */
export type Ending =
  | ({ readonly status: "SUCCEEDED"; readonly rule?: number | "Default" } & Left)
  | ({ readonly status: "CAUGHT_ERROR"; readonly catcher: number } & Left & Failure)
  | ({ readonly status: "RETRIABLE"; readonly retrier: number } & Failure)
  | ({ readonly status: "FAILED" } & Failure);

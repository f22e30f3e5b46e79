import type { Json } from "../../lib/json";

/** A call that a Task makes, as the emulated account gets it. */
export interface TaskCall {
  /** `guardduty:listDetectors`; `states:startExecution.sync:2` before the interpreter starts the child. */
  readonly action: string;
  /** The Task's Resource. */
  readonly resource: string;
  /** A copy: whoever gets it may keep and change it. */
  readonly arguments: Json;
  /** Of the state machine that calls. */
  readonly roleArn: string;
  readonly stateMachineArn: string;
  readonly executionArn: string;
  /** Names of the states around the Task, then its own. */
  readonly statePath: readonly string[];
  /** 0 for the first attempt, then one more for each retry. */
  readonly attempt: number;
  /** Virtual milliseconds since the epoch. */
  readonly now: number;
  /** Set for `.waitForTaskToken`. */
  readonly taskToken?: string;
  /** Lets virtual time pass before the answer. Rejects when the call is given up, for example by a timeout. */
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Answers calls. Throws a `StatesError` for an error of the service; anything else thrown is taken for a defect of the
 * handler and ends the run. For the start of an execution it only allows (returns) or denies (throws).
 */
export type TaskHandler = (call: TaskCall) => unknown;

import type { Template } from "./template";

/** States that call each other by name, ready to be executed. */
export interface Program {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, StateProgram>;
}

/** A whole machine, ready to be executed. */
export interface MachineProgram extends Program {
  readonly timeoutSeconds?: number;
}

/** Variables to assign, by name. */
export type AssignProgram = ReadonlyMap<string, Template>;

/** Actions on leaving a state, on a choice or on a caught error. */
export interface Exit {
  readonly assign?: AssignProgram;
  readonly output?: Template;
  /** Undefined at the end. */
  readonly next?: string;
}

export interface RetrierProgram {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number;
  readonly fullJitter: boolean;
}

export interface CatcherProgram extends Exit {
  readonly errorEquals: readonly string[];
}

interface Common extends Exit {
  readonly name: string;
  readonly retriers: readonly RetrierProgram[];
  readonly catchers: readonly CatcherProgram[];
}

/** Call of a Task: its action, and what it waits for. */
export interface Integration {
  /** `guardduty:listDetectors`, `states:startExecution.sync:2`. */
  readonly action: string;
  readonly resource: string;
  /** A state machine that the interpreter runs itself. */
  readonly starts: "nothing" | "execution" | "awaited execution";
  readonly waitsForToken: boolean;
}

export interface TaskProgram extends Common {
  readonly type: "Task";
  readonly integration: Integration;
  readonly arguments?: Template;
  readonly timeoutSeconds?: Template;
  readonly heartbeatSeconds?: Template;
}

export interface ChoiceProgram extends Common {
  readonly type: "Choice";
  readonly rules: readonly (Exit & { readonly condition: Template })[];
}

export interface WaitProgram extends Common {
  readonly type: "Wait";
  readonly seconds?: Template;
  readonly timestamp?: Template;
}

export interface FailProgram extends Common {
  readonly type: "Fail";
  readonly error?: Template;
  readonly cause?: Template;
}

export interface PassProgram extends Common {
  readonly type: "Pass" | "Succeed";
}

export interface MapProgram extends Common {
  readonly type: "Map";
  readonly items?: Template;
  readonly itemSelector?: Template;
  readonly maxConcurrency?: Template;
  readonly processor: Program;
}

export interface ParallelProgram extends Common {
  readonly type: "Parallel";
  readonly arguments?: Template;
  readonly branches: readonly Program[];
}

export type StateProgram =
  TaskProgram | ChoiceProgram | WaitProgram | FailProgram | PassProgram | MapProgram | ParallelProgram;

import { compileMachine, type DeployedMachine } from "./compile";
import type { Engine, Run } from "./engine";
import type { Event, ExecutionEventDetails, Starter } from "./events";
import type { Json } from "../../lib/json";
import { toJson } from "./json";
import { createScope, type Scope } from "./scope";
import { runStates } from "./states";
import { StatesError } from "./states-error";
import { countHistory } from "./visit";

/** Outcome of an execution. */
export interface Ended {
  readonly run: Run;
  readonly status: "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED";
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly stoppedAt: number;
}

interface Start {
  readonly name: string;
  readonly input: Json;
  readonly journal: Event[];
  readonly startedBy?: Starter;
  /** Error with which the execution is aborted. */
  readonly scope?: Scope;
}

/** An execution that exists, and how to execute it. */
export interface Begun {
  readonly run: Run;
  /** Rejects only when the execution was called off from outside, or when our own code is wrong. */
  readonly execute: () => Promise<Ended>;
}

/** Begins an execution; undefined if the machine had one of that name. */
export function beginExecution(engine: Engine, machine: DeployedMachine, start: Start): Begun | undefined {
  const program = compileMachine(machine);
  const arn = `${machine.arn.replace(":stateMachine:", ":execution:")}:${start.name}`;
  if (engine.names.has(arn)) return undefined;
  engine.names.add(arn);
  const { scheduler } = engine;
  const scope = createScope(start.scope);
  const run: Run = {
    engine,
    machine,
    arn,
    name: start.name,
    input: toJson(start.input),
    startedAt: scheduler.now(),
    scope,
    journal: start.journal,
    history: 0,
    variableBytes: 0,
  };

  async function execute(): Promise<Ended> {
    const timedOut = new Error("The execution timed out.");
    const { timeoutSeconds } = program;
    const stop = timeoutSeconds === undefined ? undefined : scheduler.after(timeoutSeconds * 1000, cancel);
    function cancel(): void {
      scope.cancel(timedOut);
    }
    tell(run, { type: "ExecutionStarted", input: run.input, startedBy: start.startedBy });
    const level = { run, scope, path: [], lane: [], variables: Object.create(null) as Record<string, Json> };
    try {
      countHistory(level, 1);
      const output = await runStates(level, program, run.input);
      tell(run, { type: "ExecutionSucceeded", output });
      return { run, status: "SUCCEEDED", output, stoppedAt: scheduler.now() };
    } catch (thrown) {
      return failed(run, thrown, timedOut);
    } finally {
      stop?.();
      scope.close();
    }
  }

  return { run, execute };
}

/** Lets an execution go on while time passes, with nobody waiting for its end. */
export function detach({ run, execute }: Begun): void {
  const { scheduler, defects } = run.engine;
  scheduler.spawn(() =>
    execute().then(
      () => undefined,
      (defect: Error) => void defects.push(defect),
    ),
  );
}

function failed(run: Run, thrown: unknown, timedOut: Error): Ended {
  const stoppedAt = run.engine.scheduler.now();
  if (thrown === timedOut) {
    tell(run, { type: "ExecutionTimedOut" });
    return { run, status: "TIMED_OUT", stoppedAt };
  }
  if (run.scope.reason() !== undefined) {
    tell(run, { type: "ExecutionAborted" });
    throw thrown;
  }
  if (!(thrown instanceof StatesError)) throw thrown;
  const { error, reason: cause } = thrown;
  tell(run, { type: "ExecutionFailed", error, cause });
  return { run, status: "FAILED", error, cause, stoppedAt };
}

function tell(run: Run, details: ExecutionEventDetails): void {
  const { scheduler, onEvent } = run.engine;
  const event = { ...details, time: scheduler.now(), execution: run.arn, stateMachine: run.machine.arn };
  run.journal.push(event);
  onEvent?.(event);
}

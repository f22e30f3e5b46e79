import { executionExists, notATimestamp, unknownStateMachine } from "../errors";
import { compileMachine, type DeployedMachine } from "./compile";
import type { Engine } from "./engine";
import { countTransitions, type Event } from "./events";
import { beginExecution, detach, type Begun, type Ended } from "./execution";
import type { Json } from "../../lib/json";
import { createRandom, uuid } from "./random";
import { createScheduler } from "./scheduler";
import { sleepIn, createScope } from "./scope";
import type { TaskHandler } from "./task-call";
import { createTokens, type Tokens } from "./tokens";

export interface WorldProps {
  /** By ARN; may change between executions. */
  readonly machines: ReadonlyMap<string, DeployedMachine>;
  /** Answers the calls of all tasks. */
  readonly handle: TaskHandler;
  /** Of jitter, `$random`, `$uuid` and the names of executions. @default 1 */
  readonly seed?: number;
  /** Time at which the clock starts. @default "2026-11-02T09:00:00Z" */
  readonly startTime?: string;
  readonly onEvent?: (event: Event) => void;
}

/** Virtual time, for whoever changes something later on. It passes while something is awaited, and costs nothing. */
export interface Clock {
  /** Virtual milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls `action` when `ms` have passed; the function returned takes that back. */
  readonly after: (ms: number, action: () => void) => () => void;
  /** Lets time pass. To be called outside of a task handler, which has its own `sleep`. */
  readonly advance: (ms: number) => Promise<void>;
}

export interface StartProps {
  /** @default {} */
  readonly input?: Json;
  /** @default a UUID */
  readonly name?: string;
}

/** An execution that has ended. */
export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly stateMachineArn: string;
  readonly status: Ended["status"];
  /** Set if the execution succeeded. */
  readonly output?: Json;
  /** Set if the execution failed. */
  readonly error?: string;
  readonly cause?: string;
  /** In order, those of the executions it started among them. */
  readonly events: readonly Event[];
  /** Virtual milliseconds since the epoch. */
  readonly startedAt: number;
  readonly stoppedAt: number;
  /** Transitions that AWS bills, those of child executions included. */
  readonly transitions: number;
}

/** State machines with the account they act on, in a time of their own. */
export interface World {
  readonly clock: Clock;
  readonly tokens: Tokens;
  /** Executes a state machine to its end. Rejects on a deadlock, an invalid definition, or a defect of the handler. */
  readonly run: (machineArn: string, props?: StartProps) => Promise<Execution>;
  /** Starts an execution that goes on while time passes, and gives its ARN; a task handler may call this. */
  readonly start: (machineArn: string, props?: StartProps) => string;
}

/** A world at its start time, in which nothing has happened. */
export function createWorld(props: WorldProps): World {
  const { startTime = "2026-11-02T09:00:00Z", seed = 1, machines, handle, onEvent } = props;
  const startedAt = Date.parse(startTime);
  if (Number.isNaN(startedAt)) throw notATimestamp(startTime);
  const scheduler = createScheduler(startedAt);
  const tokens = createTokens();
  const engine: Engine = {
    scheduler,
    machines,
    handle,
    random: createRandom(seed),
    tokens,
    names: new Set(),
    defects: [],
    onEvent,
  };

  function begin(machineArn: string, { input = {}, name = uuid(engine.random) }: StartProps): Begun {
    const machine = machines.get(machineArn);
    if (machine === undefined) throw unknownStateMachine(machineArn, machines.keys());
    const begun = beginExecution(engine, machine, { name, input, journal: [] });
    if (begun === undefined) throw executionExists(`${machineArn}:${name}`);
    return begun;
  }

  async function run(machineArn: string, start: StartProps = {}): Promise<Execution> {
    for (const machine of machines.values()) compileMachine(machine);
    const ended = await scheduler.complete(async () => begin(machineArn, start).execute());
    const [defect] = engine.defects.splice(0, 1);
    if (defect !== undefined) throw defect;
    return describe(ended);
  }

  function start(machineArn: string, startProps: StartProps = {}): string {
    const begun = begin(machineArn, startProps);
    detach(begun);
    return begun.run.arn;
  }

  const advance = (ms: number): Promise<void> => scheduler.complete(() => sleepIn(createScope(), scheduler, ms));
  return { clock: { now: scheduler.now, after: scheduler.after, advance }, tokens, run, start };
}

function describe({ run, status, output, error, cause, stoppedAt }: Ended): Execution {
  return {
    arn: run.arn,
    name: run.name,
    stateMachineArn: run.machine.arn,
    status,
    output,
    error,
    cause,
    events: run.journal,
    startedAt: run.startedAt,
    stoppedAt,
    transitions: countTransitions(run.journal),
  };
}

import type { DeployedMachine } from "./compile";
import type { Event } from "./events";
import type { Json } from "../../lib/json";
import type { Random } from "./random";
import type { Scheduler } from "./scheduler";
import type { Scope } from "./scope";
import type { TaskHandler } from "./task-call";
import type { TokenOffice } from "./tokens";

/** State that all executions of a world share. */
export interface Engine {
  readonly scheduler: Scheduler;
  readonly machines: ReadonlyMap<string, DeployedMachine>;
  readonly handle: TaskHandler;
  readonly random: Random;
  readonly tokens: TokenOffice;
  /** ARNs of all executions so far. */
  readonly names: Set<string>;
  /** Errors of detached executions that are not errors of the States Language. */
  readonly defects: Error[];
  readonly onEvent?: (event: Event) => void;
}

/** One execution while it runs. */
export interface Run {
  readonly engine: Engine;
  readonly machine: DeployedMachine;
  readonly arn: string;
  readonly name: string;
  readonly input: Json;
  readonly startedAt: number;
  readonly scope: Scope;
  /** Events of the run that a person started, children included. */
  readonly journal: Event[];
  /** Events in AWS's own history so far. */
  history: number;
  /** Bytes of all variables. */
  variableBytes: number;
}

/** The states of one level while they run: of the machine, of one branch, or of one item. */
export interface Level {
  readonly run: Run;
  readonly scope: Scope;
  readonly path: readonly string[];
  readonly lane: readonly number[];
  /** `$states.context.Map`, inside of a Map. */
  readonly map?: Json;
  /** Variables of the enclosing levels are its prototype. */
  readonly variables: Record<string, Json>;
}

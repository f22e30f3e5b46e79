import type { Level } from "./engine";
import type { StateEventDetails } from "./events";
import type { Moment } from "./functions";
import type { Json } from "../../lib/json";
import { sizeOf } from "./json";
import type { StateProgram } from "./program";
import { limitExceeded, StatesError } from "./states-error";
import type { Environment, Template } from "./template";

/** Largest payload and largest variable. */
export const payloadBytes = 256 * 1024;
const historyLimit = 25_000;

/** One state while it is executed. */
export interface Visit<State extends StateProgram = StateProgram> {
  readonly level: Level;
  readonly state: State;
  readonly path: readonly string[];
  readonly input: Json;
  readonly enteredAt: string;
  /** Number of the event in AWS's history with which it was entered. */
  readonly eventId: number;
  retries: number;
  /** `$states.context.Task.Token`, in a `.waitForTaskToken` task. */
  readonly taskToken?: string;
}

/** Counts events in AWS's history, which may have 25,000. */
export function countHistory({ run }: Level, events: number): void {
  run.history += events;
  if (run.history > historyLimit) {
    throw new StatesError(
      "States.Runtime",
      `The execution reached the maximum number of history events (${historyLimit}).`,
    );
  }
}

/** Tells what happened in a state. */
export function record({ level, path }: Pick<Visit, "level" | "path">, details: StateEventDetails): void {
  const { run, lane } = level;
  const { scheduler, onEvent } = run.engine;
  const where = { time: scheduler.now(), execution: run.arn, stateMachine: run.machine.arn, path, lane };
  const event = { ...details, ...where };
  run.journal.push(event);
  onEvent?.(event);
}

/** Scope of a state's expressions, with the result or the error if there is one. */
export function environmentOf(
  visit: Visit,
  also?: { readonly result: Json } | { readonly errorOutput: Json },
): Environment {
  const { level, input } = visit;
  const { engine } = level.run;
  const moment: Moment = { now: engine.scheduler.now(), random: engine.random };
  // Few expressions read the context, so it is made only for those.
  const states = {
    input,
    get context(): Json {
      return contextOf(visit);
    },
    ...also,
  };
  return { states, variables: level.variables, moment };
}

/** The Context object. */
function contextOf({ level, state, enteredAt, retries, taskToken }: Visit): Json {
  const { run, map } = level;
  const { arn, machine, name, input, startedAt } = run;
  return {
    Execution: {
      Id: arn,
      Input: input,
      Name: name,
      RoleArn: machine.roleArn,
      StartTime: isoTime(startedAt),
      RedriveCount: 0,
    },
    StateMachine: { Id: machine.arn, Name: machine.name },
    State: { EnteredTime: enteredAt, Name: state.name, RetryCount: retries },
    ...(map === undefined ? {} : { Map: map }),
    ...(taskToken === undefined ? {} : { Task: { Token: taskToken } }),
  };
}

/** A time as AWS writes it. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** The value of a field, or of what stands in when the field is absent. */
export async function resolve(
  template: Template | undefined,
  environment: Environment,
  otherwise: Json,
): Promise<Json> {
  if (template === undefined) return otherwise;
  return await template.resolve(environment);
}

/** Fails if a payload is too large to be carried. */
export function checkPayload({ state }: Visit, what: string, payload: Json): void {
  if (sizeOf(payload) > payloadBytes) {
    throw limitExceeded(
      `The state/task '${state.name}' has ${what} with a size exceeding the maximum number of bytes service limit.`,
    );
  }
}

/** The error as AWS tells it: what the interpreter found says in which state. */
export function located({ state, eventId }: Visit, thrown: StatesError): StatesError {
  if (thrown.origin === "call") return thrown;
  const where = `An error occurred while executing the state '${state.name}' (entered at the event id #${eventId}). `;
  if (thrown.reason.startsWith("An error occurred while executing the state ")) return thrown;
  return new StatesError(thrown.error, where + thrown.reason, thrown.origin);
}

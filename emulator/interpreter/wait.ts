import type { Json } from "../../lib/json";
import { evaluateExit, type Outcome } from "./leave";
import type { WaitProgram } from "./program";
import { sleepIn } from "./scope";
import { queryEvaluationError } from "./states-error";
import { environmentOf, resolve, type Visit } from "./visit";

const longestWaitSeconds = 99_999_999;

/** Lets virtual time pass. */
export async function performWait(visit: Visit<WaitProgram>): Promise<Outcome> {
  const { level, state, input } = visit;
  const { scheduler } = level.run.engine;
  const environment = environmentOf(visit);
  const until = await resolve(state.timestamp, environment, null);
  const ms =
    state.timestamp === undefined
      ? 1000 * wholeSeconds("Seconds", await resolve(state.seconds, environment, 0), 0)
      : Math.max(0, parseTimestamp(until) - scheduler.now());
  await sleepIn(level.scope, scheduler, ms);
  return evaluateExit(visit, state, environmentOf(visit), input);
}

/** A number of seconds that an expression gave. */
export function wholeSeconds(field: string, value: Json, least: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= longestWaitSeconds)
    return value;
  throw queryEvaluationError(
    `The field '${field}' must be a whole number from ${least} to ${longestWaitSeconds}, but was ${JSON.stringify(value)}.`,
  );
}

function parseTimestamp(value: Json): number {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  const time = typeof value === "string" && form.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) {
    throw queryEvaluationError(
      `The field 'Timestamp' must be a timestamp such as 2026-11-02T09:00:00Z, but was ${JSON.stringify(value)}.`,
    );
  }
  return time;
}

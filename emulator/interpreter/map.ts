import { concurrently } from "./concurrently";
import { runInner } from "./inner";
import type { Json } from "../../lib/json";
import { evaluateExit, type Outcome } from "./leave";
import type { MapProgram } from "./program";
import type { Scope } from "./scope";
import { queryEvaluationError } from "./states-error";
import { checkPayload, countHistory, environmentOf, record, resolve, type Visit } from "./visit";

/** AWS runs at most so many iterations of an inline Map at a time. */
const mostAtATime = 40;

/** Executes the states of its processor once for each item. */
export async function performMap(visit: Visit<MapProgram>): Promise<Outcome> {
  const { level, state, input } = visit;
  const environment = environmentOf(visit);
  const items = await resolve(state.items, environment, input);
  if (!isList(items)) {
    throw queryEvaluationError(
      `The field 'Items' returned an unexpected result type. Expected 'array', but was ${JSON.stringify(items)}.`,
    );
  }
  const limit = await resolve(state.maxConcurrency, environment, 0);
  if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 0) {
    throw queryEvaluationError(`The field 'MaxConcurrency' must be a whole number, but was ${JSON.stringify(limit)}.`);
  }

  countHistory(level, 1);
  const iterate = (index: number, scope: Scope): Promise<Json> =>
    runIteration(visit, items[index] ?? null, index, scope);
  const atATime = limit === 0 ? mostAtATime : Math.min(limit, mostAtATime);
  const result = await concurrently(level.run, level.scope, items.length, atATime, iterate);
  countHistory(level, 1);
  checkPayload(visit, "a result", result);
  return evaluateExit(visit, state, environmentOf(visit, { result }), result);
}

async function runIteration(visit: Visit<MapProgram>, item: Json, index: number, scope: Scope): Promise<Json> {
  const { level, state } = visit;
  const iterating = { ...visit, level: { ...level, map: { Item: { Index: index, Value: item } } } };
  countHistory(level, 1);
  const input = await resolve(state.itemSelector, environmentOf(iterating), item);
  checkPayload(visit, "an item", input);
  record(visit, { type: "MapIterationStarted", index, input });
  const output = await runInner(iterating, state.processor, index, input, scope);
  countHistory(level, 1);
  return output;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

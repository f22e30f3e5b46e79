import { concurrently } from "./concurrently";
import { runInner } from "./inner";
import { isList, isObject, type Json } from "../../lib/json";
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
  const items = itemsOf(await resolve(state.items, environment, input));
  const limit = await resolve(state.maxConcurrency, environment, 0);
  if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 0) {
    throw queryEvaluationError(`The field 'MaxConcurrency' must be a whole number, but was ${JSON.stringify(limit)}.`);
  }

  countHistory(level, 1);
  const iterate = (index: number, scope: Scope): Promise<Json> =>
    runIteration(visit, items[index] ?? { input: null, context: {} }, index, scope);
  const atATime = limit === 0 ? mostAtATime : Math.min(limit, mostAtATime);
  const result = await concurrently(level.run, level.scope, items.length, atATime, iterate);
  countHistory(level, 1);
  checkPayload(visit, "a result", result);
  return evaluateExit(visit, state, environmentOf(visit, { result }), result);
}

async function runIteration(visit: Visit<MapProgram>, item: Item, index: number, scope: Scope): Promise<Json> {
  const { level, state } = visit;
  const iterating = { ...visit, level: { ...level, map: { Item: { Index: index, ...item.context } } } };
  countHistory(level, 1);
  const input = await resolve(state.itemSelector, environmentOf(iterating), item.input);
  checkPayload(visit, "an item", input);
  record(visit, { type: "MapIterationStarted", index, input });
  const output = await runInner(iterating, state.processor, index, input, scope);
  countHistory(level, 1);
  return output;
}

/** An iteration's input, unless there is an ItemSelector, and its part of the context object. */
interface Item {
  readonly input: Json;
  readonly context: { readonly Key?: string; readonly Value?: Json };
}

/**
 * Items of an array, or of the key-value pairs of an object: `Map.Item.Key` is "only valid for JSON objects", says
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html. That a pair is the input as
 * `{ Key, Value }` is assumed.
 */
function itemsOf(value: Json): readonly Item[] {
  if (isList(value)) return value.map((item) => ({ input: item, context: { Value: item } }));
  if (isObject(value)) {
    return Object.entries(value).map(([Key, Value]) => ({
      input: { Key, Value },
      context: { Key, Value },
    }));
  }
  throw queryEvaluationError(
    `The field 'Items' returned an unexpected result type. Expected 'array' or 'object', but was ${JSON.stringify(value)}.`,
  );
}

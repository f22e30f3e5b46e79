import { evaluateExit, type Outcome } from "./leave";
import type { RetrierProgram } from "./program";
import { proceed, sleepIn } from "./scope";
import { matches, StatesError } from "./states-error";
import { countHistory, environmentOf, located, record, type Visit } from "./visit";

/** Executes a state, again as often as its retriers want it, and then as its catchers want it. */
export async function recover(visit: Visit, perform: (visit: Visit) => Promise<Outcome>): Promise<Outcome> {
  const retries = visit.state.retriers.map(() => 0);
  for (;;) {
    try {
      return await perform(visit);
    } catch (thrown) {
      const error = failureOf(visit, thrown);
      if (!(await retry(visit, error, retries))) return await caught(visit, error);
    }
  }
}

/** Errors that retriers and catchers see. All others propagate: the work was cancelled, or our own code is wrong. */
function failureOf(visit: Visit, thrown: unknown): StatesError {
  proceed(visit.level.scope);
  if (!(thrown instanceof StatesError)) throw thrown;
  // AWS writes an EvaluationFailed; other errors are counted with the call.
  if (thrown.error === "States.QueryEvaluationError") countHistory(visit.level, 1);
  return located(visit, thrown);
}

/** Waits for the next attempt; false if there is none. Only the first retrier that knows the error counts. */
async function retry(visit: Visit, error: StatesError, retries: number[]): Promise<boolean> {
  const index = visit.state.retriers.findIndex(({ errorEquals }) => matches(error, errorEquals));
  const retrier = visit.state.retriers[index];
  const before = retries[index] ?? 0;
  if (retrier === undefined || before >= retrier.maxAttempts) return false;
  const { run, scope } = visit.level;
  const delayMs = delayBefore(retrier, before, run.engine.random);
  retries[index] = before + 1;
  record(visit, { type: "Retried", retrier: index, retry: before + 1, delayMs, ...failure(error) });
  await sleepIn(scope, run.engine.scheduler, delayMs);
  visit.retries++;
  return true;
}

function delayBefore(retrier: RetrierProgram, retriesBefore: number, random: () => number): number {
  const { intervalSeconds, backoffRate, maxDelaySeconds, fullJitter } = retrier;
  const seconds = Math.min(intervalSeconds * backoffRate ** retriesBefore, maxDelaySeconds);
  return Math.round(seconds * 1000 * (fullJitter ? random() : 1));
}

async function caught(visit: Visit, error: StatesError): Promise<Outcome> {
  const index = visit.state.catchers.findIndex(({ errorEquals }) => matches(error, errorEquals));
  const catcher = visit.state.catchers[index];
  if (catcher?.next === undefined) throw fail(visit, error);
  record(visit, { type: "Caught", catcher: index, next: catcher.next, ...failure(error) });
  const errorOutput = { Error: error.error, Cause: error.reason };
  try {
    return await evaluateExit(visit, catcher, environmentOf(visit, { errorOutput }), errorOutput);
  } catch (thrown) {
    throw fail(visit, failureOf(visit, thrown));
  }
}

function fail(visit: Visit, error: StatesError): StatesError {
  record(visit, { type: "StateFailed", ...failure(error) });
  return error;
}

function failure({ error, reason }: StatesError): { readonly error: string; readonly cause: string } {
  return { error, cause: reason };
}

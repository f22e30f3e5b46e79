import { call } from "./call";
import { sizeOf } from "./json";
import { evaluateExit, type Outcome } from "./leave";
import type { TaskProgram } from "./program";
import { uuid } from "./random";
import { createScope, type Scope } from "./scope";
import { resultTooLarge, StatesError } from "./states-error";
import type { Template } from "./template";
import { checkPayload, countHistory, environmentOf, payloadBytes, resolve, type Visit } from "./visit";
import { wholeSeconds } from "./wait";

/** Makes a call and takes its answer for the result. */
export async function performTask(entered: Visit<TaskProgram>): Promise<Outcome> {
  const { level, state, input } = entered;
  const { engine } = level.run;
  const visit = state.integration.waitsForToken ? { ...entered, taskToken: uuid(engine.random) } : entered;
  const given = await resolve(state.arguments, environmentOf(visit), input);
  if (given !== input) checkPayload(visit, "an input", given);

  const timeoutMs = await milliseconds(visit, "TimeoutSeconds", state.timeoutSeconds);
  const heartbeatMs = await milliseconds(visit, "HeartbeatSeconds", state.heartbeatSeconds);
  countHistory(level, state.integration.starts === "awaited execution" || state.integration.waitsForToken ? 4 : 3);
  const result = await within(visit, timeoutMs, (scope) => call(visit, given, scope, heartbeatMs));
  if (sizeOf(result) > payloadBytes) throw resultTooLarge(state.integration.action);
  return evaluateExit(visit, state, environmentOf(visit, { result }), result);
}

async function milliseconds(visit: Visit, field: string, template: Template | undefined): Promise<number | undefined> {
  if (template === undefined) return undefined;
  return 1000 * wholeSeconds(field, await template.resolve(environmentOf(visit)), 1);
}

async function within<T>(visit: Visit, ms: number | undefined, work: (scope: Scope) => Promise<T>): Promise<T> {
  const { run, scope } = visit.level;
  if (ms === undefined) return work(scope);
  const limited = createScope(scope);
  const stop = run.engine.scheduler.after(ms, () => {
    limited.cancel(new StatesError("States.Timeout", ""));
  });
  try {
    return await work(limited);
  } finally {
    stop();
    limited.close();
  }
}

import type { Run } from "./engine";
import type { Json } from "../../lib/json";
import { createScope, proceed, type Scope } from "./scope";

/**
 * Does a number of works in fibers of their own, at most `limit` at a time, and gives their results in order. The first
 * failure calls the others off and is thrown when all have ended.
 */
export async function concurrently(
  run: Run,
  outer: Scope,
  count: number,
  limit: number,
  work: (index: number, scope: Scope) => Promise<Json>,
): Promise<readonly Json[]> {
  proceed(outer);
  if (count === 0) return [];
  const { scheduler } = run.engine;
  const scope = createScope(outer);
  const results: Json[] = [];
  const failures: unknown[] = [];
  let started = 0;
  let active = 0;

  await scheduler.suspend<undefined>(undefined, ({ resolve }) => {
    const start = (): void => {
      const index = started++;
      active++;
      scheduler.spawn(async () => {
        try {
          proceed(scope);
          results[index] = await work(index, scope);
        } catch (thrown) {
          if (failures.push(thrown) === 1) scope.cancel(new Error("A sibling failed."));
        }
        active--;
        if (failures.length === 0 && started < count) start();
        else if (active === 0) resolve(undefined);
      });
    };
    while (started < Math.min(count, limit)) start();
  });
  scope.close();
  if (failures.length > 0) throw failures[0];
  return results;
}

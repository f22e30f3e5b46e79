import { startChild } from "./children";
import type { Json } from "../../lib/json";
import { toJson } from "./json";
import type { TaskProgram } from "./program";
import { proceed, sleepIn, waitIn, type Scope } from "./scope";
import { StatesError } from "./states-error";
import type { TaskCall } from "./task-call";
import { record, type Visit } from "./visit";

/** Makes a Task's call, tells of it, and gives the answer. */
export async function call(visit: Visit<TaskProgram>, given: Json, scope: Scope, heartbeatMs?: number): Promise<Json> {
  const made = { action: visit.state.integration.action, arguments: given, attempt: visit.retries };
  record(visit, { type: "CallMade", ...made });
  try {
    const result = await answer(visit, given, scope, heartbeatMs);
    proceed(scope);
    record(visit, { type: "CallAnswered", ...made, result });
    return result;
  } catch (thrown) {
    const reason = scope.reason() ?? thrown;
    if (reason instanceof StatesError) {
      record(visit, { type: "CallFailed", ...made, error: reason.error, cause: reason.reason });
    }
    throw reason;
  }
}

async function answer(visit: Visit<TaskProgram>, given: Json, scope: Scope, heartbeatMs?: number): Promise<Json> {
  const { starts } = visit.state.integration;
  const deliver = async (): Promise<Json> => {
    const result = await handle(visit, given, scope);
    return starts === "nothing" ? result : startChild(visit, given, scope);
  };
  return visit.taskToken === undefined ? deliver() : awaitToken(visit, visit.taskToken, scope, deliver, heartbeatMs);
}

async function handle(visit: Visit<TaskProgram>, given: Json, scope: Scope): Promise<Json> {
  const { level, state, path, retries, taskToken } = visit;
  const { engine, machine, arn } = level.run;
  const taskCall: TaskCall = {
    action: state.integration.action,
    resource: state.integration.resource,
    arguments: toJson(given),
    roleArn: machine.roleArn,
    stateMachineArn: machine.arn,
    executionArn: arn,
    statePath: path,
    attempt: retries,
    now: engine.scheduler.now(),
    taskToken,
    sleep: (ms) => sleepIn(scope, engine.scheduler, ms),
  };
  const result = await engine.handle(taskCall);
  return result === undefined ? {} : toJson(result);
}

/** The token may be answered while the call is still being made, so it is listened to before. */
async function awaitToken(
  visit: Visit,
  token: string,
  scope: Scope,
  deliver: () => Promise<Json>,
  heartbeatMs?: number,
): Promise<Json> {
  const { scheduler, tokens } = visit.level.run.engine;
  let early: (() => Json) | undefined;
  const keepEarly = (settle: () => Json): void => void (early = settle);
  tokens.issue(token, {
    resolve: (output) => {
      keepEarly(() => output);
    },
    reject: (reason) => {
      keepEarly(() => {
        throw reason;
      });
    },
    beat: () => undefined,
  });
  try {
    await deliver();
    if (early !== undefined) return early();
    const what = `the state "${visit.path.join(" > ")}" of ${visit.level.run.arn} waits for its task token`;
    return await waitIn<Json>(scope, scheduler, what, (settle) => {
      let stop = startHeart();
      function startHeart(): () => void {
        if (heartbeatMs === undefined) return () => undefined;
        return scheduler.after(heartbeatMs, () => {
          settle.reject(new StatesError("States.HeartbeatTimeout", ""));
        });
      }
      const beat = (): void => {
        stop();
        stop = startHeart();
      };
      tokens.issue(token, { ...settle, beat });
      return () => {
        stop();
      };
    });
  } finally {
    tokens.withdraw(token);
  }
}

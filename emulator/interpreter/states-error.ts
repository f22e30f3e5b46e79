/** Origin of an error, which decides what catches it and how its cause reads. */
type Origin = "call" | "interpreter" | "limit";

/** An error of the States Language: a name that retriers and catchers match, and a cause for people. */
export class StatesError extends Error {
  override readonly name = "StatesError";

  /**
   * @param origin `call`: a service said so. `interpreter`: found while executing a state, whose name is then put in
   *   front of the cause. `limit`: likewise, and no wildcard catches it.
   */
  constructor(
    readonly error: string,
    readonly reason: string,
    readonly origin: Origin = "call",
  ) {
    super(reason === "" ? error : `${error}: ${reason}`);
  }
}

/** Whether a retrier or catcher with these names takes the error. `States.Runtime` is never taken, not even by name. */
export function matches(thrown: StatesError, names: readonly string[]): boolean {
  if (thrown.error === "States.Runtime") return false;
  return names.some((name) => name === thrown.error || matchesWildcard(thrown, name));
}

function matchesWildcard(thrown: StatesError, name: string): boolean {
  switch (name) {
    case "States.ALL":
      return thrown.origin !== "limit";
    case "States.TaskFailed":
      return thrown.origin !== "limit" && thrown.error !== "States.Timeout";
    case "States.Timeout":
      return thrown.error === "States.HeartbeatTimeout";
    default:
      return false;
  }
}

/** An expression failed, or gave something that its field does not take. */
export function queryEvaluationError(problem: string): StatesError {
  return new StatesError("States.QueryEvaluationError", problem, "interpreter");
}

/** The execution cannot go on; nothing catches this. */
export function runtimeError(problem: string): StatesError {
  return new StatesError("States.Runtime", problem, "interpreter");
}

/** A payload or variable is larger than AWS carries; only its own name catches it. */
export function limitExceeded(problem: string): StatesError {
  return new StatesError("States.DataLimitExceeded", problem, "limit");
}

/** A call answered with more than AWS carries; unlike the documentation, AWS lets `States.ALL` catch this one. */
export function resultTooLarge(resource: string): StatesError {
  const problem = `The state/task '${resource}' returned a result with a size exceeding the maximum number of bytes service limit.`;
  return new StatesError("States.DataLimitExceeded", problem);
}

import { StatesError } from "../../../emulator/interpreter";
import { api, entered, execute, ofType } from "./support";

const end = { Type: "Pass", End: true };
const task = { Type: "Task", Resource: api("x:y") };

/** Fails with these errors, then answers. */
function failing(...errors: readonly string[]) {
  const left = [...errors];
  return () => {
    const error = left.shift();
    if (error !== undefined) throw new StatesError(error, `cause of ${error}`);
    return { ok: true };
  };
}

const delays = async (retrier: object, errors: number): Promise<readonly number[]> => {
  const Retry = [{ ErrorEquals: ["States.ALL"], ...retrier }];
  const { events } = await execute({ T: { ...task, Retry, End: true } }, failing(...Array<string>(errors).fill("A")));
  return ofType(events, "Retried").map(({ delayMs }) => delayMs);
};

test("three retries after 1, 2 and 4 seconds are the default", async () => {
  expect(await delays({}, 9)).toEqual([1000, 2000, 4000]);
});

test("interval, factor, longest delay and attempts are kept to", async () => {
  const retrier = { IntervalSeconds: 3, BackoffRate: 1.5, MaxDelaySeconds: 6, MaxAttempts: 4 };
  expect(await delays(retrier, 9)).toEqual([3000, 4500, 6000, 6000]);
});

test("full jitter takes any part of the delay, the same for the same seed", async () => {
  const retrier = { IntervalSeconds: 10, BackoffRate: 1, MaxAttempts: 20, JitterStrategy: "FULL" };
  const taken = await delays(retrier, 20);
  expect(Math.min(...taken)).toBeLessThan(2000);
  expect(Math.max(...taken)).toBeGreaterThan(8000);
  expect(Math.max(...taken)).toBeLessThanOrEqual(10000);
  expect(await delays(retrier, 20)).toEqual(taken);
});

test("a retrier with no attempts protects its errors from those behind it", async () => {
  const Retry = [{ ErrorEquals: ["Final"], MaxAttempts: 0 }, { ErrorEquals: ["States.ALL"] }];
  const { status, error, cause, transitions } = await execute(
    { T: { ...task, Retry, End: true } },
    failing("A", "Final"),
  );
  expect({ status, error, cause, transitions }).toEqual({
    status: "FAILED",
    error: "Final",
    cause: "cause of Final",
    transitions: 2,
  });
});

test("each retrier counts its own retries", async () => {
  const Retry = [
    { ErrorEquals: ["A"], MaxAttempts: 2 },
    { ErrorEquals: ["B"], IntervalSeconds: 5 },
  ];
  const { error, events } = await execute({ T: { ...task, Retry, End: true } }, failing("A", "B", "A", "A"));
  expect(ofType(events, "Retried").map(({ retrier, retry, delayMs }) => [retrier, retry, delayMs])).toEqual([
    [0, 1, 1000],
    [1, 1, 5000],
    [0, 2, 2000],
  ]);
  expect(error).toBe("A");
});

test("the number of retries stands in the context and in the call", async () => {
  const attempts: number[] = [];
  const answers = failing("A", "A");
  const { output } = await execute(
    { T: { ...task, Retry: [{ ErrorEquals: ["A"] }], Output: "{% $states.context.State.RetryCount %}", End: true } },
    ({ attempt }) => {
      attempts.push(attempt);
      return answers();
    },
  );
  expect([output, attempts]).toEqual([2, [0, 1, 2]]);
});

test("the first matching catcher takes the error, with its own Assign and Output", async () => {
  const Catch = [
    { ErrorEquals: ["Other"], Next: "Never" },
    {
      ErrorEquals: ["A"],
      Assign: { problem: "{% $states.errorOutput.Error & ': ' & $states.errorOutput.Cause %}" },
      Output: { before: "{% $states.input %}" },
      Next: "Caught",
    },
  ];
  const execution = await execute(
    {
      T: { ...task, Catch, Assign: { problem: "none" }, Next: "Never" },
      Caught: { ...end, Output: { problem: "{% $problem %}", input: "{% $states.input %}" } },
      Never: end,
    },
    failing("A"),
    { input: "in" },
  );
  expect(execution.output).toEqual({ problem: "A: cause of A", input: { before: "in" } });
  expect(ofType(execution.events, "Caught")).toMatchObject([{ catcher: 1, next: "Caught", error: "A", path: ["T"] }]);
});

test("a catcher without Output hands on the error", async () => {
  const Catch = [{ ErrorEquals: ["States.ALL"], Next: "E" }];
  const { output } = await execute({ T: { ...task, Catch, End: true }, E: end }, failing("A"));
  expect(output).toEqual({ Error: "A", Cause: "cause of A" });
});

test("retriers come before catchers", async () => {
  const names = { ErrorEquals: ["States.ALL"] };
  const T = { ...task, Retry: [{ ...names, MaxAttempts: 1 }], Catch: [{ ...names, Next: "E" }], End: true };
  expect(entered(await execute({ T, E: end }, failing("A")))).toEqual(["T"]);
  expect(entered(await execute({ T, E: end }, failing("A", "A")))).toEqual(["T", "E"]);
});

const caughtBy = async (name: string, thrown: string): Promise<boolean> => {
  const Catch = [{ ErrorEquals: [name], Next: "E" }];
  return entered(await execute({ T: { ...task, Catch, End: true }, E: end }, failing(thrown))).length === 2;
};

test.each<[string, string, boolean]>([
  ["States.ALL", "A", true],
  ["States.ALL", "States.Timeout", true],
  ["States.ALL", "States.Runtime", false],
  ["States.Runtime", "States.Runtime", false],
  ["States.TaskFailed", "A", true],
  ["States.TaskFailed", "States.TaskFailed", true],
  ["States.TaskFailed", "States.Timeout", false],
  ["States.TaskFailed", "States.Runtime", false],
  ["States.Timeout", "States.HeartbeatTimeout", true],
  ["States.Timeout", "A", false],
  ["A", "a", false],
])("%s on %s: caught is %s", async (name, thrown, expected) => {
  expect(await caughtBy(name, thrown)).toBe(expected);
});

test("an expression of a Task that gives nothing is retried and caught like any error", async () => {
  const T = { ...task, Retry: [{ ErrorEquals: ["States.QueryEvaluationError"], MaxAttempts: 1 }], End: true };
  const Catch = [{ ErrorEquals: ["States.ALL"], Output: "{% $states.errorOutput.Error %}", Next: "E" }];
  for (const broken of [
    { Arguments: { a: "{% $absent %}" } },
    { Output: "{% $absent %}" },
    { Assign: { a: "{% $absent %}" } },
  ]) {
    const { output, transitions } = await execute({ T: { ...T, ...broken, Catch }, E: end });
    expect([output, transitions]).toEqual(["States.QueryEvaluationError", 3]);
  }
});

test("what fails is told for each state that the error goes through", async () => {
  const branch = { StartAt: "T", States: { T: { ...task, End: true } } };
  const { events } = await execute({ P: { Type: "Parallel", Branches: [branch], End: true } }, failing("A"));
  const failed = events.filter(({ type }) => type.endsWith("Failed"));
  expect(failed.map((event) => [event.type, "path" in event ? event.path.join("/") : ""])).toEqual([
    ["CallFailed", "P/T"],
    ["StateFailed", "P/T"],
    ["StateFailed", "P"],
    ["ExecutionFailed", ""],
  ]);
});

test("fails when a catcher's own expression gives nothing", async () => {
  const Catch = [
    { ErrorEquals: ["A"], Output: "{% $absent %}", Next: "E" },
    { ErrorEquals: ["States.ALL"], Next: "E" },
  ];
  const { error, cause } = await execute({ T: { ...task, Catch, End: true }, E: end }, failing("A"));
  expect([error, cause]).toEqual([
    "States.QueryEvaluationError",
    expect.stringContaining("specified for the field 'Catch[0]/Output' returned nothing"),
  ]);
});

test("fails with what a Fail state says, also computed", async () => {
  const F = { Type: "Fail", Error: "Mine", Cause: "{% 'because of ' & $states.input %}" };
  const { status, error, cause } = await execute({ F }, undefined, { input: "rain" });
  expect([status, error, cause]).toEqual(["FAILED", "Mine", "because of rain"]);
});

test("fails for good when no choice holds and there is no Default", async () => {
  const C = { Type: "Choice", Choices: [{ Condition: "{% false %}", Next: "E" }] };
  const branch = { StartAt: "C", States: { C, E: end } };
  const Catch = [{ ErrorEquals: ["States.ALL"], Next: "Z" }];
  const { status, error } = await execute({ P: { Type: "Parallel", Branches: [branch], Catch, End: true }, Z: end });
  expect([status, error]).toEqual(["FAILED", "States.Runtime"]);
});

test("fails when a Condition is neither true nor false", async () => {
  const C = { Type: "Choice", Choices: [{ Condition: "{% 1 %}", Next: "E" }], Default: "E" };
  const { error, cause } = await execute({ C, E: end });
  expect([error, cause]).toEqual([
    "States.QueryEvaluationError",
    expect.stringContaining("Expected 'boolean', but was 1"),
  ]);
});

test("rejects when the handler itself is broken", async () => {
  const Catch = [{ ErrorEquals: ["States.ALL"], Next: "E" }];
  const broken = () => {
    throw new TypeError("a defect of the handler");
  };
  await expect(execute({ T: { ...task, Catch, End: true }, E: end }, broken)).rejects.toThrow(
    "a defect of the handler",
  );
});

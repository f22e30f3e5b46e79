import { api, entered, execute, ofType } from "./support";

const end = { Type: "Pass", End: true };
const task = { Type: "Task", Resource: api("x:y"), End: true };
const large = "x".repeat(256 * 1024);
const catching = (name: string) => ({
  Catch: [{ ErrorEquals: [name], Output: "{% $states.errorOutput.Error %}", Next: "E" }],
});

test("a result of 256 KiB is carried, a byte more is not", async () => {
  const fits = large.slice(2);
  expect((await execute({ T: { ...task, Output: 1 } }, () => fits)).status).toBe("SUCCEEDED");
  expect((await execute({ T: { ...task, Output: 1 } }, () => `${fits}x`)).error).toBe("States.DataLimitExceeded");
  expect((await execute({ T: { ...task, Output: 1 } }, () => `${fits.slice(1)}é`)).error).toBe(
    "States.DataLimitExceeded",
  );
});

test("States.ALL catches a result that is too large, contrary to AWS's documentation", async () => {
  const { output } = await execute({ T: { ...task, ...catching("States.ALL") }, E: end }, () => large);
  expect(output).toBe("States.DataLimitExceeded");
});

describe("arguments, an output or a variable that is too large", () => {
  const states: readonly [string, object][] = [
    ["Arguments", { Arguments: { a: "{% $states.context.Execution.Input & $states.context.Execution.Input %}" } }],
    ["Output", { Output: "{% $states.context.Execution.Input & $states.context.Execution.Input %}" }],
    ["Assign", { Assign: { v: "{% $states.context.Execution.Input & $states.context.Execution.Input %}" } }],
  ];
  const input = large.slice(0, 200_000);

  test.each(states)("%s: only its own name catches it", async (_, broken) => {
    const own = await execute(
      { T: { ...task, ...broken, ...catching("States.DataLimitExceeded") }, E: end },
      undefined,
      { input },
    );
    expect(own.output).toBe("States.DataLimitExceeded");
    const wild = await execute({ T: { ...task, ...broken, ...catching("States.ALL") }, E: end }, undefined, { input });
    expect([wild.status, wild.error]).toEqual(["FAILED", "States.DataLimitExceeded"]);
  });
});

test("fails when all variables together have more than 10 MiB", async () => {
  const states = Object.fromEntries(
    Array.from({ length: 53 }, (_, index) => [
      `S${index}`,
      {
        Type: "Pass",
        Assign: { [`v${index}`]: "{% $states.context.Execution.Input %}" },
        Output: 1,
        ...(index === 52 ? { End: true } : { Next: `S${index + 1}` }),
      },
    ]),
  );
  const { error, events } = await execute(states, undefined, { input: large.slice(0, 200_000) });
  expect(error).toBe("States.DataLimitExceeded");
  expect(ofType(events, "VariableAssigned")).toHaveLength(53);
});

test("retries without end are ended by the same limit", async () => {
  const Retry = [{ ErrorEquals: ["States.ALL"], MaxAttempts: 99_999_999, BackoffRate: 1 }];
  const { error, transitions } = await execute({ T: { ...task, Arguments: { a: "{% $absent %}" }, Retry } });
  expect([error, transitions]).toEqual(["States.Runtime", 24_999]);
});

test("variables of iterations that have ended no longer count", async () => {
  const I = { ...end, Assign: { v: "{% $states.context.Execution.Input %}" }, Output: 1 };
  const M = {
    Type: "Map",
    Items: "{% [1..60] %}",
    ItemProcessor: { StartAt: "I", States: { I } },
    Output: 1,
    End: true,
  };
  const { status } = await execute({ M }, undefined, { input: large.slice(0, 200_000) });
  expect(status).toBe("SUCCEEDED");
});

test("fails for good after 25,000 events, as an endless loop does", async () => {
  const A = { Type: "Pass", Next: "B" };
  const P = {
    Type: "Parallel",
    Branches: [{ StartAt: "A", States: { A, B: { Type: "Pass", Next: "A" } } }],
    ...catching("States.ALL"),
    End: true,
  };
  const execution = await execute({ P, E: end });
  expect([execution.error, execution.cause]).toEqual([
    "States.Runtime",
    "The execution reached the maximum number of history events (25000).",
  ]);
  expect(entered(execution).length).toBe(12_500);
});

import { api, entered, execute, ofType } from "./support";

const end = { Type: "Pass", End: true };
const branch = (name: string, state: object) => ({ StartAt: name, States: { [name]: state } });
const mapOver = (Items: unknown, states: { [name: string]: object }, rest: object = {}) => ({
  Type: "Map",
  Items,
  ItemProcessor: { StartAt: Object.keys(states)[0], States: states },
  End: true,
  ...rest,
});

describe("variables", () => {
  test("are evaluated with the old values and set for the next state", async () => {
    const { output } = await execute({
      A: { Type: "Pass", Assign: { x: 1, y: 2 }, Next: "B" },
      B: { Type: "Pass", Assign: { x: "{% $y %}", y: "{% $x %}" }, Output: "{% [$x, $y] %}", Next: "C" },
      C: { ...end, Output: { before: "{% $states.input %}", after: "{% [$x, $y] %}" } },
    });
    expect(output).toEqual({ before: [1, 2], after: [2, 1] });
  });

  test("of enclosing states are visible in a Map and a Parallel, not vice versa", async () => {
    const inner = { ...end, Assign: { own: "{% $x + $states.input %}" }, Next: "J", End: undefined };
    const { output } = await execute({
      A: { Type: "Pass", Assign: { x: 10 }, Next: "M" },
      M: mapOver([1, 2], { I: inner, J: { ...end, Output: "{% $own %}" } }, { End: undefined, Next: "Z" }),
      Z: { ...end, Output: { result: "{% $states.input %}", leaked: "{% $exists($own) %}" } },
    });
    expect(output).toEqual({ result: [11, 12], leaked: false });
  });
});

describe("Choice", () => {
  const Choices = [
    { Condition: "{% $states.input < 5 %}", Assign: { size: "small" }, Output: "rule", Next: "E" },
    { Condition: "{% $states.input < 10 %}", Next: "E" },
  ];
  const states = {
    C: { Type: "Choice", Choices, Default: "E", Assign: { size: "large" }, Output: "default" },
    E: { ...end, Output: "{% [$states.input, $exists($size) ? $size : 'none'] %}" },
  };

  test.each<[number, unknown, number | string]>([
    [1, ["rule", "small"], 0],
    [7, [7, "none"], 1],
    [20, ["default", "large"], "Default"],
  ])("on %s takes the first rule that holds, with its own Assign and Output", async (input, expected, rule) => {
    const { output, events } = await execute(states, undefined, { input });
    expect(output).toEqual(expected);
    expect(ofType(events, "ChoiceTaken")).toMatchObject([{ rule, next: "E" }]);
  });
});

describe("Wait", () => {
  test.each<[object, number]>([
    [{ Seconds: 30 }, 30],
    [{ Seconds: "{% $states.input * 2 %}" }, 14],
    [{ Timestamp: "2026-11-02T10:00:30+01:00" }, 30],
    [{ Timestamp: "2020-01-01T00:00:00Z" }, 0],
  ])("%j waits %i s in no time at all", async (wait, seconds) => {
    const { startedAt, stoppedAt, output } = await execute({ W: { Type: "Wait", ...wait, End: true } }, undefined, {
      input: 7,
    });
    expect([stoppedAt - startedAt, output]).toEqual([seconds * 1000, 7]);
  });

  test.each<[object, string]>([
    [{ Seconds: "{% 1.5 %}" }, "whole number"],
    [{ Seconds: "{% 'a' %}" }, "whole number"],
    [{ Timestamp: "2026-11-02 10:00" }, "must be a timestamp"],
  ])("fails on %j", async (wait, problem) => {
    const { error, cause } = await execute({ W: { Type: "Wait", ...wait, End: true } });
    expect([error, cause]).toEqual(["States.QueryEvaluationError", expect.stringContaining(problem)]);
  });
});

test("Succeed ends with its Output, and Output defaults to the input or the result", async () => {
  const T = { Type: "Task", Resource: api("x:y"), Next: "S" };
  const { output } = await execute(
    { T, S: { Type: "Succeed", Output: { got: "{% $states.input %}" } } },
    () => "result",
  );
  expect(output).toEqual({ got: "result" });
});

describe("Parallel", () => {
  test("runs its branches at the same time and gives their outputs in order", async () => {
    const Branches = [
      {
        StartAt: "W",
        States: { W: { Type: "Wait", Seconds: 20, Next: "A" }, A: { ...end, Output: "{% $states.input.x %}" } },
      },
      branch("B", { Type: "Wait", Seconds: 5, Output: "b", End: true }),
    ];
    const P = { Type: "Parallel", Arguments: { x: "{% $states.input & '!' %}" }, Branches, End: true };
    const execution = await execute({ P }, undefined, { input: "in" });
    expect([execution.output, execution.stoppedAt - execution.startedAt]).toEqual([["in!", "b"], 20_000]);
    expect(ofType(execution.events, "StateEntered").map(({ path, lane }) => [path.join("/"), ...lane])).toEqual([
      ["P"],
      ["P/W", 0],
      ["P/B", 1],
      ["P/A", 0],
    ]);
  });

  test("calls the other branches off when one fails, and can catch that", async () => {
    const Branches = [
      branch("F", { Type: "Fail", Error: "Mine", Cause: "why" }),
      branch("W", { Type: "Wait", Seconds: 99, End: true }),
    ];
    const Catch = [{ ErrorEquals: ["Mine"], Next: "Z" }];
    const execution = await execute({ P: { Type: "Parallel", Branches, Catch, End: true }, Z: end });
    expect([execution.output, execution.stoppedAt - execution.startedAt]).toEqual([{ Error: "Mine", Cause: "why" }, 0]);
    expect(ofType(execution.events, "StateLeft").map(({ path }) => path.at(-1))).toEqual(["P", "Z"]);
  });

  test("is retried as a whole", async () => {
    let calls = 0;
    const { output, transitions } = await execute(
      {
        P: {
          Type: "Parallel",
          Branches: [branch("T", { Type: "Task", Resource: api("x:y"), Output: "{% $states.result %}", End: true })],
          Retry: [{ ErrorEquals: ["States.QueryEvaluationError"] }],
          Output: "{% $states.result[0] > 1 ? 'done' : $absent %}",
          End: true,
        },
      },
      () => ++calls,
    );
    expect([output, transitions]).toEqual(["done", 4]);
  });
});

describe("Map", () => {
  test("gives each iteration its item, or what the ItemSelector makes of it", async () => {
    const ItemSelector = {
      item: "{% $states.context.Map.Item.Value %}",
      index: "{% $states.context.Map.Item.Index %}",
      all: "{% $count($states.input) %}",
    };
    const I = { ...end, Output: "{% [$states.input, $states.context.Map.Item.Index] %}" };
    const M = mapOver("{% $states.input %}", { I });
    expect((await execute({ M }, undefined, { input: ["a", "b"] })).output).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
    expect((await execute({ M: { ...M, ItemSelector } }, undefined, { input: ["a"] })).output).toEqual([
      [{ item: "a", index: 0, all: 1 }, 0],
    ]);
  });

  test("takes a list in the definition, the input without Items, and no items at all", async () => {
    const I = { ...end, Output: "{% $states.input * 2 %}" };
    expect((await execute({ M: mapOver([1, "{% 1 + 1 %}"], { I }) })).output).toEqual([2, 4]);
    expect((await execute({ M: mapOver(undefined, { I }) }, undefined, { input: [4] })).output).toEqual([8]);
    expect((await execute({ M: mapOver([], { I }) })).output).toEqual([]);
  });

  test.each([
    [1, 60],
    [2, 30],
    [0, 30],
  ])("with MaxConcurrency %i takes %i s", async (MaxConcurrency, seconds) => {
    const W = { Type: "Wait", Seconds: "{% $states.input %}", End: true };
    const { startedAt, stoppedAt, output } = await execute({ M: mapOver([30, 20, 10], { W }, { MaxConcurrency }) });
    expect([stoppedAt - startedAt, output]).toEqual([seconds * 1000, [30, 20, 10]]);
  });

  test("starts no further iteration after a failure", async () => {
    const states = {
      C: { Type: "Choice", Choices: [{ Condition: "{% $states.input = 2 %}", Next: "F" }], Default: "E" },
      F: { Type: "Fail", Error: "Two" },
      E: end,
    };
    const execution = await execute({ M: mapOver([1, 2, 3, 4], states, { MaxConcurrency: 1 }) });
    expect(execution.error).toBe("Two");
    expect(entered(execution)).toEqual(["M", "C", "E", "C", "F"]);
    expect(ofType(execution.events, "MapIterationStarted").map(({ index }) => index)).toEqual([0, 1]);
  });

  test("fails on Items that are neither array nor object", async () => {
    const { error, cause } = await execute({ M: mapOver("{% $states.input[0] %}", { E: end }) }, undefined, {
      input: ["a", "b"],
    });
    expect([error, cause]).toEqual([
      "States.QueryEvaluationError",
      expect.stringContaining(`Expected 'array' or 'object', but was "a"`),
    ]);
  });

  test("iterates over the key-value pairs of an object", async () => {
    const Output = "{% [$states.input, $states.context.Map.Item] %}";
    const { output } = await execute({ M: mapOver("{% $states.input %}", { E: { ...end, Output } }) }, undefined, {
      input: { a: 1, b: null },
    });
    expect(output).toEqual([
      [
        { Key: "a", Value: 1 },
        { Index: 0, Key: "a", Value: 1 },
      ],
      [
        { Key: "b", Value: null },
        { Index: 1, Key: "b", Value: null },
      ],
    ]);
  });
});

test("the context tells of execution, machine and state", async () => {
  const S = { Type: "Wait", Seconds: 5, Output: "{% $states.context %}", Next: "T" };
  const { output } = await execute(
    { S, T: { ...end, Output: "{% [$states.input, $states.context.State.EnteredTime] %}" } },
    undefined,
    {
      input: { a: 1 },
      name: "run-1",
    },
  );
  expect(output).toEqual([
    {
      Execution: {
        Id: "arn:aws:states:eu-central-1:111122223333:execution:demo:run-1",
        Input: { a: 1 },
        Name: "run-1",
        RoleArn: "arn:aws:iam::111122223333:role/demo",
        StartTime: "2026-11-02T09:00:00.000Z",
        RedriveCount: 0,
      },
      StateMachine: { Id: "arn:aws:states:eu-central-1:111122223333:stateMachine:demo", Name: "demo" },
      State: { EnteredTime: "2026-11-02T09:00:00.000Z", Name: "S", RetryCount: 0 },
    },
    "2026-11-02T09:00:05.000Z",
  ]);
});

import { evaluate, execute, ofType, api } from "./support";

test("expressions are evaluated at any depth, everything else is literal", async () => {
  const Output = { a: ["{% 1 + 1 %}", { b: "{% $states.input.x %}" }], c: "$states.input.x", d: " {% 1 %}", e: null };
  const { output } = await execute({ S: { Type: "Pass", Output, End: true } }, undefined, { input: { x: true } });
  expect(output).toStrictEqual({ a: [2, { b: true }], c: "$states.input.x", d: " {% 1 %}", e: null });
});

test("fails with the field's name when an expression gives nothing", async () => {
  const Output = { a: { b: [0, "{% $states.input.absent %}"] } };
  const { status, error, cause } = await execute({ S: { Type: "Pass", Output, End: true } });
  expect({ status, error, cause }).toEqual({
    status: "FAILED",
    error: "States.QueryEvaluationError",
    cause:
      "An error occurred while executing the state 'S' (entered at the event id #2). The JSONata expression " +
      "'$states.input.absent' specified for the field 'Output/a/b[1]' returned nothing (undefined).",
  });
});

test("fails with JSONata's own words when an expression cannot be evaluated", async () => {
  expect(await evaluate("1 + 'a'")).toMatch(
    /States.QueryEvaluationError: .* threw an error during evaluation. T2002: The right side of the "\+" operator must evaluate to a number/,
  );
});

test.each(["function($x) { $x }", "$sum", "{ 'a': [$uppercase] }", "/a/"])("fails on a function: %s", async (text) => {
  expect(await evaluate(text)).toMatch(/QueryEvaluationError: .*JSON cannot carry a function/);
});

test("sequences come out as plain arrays", async () => {
  const input = { items: [{ n: 1 }, { n: 2 }, { n: 3 }], one: [{ n: 1 }] };
  expect(
    await evaluate(
      "{ 'many': items.n, 'kept': one.n[], 'one': one.n }".replace(/\b(items|one)\./g, "$states.input.$1."),
      input,
    ),
  ).toStrictEqual({
    many: [1, 2, 3],
    kept: [1],
    one: 1,
  });
});

test("an expression leaves no mark in what it reads", async () => {
  const { output, events } = await execute(
    { A: { Type: "Pass", Assign: { x: "{% $states.input[] %}" }, Next: "B" }, B: { Type: "Pass", End: true } },
    undefined,
    { input: [1, 2] },
  );
  expect(output).toStrictEqual([1, 2]);
  expect(ofType(events, "VariableAssigned")[0]?.value).toStrictEqual([1, 2]);
});

test("null is a value, and a number without end is text as in AWS", async () => {
  expect(await evaluate("{ 'null': $states.input.nothing, 'number': 1/0 }", { nothing: null })).toEqual({
    null: null,
    number: "Infinity",
  });
});

test("a variable set inside an expression does not outlive it", async () => {
  expect(await evaluate("($x := 1; $x)")).toBe(1);
  expect(await evaluate("$exists($x)")).toBe(false);
});

describe("the functions that AWS adds", () => {
  test.each<[string, unknown]>([
    ["$partition([1..7], 3)", [[1, 2, 3], [4, 5, 6], [7]]],
    ["$partition([1..3], 2.9)", [[1, 2], [3]]],
    ["$exists($partition([1..3], 0))", false],
    ["$exists($partition([], 2))", false],
    ["$range(0, 10, 5)", [0, 5, 10]],
    ["$range(5, 1, -2)", [5, 3, 1]],
    ["$range(-1.7, 1, 1)", [-1, 0, 1]],
    ["$range(3, 3, 1)", 3],
    ["$exists($range(1, 5, -1))", false],
    ["$hash('a', 'MD5')", "0cc175b9c0f1b6a831c399e269772661"],
    ["$hash('a', 'SHA-256')", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"],
    ["$exists($hash('a'))", false],
    [`$parse('{"a": [1]}')`, { a: [1] }],
    ["$random(7) = $random(7)", true],
    ["$random() >= 0 and $random() < 1", true],
    ["$contains($uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)", true],
  ])("%s", async (expression, expected) => {
    expect(await evaluate(expression)).toEqual(expected);
  });

  test("fails on a hash that does not exist and on text that is no JSON", async () => {
    expect(await evaluate("$hash('a', 'SHA-3')")).toMatch(/QueryEvaluationError.*does not know the algorithm "SHA-3"/);
    expect(await evaluate("$parse('{')")).toMatch(/QueryEvaluationError.*JSON/);
  });
});

test("the time of expressions is virtual", async () => {
  const Output = {
    now: "{% $now() %}",
    day: "{% $now('[D01].[M01].[Y0001]') %}",
    millis: "{% $fromMillis($millis()) %}",
    clock: "{% $fromMillis($toMillis('10:30', '[H01]:[m01]')) %}",
  };
  const { output } = await execute({ W: { Type: "Wait", Seconds: 86400, Output, End: true } });
  expect(output).toEqual({
    now: "2026-11-03T09:00:00.000Z",
    day: "03.11.2026",
    millis: "2026-11-03T09:00:00.000Z",
    clock: "2026-11-03T10:30:00.000Z",
  });
});

test("what a handler keeps or changes later does not change the execution", async () => {
  const account = { Tags: ["a"] };
  const put = { Type: "Task", Resource: api("x:put"), Arguments: { Tags: ["b"] }, Output: "{% $states.input %}" };
  const seen: unknown[] = [];
  const { output } = await execute(
    { A: { Type: "Task", Resource: api("x:get"), Next: "B" }, B: { ...put, Next: "C" }, C: { ...put, End: true } },
    ({ action, arguments: given }) => {
      if (action === "x:get") return account;
      seen.push(structuredClone(given));
      account.Tags.push("c");
      (given as { Tags: string[] }).Tags.push("d");
      return {};
    },
  );
  expect(output).toEqual({ Tags: ["a"] });
  expect(seen).toEqual([{ Tags: ["b"] }, { Tags: ["b"] }]);
});

test("two executed definitions share nothing but expressions and their values", async () => {
  expect([await evaluate("$now()"), await evaluate("$now()")]).toEqual(Array(2).fill("2026-11-02T09:00:00.000Z"));
});

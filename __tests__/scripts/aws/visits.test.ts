import { createWorld, StatesError, type Json } from "../../../emulator/interpreter";
import { oneOfEachBranch } from "../../../scripts/aws/branches";
import { requestFor } from "../../../scripts/aws/request";
import type { ScenarioRun } from "../../../scripts/aws/scenario-runs";
import type { Visit } from "../../../scripts/aws/visit";
import { visitsOf } from "../../../scripts/aws/visits";

const arn = "arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-Test";
const call = { Type: "Task", Resource: "arn:aws:states:::aws-sdk:test:call" };

/** Visits of a machine whose calls are answered by this. */
async function visit(
  states: object,
  answer: (call: number, given: Json) => Json = () => ({}),
): Promise<readonly Visit[]> {
  const [StartAt] = Object.keys(states);
  const machine = {
    arn,
    name: "SSI-Test",
    roleArn: "arn:aws:iam::111122223333:role/test",
    definition: { QueryLanguage: "JSONata", StartAt, States: states },
  };
  const machines = new Map([[arn, machine]]);
  let calls = 0;
  const world = createWorld({ machines, handle: ({ arguments: given }) => answer(++calls, given) });
  const { events } = await world.run(arn, { name: "one" });
  return visitsOf({ deployment: { machines } as unknown as ScenarioRun["deployment"], events });
}

const named = (visits: readonly Visit[], name: string) => visits.filter(({ state }) => state.name === name);

const request = (of: Visit | undefined) => {
  const asked = of === undefined ? { leftOut: "no visit" } : requestFor(of);
  return "request" in asked ? asked.request : asked;
};

describe("the visits of an execution", () => {
  it("tell the variables before a state, not those that it assigns", async () => {
    const visits = await visit({
      One: { Type: "Pass", Assign: { a: 1, b: 1 }, Next: "Two" },
      Two: { Type: "Pass", Assign: { b: "{% $a + 1 %}" }, Output: "{% $b %}", Next: "Three" },
      Three: { Type: "Succeed" },
    });
    expect(visits.map(({ variables }) => variables)).toEqual([{}, { a: 1, b: 1 }, { a: 1, b: 2 }]);
    expect(visits[1]?.ending).toEqual({ status: "SUCCEEDED", next: "Three", assigned: { b: 2 }, output: 1 });
  });

  it("keep the variables of iterations apart, and forget them when the Map restarts", async () => {
    const inner = {
      StartAt: "Double",
      States: {
        Double: { Type: "Pass", Assign: { twice: "{% 2 * $states.input %}" }, Next: "Give" },
        Give: { Type: "Pass", Output: "{% $twice + $base %}", End: true },
      },
    };
    const visits = await visit({
      Base: { Type: "Pass", Assign: { base: 10, laps: 0 }, Next: "Each" },
      Each: { Type: "Map", Items: [1, 2], ItemProcessor: inner, Assign: { laps: "{% $laps + 1 %}" }, Next: "Again?" },
      "Again?": { Type: "Choice", Choices: [{ Condition: "{% $laps < 2 %}", Next: "Each" }], Default: "End" },
      End: { Type: "Succeed" },
    });
    const variables = named(visits, "Double").map((each) => each.variables);
    expect(variables).toEqual([
      { base: 10, laps: 0 },
      { base: 10, laps: 0 },
      { base: 10, laps: 1 },
      { base: 10, laps: 1 },
    ]);
    expect(named(visits, "Give").map((each) => each.variables["twice"])).toEqual([2, 4, 2, 4]);
    expect(named(visits, "Each").map(({ answer, items }) => ({ answer, items }))).toEqual([
      { answer: { result: [12, 14] }, items: [1, 2] },
      { answer: { result: [12, 14] }, items: [1, 2] },
    ]);
    expect(named(visits, "Again?").map(({ ending }) => ending)).toEqual([
      expect.objectContaining({ rule: 0, next: "Each" }),
      expect.objectContaining({ rule: "Default", next: "End" }),
    ]);
  });

  it("count the retries of the retrier that knows the error", async () => {
    const visits = await visit(
      {
        Call: {
          ...call,
          Retry: [
            { ErrorEquals: ["Test.Slow"], MaxAttempts: 1 },
            { ErrorEquals: ["States.ALL"], MaxAttempts: 1 },
          ],
          Catch: [
            { ErrorEquals: ["Test.Other"], Next: "End" },
            { ErrorEquals: ["States.ALL"], Next: "End" },
          ],
          Next: "End",
        },
        End: { Type: "Succeed" },
      },
      (attempt) => {
        throw new StatesError(attempt === 2 ? "Test.Broken" : "Test.Slow", `Call ${attempt}`);
      },
    );
    expect(
      named(visits, "Call").map(({ answer, retries, ending: { status } }) => ({ answer, retries, status })),
    ).toEqual([
      { answer: { error: "Test.Slow", cause: "Call 1" }, retries: 0, status: "RETRIABLE" },
      { answer: { error: "Test.Broken", cause: "Call 2" }, retries: 0, status: "RETRIABLE" },
      { answer: { error: "Test.Slow", cause: "Call 3" }, retries: 1, status: "CAUGHT_ERROR" },
    ]);
    const last = named(visits, "Call")[2];
    expect(last?.ending).toMatchObject({ catcher: 1, next: "End" });
    expect(last?.context["State"]).toMatchObject({ Name: "Call", RetryCount: 2 });
    expect(request(last)).toMatchObject({
      stateName: "Call",
      mock: { errorOutput: { error: "Test.Slow", cause: "Call 3" } },
      stateConfiguration: { retrierRetryCount: 1 },
    });
  });

  it("name the state inside a Map that failed", async () => {
    const visits = await visit(
      {
        Each: {
          Type: "Map",
          Items: [1],
          ItemProcessor: { StartAt: "Call", States: { Call: { ...call, End: true } } },
          Catch: [{ ErrorEquals: ["States.ALL"], Next: "End" }],
          Next: "End",
        },
        End: { Type: "Succeed" },
      },
      () => {
        throw new StatesError("Test.Broken", "No.");
      },
    );
    expect(request(named(visits, "Each")[0])).toMatchObject({
      mock: { errorOutput: { error: "Test.Broken", cause: "No." } },
      stateConfiguration: { retrierRetryCount: 0, errorCausedByState: "Call" },
    });
    expect(named(visits, "Call")[0]?.ending).toMatchObject({ status: "FAILED", error: "Test.Broken" });
  });

  it("are left once for each branch", async () => {
    const visits = await visit({
      Begin: { Type: "Pass", Assign: { laps: 0 }, Next: "Again?" },
      "Again?": {
        Type: "Choice",
        Choices: [{ Condition: "{% $laps < 5 %}", Assign: { laps: "{% $laps + 1 %}" }, Next: "Again?" }],
        Default: "End",
      },
      End: { Type: "Succeed" },
    });
    expect(named(visits, "Again?")).toHaveLength(6);
    expect(named(oneOfEachBranch(visits), "Again?")).toHaveLength(2);
  });
});

describe("the request for a visit", () => {
  const succeed = { Type: "Succeed" };

  it("mocks an answer checked strictly, and gives the Context object where it is read", async () => {
    const [plain, reading] = await visit(
      {
        Plain: { ...call, Arguments: { A: 1 }, Next: "Reading" },
        Reading: { ...call, Arguments: { A: "{% $states.context.Execution.Name %}" }, Next: "End" },
        End: succeed,
      },
      () => ({ B: 2 }),
    );
    expect(request(plain)).toMatchObject({ mock: { result: '{"B":2}', fieldValidationMode: "STRICT" } });
    expect(request(plain)).not.toHaveProperty("context");
    const { context } = request(reading) as { readonly context: string };
    expect(JSON.parse(context)).toEqual({
      Execution: {
        Id: "arn:aws:states:eu-west-1:111122223333:execution:SSI-Test:one",
        Input: {},
        Name: "one",
        RoleArn: "arn:aws:iam::111122223333:role/test",
        StartTime: "2026-11-02T09:00:00.000Z",
      },
      StateMachine: { Id: arn, Name: "SSI-Test" },
      State: { EnteredTime: "2026-11-02T09:00:00.000Z", Name: "Reading", RetryCount: 0 },
    });
  });

  it.each<[string, object, string]>([
    ["Wait states", { Type: "Wait", Seconds: 1, Next: "End" }, "Wait"],
    [
      "a Context object without a mock",
      { Type: "Pass", Output: "{% $states.context.Execution.Name %}", Next: "End" },
      "with a mock",
    ],
    [
      "the Map of the Context object",
      { ...call, Arguments: { A: "{% $exists($states.context.Map) ? 1 : 0 %}" }, Next: "End" },
      "Map",
    ],
    ["chance", { Type: "Pass", Output: "{% $uuid() %}", Next: "End" }, "chance"],
    [
      "more than 256 KiB",
      { Type: "Pass", Assign: { a: "{% $pad('', 200000, '0') %}", b: 1 }, Next: "More" },
      "more data",
    ],
  ])("leaves out %s", async (_, state, reason) => {
    const visits = await visit({
      State: state,
      ...("Next" in state && state.Next === "More"
        ? { More: { Type: "Pass", Assign: { c: "{% $a & 'x' %}" }, Next: "End" } }
        : {}),
      End: succeed,
    });
    expect(visits.map(requestFor)).toContainEqual({ leftOut: expect.stringContaining(reason) as string });
  });
});

import { StatesError, type DeployedMachine, type TaskHandler } from "../../../emulator/interpreter";
import { api, arnOf, entered, machine, ofType, startSync, worldOf } from "./support";

const end = { Type: "Pass", End: true };
const start = (rest: object = {}) => ({
  Type: "Task",
  Resource: startSync,
  Arguments: { StateMachineArn: arnOf("child"), Input: { n: "{% $states.input %}" }, Name: "c1" },
  End: true,
  ...rest,
});
const child = (states: { [name: string]: object }, rest: object = {}) => machine(states, rest, "child");
const run = (parent: { [name: string]: object }, one: DeployedMachine, handle?: TaskHandler, input = 1) =>
  worldOf([machine(parent), one], handle).run(arnOf("demo"), { input, name: "p1" });

const execution = (name: string) => `arn:aws:states:eu-central-1:111122223333:execution:${name}`;

test("startExecution.sync:2 gives the child's description with its output as JSON", async () => {
  const { output, events, transitions } = await run(
    { S: start() },
    child({ W: { Type: "Wait", Seconds: 2, Output: { got: "{% $states.input.n %}" }, End: true } }),
  );
  expect(output).toEqual({
    ExecutionArn: execution("child:c1"),
    Input: { n: 1 },
    InputDetails: { Included: true },
    Name: "c1",
    Output: { got: 1 },
    OutputDetails: { Included: true },
    RedriveCount: 0,
    RedriveStatus: "NOT_REDRIVABLE",
    StartDate: Date.parse("2026-11-02T09:00:00Z"),
    StateMachineArn: arnOf("child"),
    Status: "SUCCEEDED",
    StopDate: Date.parse("2026-11-02T09:00:02Z"),
  });
  expect(transitions).toBe(2);
  expect(ofType(events, "ExecutionStarted").map(({ execution: arn, startedBy }) => [arn, startedBy])).toEqual([
    [execution("demo:p1"), undefined],
    [execution("child:c1"), { execution: execution("demo:p1"), path: ["S"], lane: [] }],
  ]);
});

test("the child calls with its own role", async () => {
  const roles: string[] = [];
  await run(
    { S: start() },
    child({ T: { Type: "Task", Resource: api("x:y"), End: true } }),
    ({ action, roleArn }) => void roles.push(`${action} ${roleArn}`),
  );
  expect(roles).toEqual([
    "states:startExecution.sync:2 arn:aws:iam::111122223333:role/demo",
    "x:y arn:aws:iam::111122223333:role/child",
  ]);
});

test("a failed child is States.TaskFailed with the child's description as cause", async () => {
  const Catch = [{ ErrorEquals: ["States.TaskFailed"], Output: "{% $parse($states.errorOutput.Cause) %}", Next: "E" }];
  const { output } = await run(
    { S: start({ Catch }), E: end },
    child({ F: { Type: "Fail", Error: "Mine", Cause: "why" } }),
  );
  expect(output).toMatchObject({
    Error: "Mine",
    Cause: "why",
    Status: "FAILED",
    Name: "c1",
    ExecutionArn: execution("child:c1"),
    Input: '{"n":1}',
  });
});

test("even what nothing in the child can catch is an ordinary failure to the parent", async () => {
  const C = { Type: "Choice", Choices: [{ Condition: "{% false %}", Next: "E" }] };
  const Catch = [{ ErrorEquals: ["States.ALL"], Next: "Z" }];
  const { status } = await run({ S: start({ Catch }), Z: end }, child({ C, E: end }));
  expect(status).toBe("SUCCEEDED");
});

test("a child that times out has failed for its parent", async () => {
  const { error, cause } = await run(
    { S: start() },
    child({ W: { Type: "Wait", Seconds: 9, End: true } }, { TimeoutSeconds: 5 }),
  );
  expect([error, cause]).toEqual(["States.TaskFailed", expect.stringContaining('"Status":"TIMED_OUT"')]);
});

test("a child is aborted when its parent stops waiting", async () => {
  const one = child({ W: { Type: "Wait", Seconds: 9, End: true } });
  const { error, events, stoppedAt, startedAt } = await run({ S: start({ TimeoutSeconds: 5 }) }, one);
  expect([error, stoppedAt - startedAt]).toEqual(["States.Timeout", 5000]);
  expect(ofType(events, "ExecutionAborted").map((event) => event.execution)).toEqual([execution("child:c1")]);
});

test("an aborted child neither retries nor catches", async () => {
  const names = { ErrorEquals: ["States.ALL"] };
  const T = { Type: "Task", Resource: api("x:y"), Retry: [names], Catch: [{ ...names, Next: "E" }], End: true };
  const slow: TaskHandler = async ({ action, sleep }) => {
    if (action === "x:y") await sleep(60_000);
  };
  const result = await run({ S: start({ TimeoutSeconds: 5 }) }, child({ T, E: end }), slow);
  expect(entered(result)).toEqual(["S", "T"]);
  expect(ofType(result.events, "Retried")).toEqual([]);
});

test("the handler may deny the start, and then there is no child", async () => {
  const denied = () => {
    throw new StatesError("StepFunctions.AccessDeniedException", "not authorized to perform: states:StartExecution");
  };
  const result = await run({ S: start() }, child({ E: end }), denied);
  expect([result.error, entered(result)]).toEqual(["StepFunctions.AccessDeniedException", ["S"]]);
});

test("fails on a machine that does not exist and on a name that does", async () => {
  const other = { StateMachineArn: arnOf("other") };
  expect((await run({ S: start({ Arguments: other }) }, child({ E: end }))).error).toBe(
    "StepFunctions.StateMachineDoesNotExistException",
  );
  const twice = { S: start({ End: undefined, Next: "T" }), T: start() };
  expect((await run(twice, child({ E: end }))).error).toBe("StepFunctions.ExecutionAlreadyExistsException");
});

test("children in branches run at the same time", async () => {
  const branch = (name: string) => ({
    StartAt: name,
    States: { [name]: start({ Arguments: { StateMachineArn: arnOf("child") }, Output: "{% $states.result.Name %}" }) },
  });
  const P = { Type: "Parallel", Branches: [branch("A"), branch("B")], End: true };
  const { output, startedAt, stoppedAt } = await run({ P }, child({ W: { Type: "Wait", Seconds: 60, End: true } }));
  expect([new Set(output as string[]).size, stoppedAt - startedAt]).toEqual([2, 60_000]);
});

test("startExecution does not wait, and the child goes on while time passes", async () => {
  const ended: string[] = [];
  const S = start({ Resource: "arn:aws:states:::states:startExecution" });
  const world = worldOf([machine({ S }), child({ W: { Type: "Wait", Seconds: 60, End: true } })], undefined, {
    onEvent: ({ type, execution: arn }) => type === "ExecutionSucceeded" && ended.push(arn),
  });
  const { output, startedAt, stoppedAt } = await world.run(arnOf("demo"), { name: "p1" });
  expect([output, stoppedAt - startedAt]).toEqual([{ ExecutionArn: execution("child:c1"), StartDate: startedAt }, 0]);
  expect(ended).toEqual([execution("demo:p1")]);
  await world.clock.advance(60_000);
  expect(ended).toEqual([execution("demo:p1"), execution("child:c1")]);
});

import { StatesError, type TaskCall, type World } from "../../../emulator/interpreter";
import { api, arnOf, entered, execute, machine, ofType, worldOf } from "./support";

const end = { Type: "Pass", End: true };
const sleeper = async ({ sleep }: TaskCall) => {
  await sleep(60_000);
  return "late";
};

test("a call says who makes it, from where, and with what", async () => {
  const calls: TaskCall[] = [];
  const T = {
    Type: "Task",
    Resource: api("guardduty:getDetector"),
    Arguments: { Id: "{% $states.input %}" },
    End: true,
  };
  const M = { Type: "Map", Items: ["d"], ItemProcessor: { StartAt: "T", States: { T } }, End: true };
  await execute({ M }, (call) => void calls.push(call), { name: "one" });
  expect(calls).toEqual([
    {
      action: "guardduty:getDetector",
      resource: "arn:aws:states:::aws-sdk:guardduty:getDetector",
      arguments: { Id: "d" },
      roleArn: "arn:aws:iam::111122223333:role/demo",
      stateMachineArn: arnOf("demo"),
      executionArn: "arn:aws:states:eu-central-1:111122223333:execution:demo:one",
      statePath: ["M", "T"],
      attempt: 0,
      now: Date.parse("2026-11-02T09:00:00Z"),
      taskToken: undefined,
      sleep: expect.any(Function),
    },
  ]);
});

test("a result of null stays null", async () => {
  const T = { Type: "Task", Resource: api("x:y"), Arguments: {}, Output: "{% [$states.result] %}", End: true };
  expect((await execute({ T }, () => null)).output).toEqual([null]);
});

test("calls are told with request and answer or error", async () => {
  const T = { Type: "Task", Resource: api("x:y"), Arguments: { a: 1 }, Retry: [{ ErrorEquals: ["A"] }], End: true };
  const { events } = await execute({ T }, ({ attempt }) => {
    if (attempt === 0) throw new StatesError("A", "why");
    return { b: 2 };
  });
  const call = { action: "x:y", arguments: { a: 1 }, path: ["T"], lane: [] };
  expect(events.filter(({ type }) => type.startsWith("Call"))).toMatchObject([
    { ...call, type: "CallMade", attempt: 0 },
    { ...call, type: "CallFailed", attempt: 0, error: "A", cause: "why" },
    { ...call, type: "CallMade", attempt: 1 },
    { ...call, type: "CallAnswered", attempt: 1, result: { b: 2 } },
  ]);
});

test("a call may take its time, and other branches go on meanwhile", async () => {
  const branch = (name: string, Resource: string) => ({
    StartAt: name,
    States: { [name]: { Type: "Task", Resource, End: true } },
  });
  const P = { Type: "Parallel", Branches: [branch("Slow", api("x:slow")), branch("Quick", api("x:quick"))], End: true };
  const { events, startedAt, stoppedAt } = await execute({ P }, async ({ action, sleep }) => {
    await sleep(action === "x:slow" ? 2000 : 500);
    return action;
  });
  expect(ofType(events, "CallAnswered").map(({ action, time }) => [action, time - startedAt])).toEqual([
    ["x:quick", 500],
    ["x:slow", 2000],
  ]);
  expect(stoppedAt - startedAt).toBe(2000);
});

describe("timeouts", () => {
  const T = { Type: "Task", Resource: api("x:y"), End: true };

  test.each([10, "{% 5 * 2 %}"])(
    "of a state (%s) end its call with States.Timeout, which can be caught",
    async (TimeoutSeconds) => {
      const Catch = [{ ErrorEquals: ["States.Timeout"], Next: "E" }];
      const execution = await execute({ T: { ...T, TimeoutSeconds, Catch }, E: end }, sleeper);
      expect(execution.stoppedAt - execution.startedAt).toBe(10_000);
      expect(entered(execution)).toEqual(["T", "E"]);
      expect(ofType(execution.events, "CallFailed")).toMatchObject([{ error: "States.Timeout", action: "x:y" }]);
    },
  );

  test("of a state start anew with each attempt", async () => {
    const Retry = [{ ErrorEquals: ["States.Timeout"], IntervalSeconds: 1, MaxAttempts: 1 }];
    const { startedAt, stoppedAt, error } = await execute({ T: { ...T, TimeoutSeconds: 10, Retry } }, sleeper);
    expect([stoppedAt - startedAt, error]).toEqual([21_000, "States.Timeout"]);
  });

  test("of a state that answers in time change nothing", async () => {
    const { output, stoppedAt, startedAt } = await execute({ T: { ...T, TimeoutSeconds: 61 } }, sleeper);
    expect([output, stoppedAt - startedAt]).toEqual(["late", 60_000]);
  });

  test("of a machine end the execution as timed out, and nothing in it catches that", async () => {
    const names = { ErrorEquals: ["States.ALL"] };
    const W = { Type: "Wait", Seconds: 100, End: true };
    const P = {
      Type: "Parallel",
      Branches: [{ StartAt: "W", States: { W } }],
      Retry: [names],
      Catch: [{ ...names, Next: "E" }],
      End: true,
    };
    const execution = await worldOf([machine({ P, E: end }, { TimeoutSeconds: 50 })]).run(arnOf("demo"));
    expect([execution.status, execution.error, execution.stoppedAt - execution.startedAt]).toEqual([
      "TIMED_OUT",
      undefined,
      50_000,
    ]);
    expect(entered(execution)).toEqual(["P", "W"]);
    expect(execution.events.at(-1)?.type).toBe("ExecutionTimedOut");
  });
});

describe("task tokens", () => {
  const T = {
    Type: "Task",
    Resource: api("x:ask.waitForTaskToken"),
    Arguments: { Token: "{% $states.context.Task.Token %}" },
    End: true,
  };

  /** Executes T in a world whose handler gets the token. */
  function ask(state: object, onToken: (token: string, world: World) => void) {
    const states: { [name: string]: object } = "Catch" in state ? { T: state, E: end } : { T: state };
    const world: World = worldOf([machine(states)], ({ taskToken = "", arguments: given }) => {
      expect(given).toEqual({ Token: taskToken });
      onToken(taskToken, world);
    });
    return world.run(arnOf("demo"));
  }

  test("are waited for, and answered later", async () => {
    const { output, stoppedAt, startedAt } = await ask(T, (token, { clock, tokens }) => {
      clock.after(5000, () => {
        tokens.succeed(token, { said: "yes" });
      });
    });
    expect([output, stoppedAt - startedAt]).toEqual([{ said: "yes" }, 5000]);
  });

  test("may be answered while the call is made", async () => {
    const { output } = await ask(T, (token, { tokens }) => {
      tokens.succeed(token, "at once");
    });
    expect(output).toBe("at once");
  });

  test("may be answered with an error", async () => {
    const Catch = [{ ErrorEquals: ["No"], Next: "E" }];
    const { output } = await ask({ ...T, Catch }, (token, { clock, tokens }) => {
      clock.after(1, () => {
        tokens.fail(token, "No", "not today");
      });
    });
    expect(output).toEqual({ Error: "No", Cause: "not today" });
  });

  test("stay valid as long as the heart beats", async () => {
    const { error, stoppedAt, startedAt } = await ask({ ...T, HeartbeatSeconds: 10 }, (token, { clock, tokens }) => {
      clock.after(9000, () => {
        tokens.heartbeat(token);
      });
    });
    expect([error, stoppedAt - startedAt]).toEqual(["States.HeartbeatTimeout", 19_000]);
  });

  test("fail when nobody waits for them any more", async () => {
    let late = "";
    let world: World | undefined;
    const { error } = await ask({ ...T, TimeoutSeconds: 3 }, (token, asked) => {
      late = token;
      world = asked;
    });
    expect(error).toBe("States.Timeout");
    expect(() => world?.tokens.succeed(late, 1)).toThrow(`No task waits for the token "${late}"`);
  });

  test("exist in no other task", async () => {
    const { error } = await execute({ T: { ...T, Resource: api("x:ask") } });
    expect(error).toBe("States.QueryEvaluationError");
  });

  test("fail the run with a clear word when nothing would ever answer", async () => {
    await expect(ask(T, () => undefined)).rejects.toThrow(
      /^No execution can continue: the state "T" of arn:aws:states:.*:execution:demo:.* waits for its task token. Answer/,
    );
  });
});

import { countTransitions, StatesError, type Event, type TaskCall } from "../../../emulator/interpreter";
import { api, arnOf, machine, worldOf } from "./support";

const task = { Type: "Task", Resource: api("x:y"), End: true };
const busy = machine({
  M: {
    Type: "Map",
    Items: "{% [1..6] %}",
    MaxConcurrency: 3,
    ItemProcessor: {
      StartAt: "T",
      States: {
        T: {
          ...task,
          Retry: [{ ErrorEquals: ["States.ALL"], JitterStrategy: "FULL", MaxAttempts: 3 }],
          Output: "{% [$random(), $uuid(), $shuffle([1..9])] %}",
        },
      },
    },
    End: true,
  },
});

async function flaky({ sleep, attempt, arguments: given }: TaskCall) {
  await sleep(100 * Number(given));
  // Real time that differs from run to run.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
  if (attempt < 2) throw new StatesError("Throttled", "");
  return { attempt };
}

test("the same seed gives the same events, another seed others", async () => {
  const eventsOf = async (seed: number): Promise<readonly Event[]> =>
    (await worldOf([busy], flaky, { seed }).run(arnOf("demo"))).events;
  const first = await eventsOf(7);
  expect(await eventsOf(7)).toEqual(first);
  expect(await eventsOf(8)).not.toEqual(first);
});

test("events come in the order of virtual time, one after the other", async () => {
  const told: Event[] = [];
  const { events, transitions } = await worldOf([busy], flaky, { onEvent: (event) => told.push(event) }).run(
    arnOf("demo"),
  );
  expect(told).toEqual(events);
  expect(events.map(({ time }) => time)).toEqual(events.map(({ time }) => time).sort((a, b) => a - b));
  expect([countTransitions(events), transitions]).toEqual([1 + 6 * 3, 1 + 6 * 3]);
});

test("the clock goes on from run to run", async () => {
  const world = worldOf([machine({ W: { Type: "Wait", Seconds: 60, End: true } })]);
  const [first, second] = [await world.run(arnOf("demo")), await world.run(arnOf("demo"))];
  expect(second.startedAt).toBe(first.stoppedAt);
  await world.clock.advance(3_600_000);
  expect(world.clock.now()).toBe(second.stoppedAt + 3_600_000);
});

test("what an account does later happens in virtual time, in order", async () => {
  const world = worldOf([machine({ W: { Type: "Wait", Seconds: 60, Next: "T" }, T: task })], () => ({ status }));
  let status = "PENDING";
  world.clock.after(30_000, () => (status = "READY"));
  world.clock.after(90_000, () => (status = "LATE"));
  const cancel = world.clock.after(50_000, () => (status = "NEVER"));
  cancel();
  expect((await world.run(arnOf("demo"))).output).toEqual({ status: "READY" });
  await world.clock.advance(30_000);
  expect(status).toBe("LATE");
});

test("runs may overlap", async () => {
  const world = worldOf([machine({ W: { Type: "Wait", Seconds: 60, End: true } })]);
  const [one, two] = await Promise.all([world.run(arnOf("demo")), world.run(arnOf("demo"))]);
  expect([one.startedAt, one.stoppedAt, one.events.length]).toEqual([two.startedAt, two.stoppedAt, two.events.length]);
});

test("a year of waiting takes no time", async () => {
  const before = performance.now();
  const { startedAt, stoppedAt } = await worldOf([
    machine({ W: { Type: "Wait", Seconds: 31_536_000, End: true } }),
  ]).run(arnOf("demo"));
  expect(new Date(stoppedAt).getUTCFullYear() - new Date(startedAt).getUTCFullYear()).toBe(1);
  expect(performance.now() - before).toBeLessThan(1000);
});

test("fails to run what is not there, or a name again", async () => {
  const world = worldOf([machine({ E: { Type: "Succeed" } })]);
  await expect(world.run("arn:x")).rejects.toThrow(
    `There is no state machine "arn:x"; the account has ${arnOf("demo")}.`,
  );
  await world.run(arnOf("demo"), { name: "again" });
  await expect(world.run(arnOf("demo"), { name: "again" })).rejects.toThrow("already exists");
});

test("fails with a clear word when a handler sleeps twice at once", async () => {
  const handle = ({ sleep }: TaskCall) => Promise.all([sleep(1), sleep(2)]);
  await expect(worldOf([machine({ T: task })], handle).run(arnOf("demo"))).rejects.toThrow(
    "sleeps twice at the same time",
  );
});

test("fails on a start time that is none", () => {
  expect(() => worldOf([], undefined, { startTime: "noon" })).toThrow(`"noon" is not a timestamp`);
});

import type { Event } from "../../emulator/interpreter";
import { measure } from "../../emulator/measure";

const state = (type: string, path: string[], lane: number[] = [], more: object = {}) => ({
  type,
  execution: "main-run",
  stateMachine: "main",
  path,
  lane,
  ...more,
});
const call = (path: string[], lane: number[], action: string) => state("CallMade", path, lane, { action });

const events = [
  { type: "ExecutionStarted", execution: "main-run", stateMachine: "main" },
  state("StateEntered", ["Map"]),
  state("StateEntered", ["Map", "Quick"], [0]),
  call(["Map", "Quick"], [0], "s3:getObject"),
  state("StateEntered", ["Map", "Slow"], [1]),
  call(["Map", "Slow"], [1], "states:startExecution.sync:2"),
  {
    type: "ExecutionStarted",
    execution: "child-run",
    stateMachine: "child",
    startedBy: { execution: "main-run", path: ["Map", "Slow"], lane: [1] },
  },
  { type: "StateEntered", execution: "child-run", stateMachine: "child", path: ["Write"], lane: [] },
  {
    type: "CallMade",
    execution: "child-run",
    stateMachine: "child",
    path: ["Write"],
    lane: [],
    action: "s3:putObject",
  },
  { type: "Retried", execution: "child-run", stateMachine: "child", path: ["Write"], lane: [] },
  {
    type: "CallMade",
    execution: "child-run",
    stateMachine: "child",
    path: ["Write"],
    lane: [],
    action: "s3:putObject",
  },
] as unknown as Event[];

describe("a measure", () => {
  it("counts transitions, calls and writes of all machines, or of one", () => {
    expect(measure(events)).toMatchObject({ transitions: 5, calls: 4, writes: 2, sequentialSeconds: 1 });
    expect(measure(events, "child")).toMatchObject({ transitions: 2, calls: 2, writes: 2 });
  });

  it("follows the slowest branch through the executions that it starts", () => {
    // Map, Slow, its start, Write, two calls, one retry.
    expect(measure(events).criticalPathSeconds).toBeCloseTo(0.05 + 0.05 + 0.25 + 0.05 + 0.25 + 0.05 + 0.25);
    expect(measure(events, "child").criticalPathSeconds).toBeCloseTo(0.6);
  });

  it("counts a state that is entered twice as two visits, each with its own events", () => {
    const visit = [
      state("StateEntered", ["Map"]),
      state("VariableAssigned", ["Map"]),
      state("StateEntered", ["Map", "Read"], [0]),
      call(["Map", "Read"], [0], "s3:getObject"),
    ];
    const twice = [events[0], ...visit, ...visit] as Event[];
    expect(measure(twice).criticalPathSeconds).toBeCloseTo(2 * (0.05 + 0.05 + 0.25));
  });
});

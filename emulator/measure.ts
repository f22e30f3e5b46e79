import { isWrite } from "./models";
import type { Event } from "./interpreter";

/** What executions cost, and how long they would take on AWS. */
export interface Measure {
  /** As AWS bills them: states entered and retries. */
  readonly transitions: number;
  /** API calls of AWS services, without the starts of executions. */
  readonly calls: number;
  readonly writes: number;
  /** Seconds along the slowest path, waits not counted. */
  readonly criticalPathSeconds: number;
  /** Seconds if every call were made one after another. */
  readonly sequentialSeconds: number;
}

/** What an API call and a transition take: round figures for comparisons, in seconds. */
const callSeconds = 0.25;
const transitionSeconds = 0.05;

/** Measures the executions of one state machine, or of all where none is named. */
export function measure(events: readonly Event[], stateMachineArn?: string): Measure {
  const own = events.filter(({ stateMachine }) => stateMachineArn === undefined || stateMachine === stateMachineArn);
  const actions = own.flatMap((event) =>
    event.type === "CallMade" && !event.action.startsWith("states:") ? [event.action] : [],
  );
  const first = events.find((event) => event.type === "ExecutionStarted" && own.includes(event));
  return {
    transitions: own.filter(({ type }) => type === "StateEntered" || type === "Retried").length,
    calls: actions.length,
    writes: actions.filter(isWrite).length,
    criticalPathSeconds: first === undefined ? 0 : threadSeconds(byThread(events), key(first.execution, [], [])),
    sequentialSeconds: actions.length * callSeconds,
  };
}

/** What runs one after another: the states on one level of one execution, in one iteration or branch. */
type Threads = ReadonlyMap<string, readonly Event[]>;

const key = (execution: string, around: readonly string[], lane: readonly number[]) =>
  JSON.stringify([execution, around, lane]);

function byThread(events: readonly Event[]): Threads {
  const threads = new Map<string, Event[]>();
  const add = (thread: string, event: Event) => threads.set(thread, [...(threads.get(thread) ?? []), event]);
  for (const event of events) {
    if ("path" in event) add(key(event.execution, event.path.slice(0, -1), event.lane), event);
    else if (event.type === "ExecutionStarted" && event.startedBy !== undefined) {
      const { execution, path, lane } = event.startedBy;
      add(key(execution, path.slice(0, -1), lane), event);
    }
  }
  return threads;
}

function threadSeconds(threads: Threads, thread: string): number {
  const [execution, around, lane] = JSON.parse(thread) as [string, string[], number[]];
  return (threads.get(thread) ?? []).reduce((sum, event) => {
    switch (event.type) {
      case "ExecutionStarted":
        return sum + threadSeconds(threads, key(event.execution, [], []));
      case "Retried":
        return sum + transitionSeconds;
      case "CallMade":
        return sum + callSeconds;
      case "StateEntered":
        return sum + transitionSeconds + slowestLane(threads, execution, [...around, event.path.at(-1) ?? ""], lane);
      default:
        return sum;
    }
  }, 0);
}

function slowestLane(threads: Threads, execution: string, around: readonly string[], lane: readonly number[]): number {
  const lanes = [...threads.keys()].filter((thread) => {
    const [ofExecution, path, at] = JSON.parse(thread) as [string, string[], number[]];
    return (
      ofExecution === execution &&
      JSON.stringify(path) === JSON.stringify(around) &&
      JSON.stringify(at.slice(0, -1)) === JSON.stringify(lane)
    );
  });
  return Math.max(0, ...lanes.map((thread) => threadSeconds(threads, thread)));
}

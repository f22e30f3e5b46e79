import { isWrite } from "./models";
import type { Event } from "./interpreter";

/** Cost of executions, and their duration on AWS. */
export interface Measure {
  /** Transitions that AWS bills: states entered and retries. */
  readonly transitions: number;
  /** API calls, the starts of executions among them. */
  readonly calls: number;
  /** Calls that change something, without the starts of executions. */
  readonly writes: number;
  /** Seconds along the slowest path, waits not counted. */
  readonly criticalPathSeconds: number;
  /** Seconds if every call were made one after another. */
  readonly sequentialSeconds: number;
}

/** Duration of an API call and of a transition in seconds: round figures for comparisons. */
const callSeconds = 0.25;
const transitionSeconds = 0.05;

/** Measures the executions of one state machine, or of all where none is named. */
export function measure(events: readonly Event[], stateMachineArn?: string): Measure {
  const own = events.filter(({ stateMachine }) => stateMachineArn === undefined || stateMachine === stateMachineArn);
  const actions = own.flatMap((event) => (event.type === "CallMade" ? [event.action] : []));
  const first = events.find((event) => event.type === "ExecutionStarted" && own.includes(event));
  return {
    transitions: own.filter(({ type }) => type === "StateEntered" || type === "Retried").length,
    calls: actions.length,
    writes: actions.filter((action) => !action.startsWith("states:") && isWrite(action)).length,
    criticalPathSeconds: first === undefined ? 0 : threadSeconds(byThread(events), key(first.execution, [], [])),
    sequentialSeconds: actions.length * callSeconds,
  };
}

/** Sequences of events: the states on one level of one execution, in one iteration or branch. */
type Threads = ReadonlyMap<string, readonly Numbered[]>;

/** An event with its place among all of them, so that two visits of one state can be told apart. */
interface Numbered {
  readonly event: Event;
  readonly at: number;
}

const key = (execution: string, around: readonly string[], lane: readonly number[]) =>
  JSON.stringify([execution, around, lane]);

function byThread(events: readonly Event[]): Threads {
  const threads = new Map<string, Numbered[]>();
  const add = (thread: string, numbered: Numbered) => {
    threads.set(thread, [...(threads.get(thread) ?? []), numbered]);
  };
  for (const [at, event] of events.entries()) {
    if ("path" in event) add(key(event.execution, event.path.slice(0, -1), event.lane), { event, at });
    else if (event.type === "ExecutionStarted" && event.startedBy !== undefined) {
      const { execution, path, lane } = event.startedBy;
      add(key(execution, path.slice(0, -1), lane), { event, at });
    }
  }
  return threads;
}

/** Seconds of a thread's events between two places, with what happens inside of them. */
function threadSeconds(threads: Threads, thread: string, from = -1, to = Infinity): number {
  const [execution, around, lane] = JSON.parse(thread) as [string, string[], number[]];
  const own = (threads.get(thread) ?? []).filter(({ at }) => at > from && at < to);
  return own.reduce((sum, { event, at }, index) => {
    switch (event.type) {
      case "ExecutionStarted":
        return sum + threadSeconds(threads, key(event.execution, [], []));
      case "Retried":
        return sum + transitionSeconds;
      case "CallMade":
        return sum + callSeconds;
      case "StateEntered": {
        const lanes = lanesOf(threads, execution, [...around, event.path.at(-1) ?? ""], lane);
        const left = own.slice(index + 1).find((later) => later.event.type === "StateEntered")?.at ?? to;
        return sum + transitionSeconds + Math.max(0, ...lanes.map((each) => threadSeconds(threads, each, at, left)));
      }
      default:
        return sum;
    }
  }, 0);
}

/** The iterations or branches inside a state. */
function lanesOf(
  threads: Threads,
  execution: string,
  around: readonly string[],
  lane: readonly number[],
): readonly string[] {
  return [...threads.keys()].filter((thread) => {
    const [ofExecution, path, at] = JSON.parse(thread) as [string, string[], number[]];
    return (
      ofExecution === execution &&
      JSON.stringify(path) === JSON.stringify(around) &&
      JSON.stringify(at.slice(0, -1)) === JSON.stringify(lane)
    );
  });
}

import type { Event, StateEvent } from "../../../emulator/interpreter";
import { isWrite } from "../../../emulator/models";
import type { CallSummary, Step } from "../../../runs/model";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Open = Writable<Omit<Step, "calls">> & { readonly calls: CallSummary[] };

/** The visits of states of one execution, of whose events `events` are. */
export function stepsOf(events: readonly Event[], startedAt: number): readonly Step[] {
  const steps: Open[] = [];
  // A state is in a lane once at a time, so that its last visit there is the one that an event is about.
  const open = new Map<string, Open>();
  for (const event of events) {
    if (!("path" in event)) continue;
    const key = JSON.stringify([event.path, event.lane]);
    if (event.type === "StateEntered") {
      const step = enter(event, startedAt);
      open.set(key, step);
      steps.push(step);
    } else {
      const step = open.get(key);
      if (step !== undefined) happen(step, event);
    }
  }
  return steps;
}

function enter({ path, lane, time }: StateEvent, startedAt: number): Open {
  return { path, lane, atSeconds: (time - startedAt) / 1000, next: null, error: null, calls: [] };
}

function happen(step: Open, event: StateEvent): void {
  switch (event.type) {
    case "StateLeft":
      step.next = event.next ?? null;
      break;
    case "Caught":
    case "StateFailed":
      step.error = { name: event.error, cause: event.cause };
      break;
    case "CallAnswered":
      step.calls.push({ ...callOf(event), answer: event.result, error: null });
      break;
    case "CallFailed":
      step.calls.push({ ...callOf(event), answer: null, error: { name: event.error, cause: event.cause } });
      break;
    default:
  }
}

type CallEvent = Extract<StateEvent, { readonly type: "CallAnswered" | "CallFailed" }>;

function callOf({ action, attempt, arguments: request }: CallEvent) {
  return { action, attempt, write: !isStart(action) && isWrite(action), request };
}

/** Whether a call is main's start of a worker. */
export function isStart(action: string): boolean {
  return action.startsWith("states:");
}

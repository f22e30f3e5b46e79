import type { Level } from "./engine";
import { performChoice } from "./choice";
import { performFail } from "./fail";
import type { Json } from "../../lib/json";
import { evaluateExit, leave, type Outcome } from "./leave";
import { performMap } from "./map";
import { performParallel } from "./parallel";
import type { Program, StateProgram } from "./program";
import { recover } from "./recover";
import { runtimeError } from "./states-error";
import { performTask } from "./task";
import { countHistory, environmentOf, isoTime, record, type Visit } from "./visit";
import { performWait } from "./wait";

/** Executes the states of a level from the first to an end, and gives the last one's output. */
export async function runStates(level: Level, program: Program, input: Json): Promise<Json> {
  let payload = input;
  for (let next: string | undefined = program.startAt; next !== undefined;) {
    const state = program.states.get(next);
    if (state === undefined) throw runtimeError(`There is no state '${next}'.`);
    const visit = enter(level, state, payload);
    const outcome: Outcome = await recover(visit, perform);
    countHistory(level, 1);
    leave(visit, outcome);
    payload = outcome.output;
    next = outcome.next;
  }
  return payload;
}

function enter(level: Level, state: StateProgram, input: Json): Visit {
  countHistory(level, 1);
  const { run } = level;
  const visit = {
    level,
    state,
    path: [...level.path, state.name],
    input,
    enteredAt: isoTime(run.engine.scheduler.now()),
    eventId: run.history,
    retries: 0,
  };
  record(visit, { type: "StateEntered", stateType: state.type, input });
  return visit;
}

/** Executes one state once. */
function perform(visit: Visit): Promise<Outcome> {
  const { state } = visit;
  switch (state.type) {
    case "Task":
      return performTask({ ...visit, state });
    case "Choice":
      return performChoice({ ...visit, state });
    case "Wait":
      return performWait({ ...visit, state });
    case "Fail":
      return performFail({ ...visit, state });
    case "Map":
      return performMap({ ...visit, state });
    case "Parallel":
      return performParallel({ ...visit, state });
    case "Pass":
    case "Succeed":
      return evaluateExit(visit, state, environmentOf(visit), visit.input);
  }
}

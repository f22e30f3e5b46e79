import type { Visit } from "./visit";

/** One visit of each way out of each state: its choice rule, retrier, catcher or error, and the state that follows. */
export function oneOfEachBranch(visits: readonly Visit[]): readonly Visit[] {
  return firstOfEach(visits, branchOf);
}

/** Every visit of a branch that assigns or gives something else. */
export function oneOfEachOutcome(visits: readonly Visit[]): readonly Visit[] {
  return firstOfEach(visits, (visit) => [branchOf(visit), visit.ending]);
}

function firstOfEach(visits: readonly Visit[], keyOf: (visit: Visit) => unknown): readonly Visit[] {
  const first = new Map<string, Visit>();
  for (const visit of visits) {
    const key = JSON.stringify(keyOf(visit));
    if (!first.has(key)) first.set(key, visit);
  }
  return [...first.values()];
}

function branchOf({ machine, state, ending }: Visit): readonly unknown[] {
  const where = [machine.address ?? machine.name, state.path, ending.status];
  switch (ending.status) {
    case "SUCCEEDED":
      return [...where, ending.rule, ending.next];
    case "CAUGHT_ERROR":
      return [...where, ending.catcher, ending.error];
    case "RETRIABLE":
      return [...where, ending.retrier, ending.error];
    case "FAILED":
      return [...where, ending.error];
  }
}

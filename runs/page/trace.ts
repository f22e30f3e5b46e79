import type { CallError, ExecutionSummary, GraphState, Step } from "../model";

/** Whether an error is one that the machine takes for a failure; "not enabled" is an answer. */
export const isFailure = (error: CallError | null, { expects }: Pick<GraphState, "expects">): boolean =>
  error !== null && !expects.includes(error.name);

/** Which way an execution went. */
export interface Trace {
  readonly visits: (path: readonly string[]) => readonly Step[];
  /** Whether it went from a state to another on the same level. */
  readonly isTaken: (path: readonly string[], to: string) => boolean;
}

/** The way that an execution went; without one, none. */
export function traceOf(execution: ExecutionSummary | undefined): Trace {
  const visits = new Map<string, Step[]>();
  for (const step of execution?.steps ?? []) {
    const key = JSON.stringify(step.path);
    visits.set(key, [...(visits.get(key) ?? []), step]);
  }
  const of = (path: readonly string[]): readonly Step[] => visits.get(JSON.stringify(path)) ?? [];
  return { visits: of, isTaken: (path, to) => of(path).some(({ next }) => next === to) };
}

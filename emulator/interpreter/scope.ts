import type { Scheduler, Settle } from "./scheduler";

/** Work that can be called off: an execution, an attempt with a timeout, the branches of a Parallel. */
export interface Scope {
  /** Why it was called off; undefined while it goes on. */
  readonly reason: () => Error | undefined;
  /** Calls it off with everything inside; only the first time counts. */
  readonly cancel: (reason: Error) => void;
  /** Calls `action` when it is called off; the function returned forgets that. */
  readonly onCancel: (action: (reason: Error) => void) => () => void;
  /** To be called when the work has ended. */
  readonly close: () => void;
}

/** A scope inside another. */
export function createScope(parent?: Scope): Scope {
  let cancelled = parent?.reason();
  const actions = new Set<(reason: Error) => void>();

  function cancel(reason: Error): void {
    if (cancelled !== undefined) return;
    cancelled = reason;
    for (const action of [...actions]) action(reason);
  }

  function onCancel(action: (reason: Error) => void): () => void {
    actions.add(action);
    return () => actions.delete(action);
  }

  const close = parent?.onCancel(cancel) ?? (() => undefined);
  return { reason: () => cancelled, cancel, onCancel, close };
}

/** Fails if the work was called off. */
export function proceed(scope: Scope): void {
  const reason = scope.reason();
  if (reason !== undefined) throw reason;
}

/**
 * Waits in virtual time, or until the scope is called off.
 * @param register Arranges that `settle` is called; returns what takes the arrangement back.
 */
export async function waitIn<T>(
  scope: Scope,
  scheduler: Scheduler,
  what: string,
  register: (settle: Settle<T>) => () => void,
): Promise<T> {
  proceed(scope);
  const cleanUp: (() => void)[] = [];
  try {
    return await scheduler.suspend<T>(what, (settle) => {
      cleanUp.push(scope.onCancel(settle.reject), register(settle));
    });
  } finally {
    for (const undo of cleanUp) undo();
  }
}

/** Lets virtual time pass, unless the scope is called off before. */
export function sleepIn(scope: Scope, scheduler: Scheduler, ms: number): Promise<void> {
  return waitIn<undefined>(scope, scheduler, "a pause", (settle) =>
    scheduler.after(ms, () => {
      settle.resolve(undefined);
    }),
  );
}

import { deadlocked, waitsTwiceAtOnce } from "../errors";
import { createTimers } from "./timers";

/** Callbacks that resume a wait. The first call counts. */
export interface Settle<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

/** Time that costs nothing, and the fibers that live in it. Exactly one fiber runs at a time, in a fixed order. */
export interface Scheduler {
  /** Virtual milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls `action` when `ms` have passed; the function returned takes the timer back. */
  readonly after: (ms: number, action: () => void) => () => void;
  /** Starts a fiber; `work` must not reject. */
  readonly spawn: (work: () => Promise<void>) => void;
  /**
   * Gives the turn away until `settle` is called.
   * @param what For the report of a deadlock. Undefined for who waits for another fiber, which will end by itself.
   */
  readonly suspend: <T>(what: string | undefined, register: (settle: Settle<T>) => void) => Promise<T>;
  /** Starts a fiber and lets time pass until it ends. Called from outside of virtual time. */
  readonly complete: <T>(work: () => Promise<T>) => Promise<T>;
}

interface Waiting {
  readonly what: string | undefined;
  readonly reject: (reason: Error) => void;
}

/** A scheduler whose clock stands at `startTime`. */
export function createScheduler(startTime: number): Scheduler {
  let now = startTime;
  let running = false;
  let completing = 0;
  const ready: (() => void)[] = [];
  const waiting = new Set<Waiting>();
  const timers = createTimers();

  function release(): void {
    running = false;
    queueMicrotask(dispatch);
  }

  function dispatch(): void {
    while (!running) {
      const resume = ready.shift();
      if (resume !== undefined) {
        running = true;
        resume();
        return;
      }
      if (completing === 0) return;
      const timer = timers.next();
      if (timer !== undefined) {
        now = Math.max(now, timer.due);
        timer.action();
      } else if (!endDeadlock()) return;
    }
  }

  function endDeadlock(): boolean {
    const stuck = [...waiting].filter(({ what }) => what !== undefined);
    const reason = deadlocked(stuck.map(({ what }) => what ?? ""));
    for (const one of stuck) one.reject(reason);
    return stuck.length > 0;
  }

  function spawn(work: () => Promise<void>): void {
    ready.push(() => void work().then(release, release));
    queueMicrotask(dispatch);
  }

  function suspend<T>(what: string | undefined, register: (settle: Settle<T>) => void): Promise<T> {
    if (!running) return Promise.reject(waitsTwiceAtOnce());
    release();
    return new Promise((resolve, reject) => {
      let settled = false;
      const once = (resume: () => void): void => {
        if (settled) return;
        settled = true;
        waiting.delete(entry);
        ready.push(resume);
        queueMicrotask(dispatch);
      };
      const settle = {
        resolve: (value: T) => {
          once(() => {
            resolve(value);
          });
        },
        reject: (reason: Error) => {
          once(() => {
            reject(reason);
          });
        },
      };
      const entry: Waiting = { what, reject: settle.reject };
      waiting.add(entry);
      register(settle);
    });
  }

  function complete<T>(work: () => Promise<T>): Promise<T> {
    completing++;
    return new Promise((resolve, reject) => {
      spawn(() =>
        work()
          .then(resolve, reject)
          .then(() => void completing--),
      );
    });
  }

  return {
    now: () => now,
    after: (ms, action) => timers.add(now + ms, action),
    spawn,
    suspend,
    complete,
  };
}

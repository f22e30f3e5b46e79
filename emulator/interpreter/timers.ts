/** Something to do at a time. */
export interface Timer {
  readonly due: number;
  readonly action: () => void;
}

/** Timers in the order in which they are due; those due together in the order in which they were added. */
export interface Timers {
  /** Adds a timer; the function returned takes it back. */
  readonly add: (due: number, action: () => void) => () => void;
  /** Removes the timer that is due first. */
  readonly next: () => Timer | undefined;
}

/** No timers yet. */
export function createTimers(): Timers {
  // Latest first, so that the next one is cheap to take. There are few at a time.
  const sorted: Timer[] = [];

  function add(due: number, action: () => void): () => void {
    const timer = { due, action };
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.due ?? 0) > due) low = middle + 1;
      else high = middle;
    }
    sorted.splice(low, 0, timer);
    return () => {
      const index = sorted.indexOf(timer);
      if (index >= 0) sorted.splice(index, 1);
    };
  }

  return { add, next: () => sorted.pop() };
}

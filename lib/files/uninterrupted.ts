import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does something that no signal cuts short: the process ends after it, as if by the signal. Node tells its listeners of a signal between
 * two turns of its loop, so the action must be synchronous.
 */
export function uninterrupted(action: () => void): void {
  const listeners = signals.map(
    (signal) =>
      [
        signal,
        () => {
          process.exit(128 + constants.signals[signal]);
        },
      ] as const,
  );
  for (const [signal, listener] of listeners) process.on(signal, listener);
  try {
    action();
  } finally {
    // Signals that came meanwhile are told in the next turn of the loop, and the first callback may still run in this one.
    setImmediate(() => {
      setImmediate(() => {
        for (const [signal, listener] of listeners) process.off(signal, listener);
      });
    });
  }
}

import { Cron } from "croner";

const secondsOf = { minute: 60, hour: 3600, day: 86_400 } as const;
const monthSeconds = 30 * 86_400;

/** Seconds between two runs of a rate; an hour where the schedule is a cron expression. */
export function schedulePeriodSeconds(expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  return count === undefined ? 3600 : Number(count) * secondsOf[unit as keyof typeof secondsOf];
}

/**
 * How often a schedule of EventBridge Scheduler starts something within 30 days; undefined if that cannot be told.
 * @param from Where the 30 days begin, as cron expressions may have a year.
 */
export function runsAMonth(expression: string, timezone: string, from: Date): number | undefined {
  if (expression.startsWith("rate(")) return monthSeconds / schedulePeriodSeconds(expression);
  const fields = /^cron\((.*)\)$/.exec(expression)?.[1];
  if (fields === undefined) return undefined;
  try {
    // AWS's fields are Quartz's without seconds: Sunday is 1, 0/15 is a step, and the year stands last.
    const cron = new Cron(`0 ${fields}`, { timezone, alternativeWeekdays: true, sloppyRanges: true });
    return occurrences(cron, from, new Date(from.getTime() + monthSeconds * 1000));
  } catch {
    return undefined;
  }
}

function occurrences(cron: Cron, from: Date, until: Date): number {
  let count = 0;
  for (let next = cron.nextRun(from); next !== null && next <= until; next = cron.nextRun(next)) count++;
  return count;
}

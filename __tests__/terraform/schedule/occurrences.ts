import { Cron } from "croner";

const minute = 60_000;

/** Windows in which all starts are looked at: leap years, and the changes of clocks in both hemispheres. */
const beginnings = ["2027-01-01", "2027-02-20", "2027-09-20"].map((date) => Date.parse(`${date}T00:00:00Z`));
const years = 6;
const mostStarts = 1300;

/**
 * Longest time between two starts of a cron expression as EventBridge Scheduler starts them, found by looking at each start; undefined where
 * there is none after some point. croner works out the times on a wall clock, of which no hour is missing or double.
 */
export function longestGapFound(expression: string, timezone: string): number | undefined {
  const fields = /^cron\((.*)\)$/.exec(expression)?.[1];
  const cron = new Cron(`0 ${fields}`, { timezone: "UTC", alternativeWeekdays: true, sloppyRanges: true });
  const gaps = beginnings.map((from) => longestGapFrom(cron, timezone, from));
  return gaps.some((gap) => gap === undefined) ? undefined : Math.max(...gaps.map(Number));
}

function longestGapFrom(cron: Cron, timezone: string, from: number): number | undefined {
  const until = from + years * 365 * 24 * 60 * minute;
  const offsetAt = offsets(timezone);
  let longest: number | undefined;
  let last: number | undefined;
  let wall = cron.nextRun(new Date(from));
  for (let count = 0; count < mostStarts && wall !== null && wall.getTime() < until; count++) {
    const start = instantOf(wall.getTime(), offsetAt);
    if (start !== undefined && last !== undefined) longest = Math.max(longest ?? 0, (start - last) / minute);
    last = start ?? last;
    wall = cron.nextRun(wall);
  }
  return wall === null ? undefined : longest;
}

/** The first instant at which the clock shows `wall`; undefined where it never does. */
function instantOf(wall: number, offsetAt: (instant: number) => number): number | undefined {
  const day = 24 * 60 * minute;
  const candidates = [wall - day, wall + day].map((around) => wall - offsetAt(around));
  return candidates.sort((a, b) => a - b).find((instant) => instant + offsetAt(instant) === wall);
}

/** Milliseconds by which a zone is ahead of UTC. */
export function offsets(timezone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone: timezone, timeZoneName: "longOffset" });
  const known = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / (15 * minute));
    const offset = known.get(quarter) ?? parsed(format.formatToParts(instant));
    known.set(quarter, offset);
    return offset;
  };
}

function parsed(parts: readonly Intl.DateTimeFormatPart[]): number {
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minute;
}

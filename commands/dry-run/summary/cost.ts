import type { CostSummary } from "./model";

/** Standard workflows: https://aws.amazon.com/step-functions/pricing/ */
export const price = { usDollarsPerTransition: 0.025 / 1000, freeTransitionsAMonth: 4000 } as const;

/** What the state machines cost a month once nothing changes any more. */
export function costOf(schedule: string, runsAMonth: number | undefined, transitionsARun: number): CostSummary {
  if (runsAMonth === undefined) {
    return { schedule, runsAMonth: null, transitionsARun, transitionsAMonth: null, usDollarsAMonth: null };
  }
  const transitionsAMonth = runsAMonth * transitionsARun;
  const charged = Math.max(0, transitionsAMonth - price.freeTransitionsAMonth);
  const usDollarsAMonth = Math.round(charged * price.usDollarsPerTransition * 100) / 100;
  return { schedule, runsAMonth, transitionsARun, transitionsAMonth, usDollarsAMonth };
}

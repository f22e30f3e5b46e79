/** Standard workflows: https://aws.amazon.com/step-functions/pricing/ */
export const price = { usDollarsPerTransition: 0.025 / 1000, freeTransitionsAMonth: 4000 } as const;

/** The price in words, for a sentence about a month. */
export const priceWords = {
  free: price.freeTransitionsAMonth.toLocaleString("en-US"),
  further: `$${price.usDollarsPerTransition * 1000} per 1,000`,
} as const;

export interface CostSummary {
  /** As EventBridge Scheduler writes it. */
  readonly schedule: string;
  /** In 30 days; null if it cannot be told. */
  readonly runsAMonth: number | null;
  /** Of the second run: what every run takes while nothing changes. */
  readonly transitionsARun: number;
  /** Null where runsAMonth is null. */
  readonly transitionsAMonth: number | null;
  /** After the free ones; null where runsAMonth is null. */
  readonly usDollarsAMonth: number | null;
}

/** Monthly cost of the state machines once nothing changes any more. */
export function costOf(schedule: string, runsAMonth: number | undefined, transitionsARun: number): CostSummary {
  if (runsAMonth === undefined) {
    return { schedule, runsAMonth: null, transitionsARun, transitionsAMonth: null, usDollarsAMonth: null };
  }
  const transitionsAMonth = runsAMonth * transitionsARun;
  const charged = Math.max(0, transitionsAMonth - price.freeTransitionsAMonth);
  const usDollarsAMonth = Math.round(charged * price.usDollarsPerTransition * 100) / 100;
  return { schedule, runsAMonth, transitionsARun, transitionsAMonth, usDollarsAMonth };
}

import { observe } from "../../../commands/dry-run/observe";
import { noneGiven, type Options } from "../../../commands/dry-run/options";
import { makePlan, type Plan } from "../../../commands/dry-run/plan";
import { summarise, type Summary } from "../../../commands/dry-run/summary";

/** A plan for what the command line would give as these options. */
export const planOf = (options: Partial<Options> = {}): Plan => makePlan({ ...noneGiven, inputs: [], ...options });

/** What a dry run with these options tells. */
export async function summaryOf(options: Partial<Options> = {}): Promise<Summary> {
  const plan = planOf(options);
  return summarise(plan, await observe(plan, () => undefined));
}

/** As `--set` gives it. */
export const setting = (text: string) => ({ kind: "setting", text }) as const;

import { describeBaseline } from "../../../commands/dry-run/baseline/describe";
import { observe } from "../../../commands/dry-run/observe";
import { noneGiven, type Options } from "../../../commands/dry-run/options";
import { prepareRun, type PreparedRun } from "../../../commands/dry-run/prepare";
import { summarise, type Summary } from "../../../commands/dry-run/summary";

const baseline = describeBaseline();

/** A prepared for what the command line would give as these options. */
export const preparedOf = (options: Partial<Options> = {}): PreparedRun =>
  prepareRun({ ...noneGiven, inputs: [], ...options }, baseline);

/** Summary of a dry run with these options. */
export async function summaryOf(options: Partial<Options> = {}): Promise<Summary> {
  const prepared = preparedOf(options);
  return summarise(prepared, await observe(prepared, () => undefined));
}

/** As `--set` gives it. */
export const setting = (text: string) => ({ kind: "setting", text }) as const;

import transitions from "../../commands/export/transitions.json";
import { costOf, priceWords, type CostSummary } from "../../lib/cost/cost";
import { runsAMonth } from "../../lib/cost/schedule";
import { scheduleInputs } from "../../modules/schedule";
import { between } from "./between";

/** The README with what a run costs, as `transitions.json` has it. */
export function withCost(
  readme: string,
  measured: Readonly<Record<string, { readonly compliant: number }>> = transitions,
): string {
  const perRun = Object.values(measured).reduce((sum, { compliant }) => sum + compliant, 0);
  const schedule = scheduleInputs.expression.default;
  const runs = runsAMonth(schedule, "UTC", new Date("2026-11-01T00:00:00Z"));
  return between(readme, "cost", costSentence(costOf(schedule, runs, perRun)));
}

/** What the state machines cost in an account where there is nothing to do. */
export function costSentence({ schedule, transitionsARun, transitionsAMonth, usDollarsAMonth }: CostSummary): string {
  return `A run that finds nothing to do makes ${transitionsARun} state transitions. At \`${schedule}\` that is ${transitionsAMonth?.toLocaleString("en-US")} in 30 days, US$ ${usDollarsAMonth?.toFixed(2)} after the ${priceWords.free} free ones.`;
}

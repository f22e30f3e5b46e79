import type { Status } from "../lib/worker";
import { priceWords, type CostSummary } from "../lib/cost/cost";
import { counted } from "../lib/text";
import type { MainSummary, Summary } from "./model";

/** How good a status is. */
export function toneOf(status: Status | string): "good" | "changed" | "wrong" | "neutral" {
  if (status === "COMPLIANT") return "good";
  if (status === "REMEDIATED" || status === "PENDING") return "changed";
  return status === "SKIPPED" ? "neutral" : "wrong";
}

/** Why main sent no e-mail. */
export function whyNoMail({ execution }: MainSummary): string {
  const refused = execution.steps.some(({ calls }) => calls.some(({ action }) => action === "sns:publish"));
  return refused ? "the topic refused it" : "there is no news";
}

/** Monthly cost of the state machines, in a sentence. */
export function costSentence(cost: CostSummary): string {
  const { schedule, runsAMonth, transitionsARun, transitionsAMonth, usDollarsAMonth } = cost;
  const perRun = counted(transitionsARun, "transition");
  if (runsAMonth === null || transitionsAMonth === null || usDollarsAMonth === null) {
    return `Unknown: how often ${schedule} runs cannot be told; ${perRun} a run, ${priceWords.free} a month are free, then ${priceWords.further}.`;
  }
  const runs = counted(Math.round(runsAMonth * 10) / 10, "run");
  return `$${usDollarsAMonth.toFixed(2)} in 30 days: ${schedule} makes ${runs} of ${perRun}, ${Math.round(transitionsAMonth).toLocaleString("en")} in all; ${priceWords.free} are free, then ${priceWords.further}.`;
}

/** On what was run, in sentences. */
export function accountSentence({ account, inputs }: Summary): string {
  const { accountId, region, base, file, drifts, faults } = account;
  const laid = [file, ...drifts.map(({ name }) => name)].filter((name) => name !== null);
  return [
    `Dry run in an emulated account, ${accountId} in ${region}: ${base}${laid.length === 0 ? "" : `, with ${laid.join(", ")}`}.`,
    ...drifts.map(({ title }) => title),
    ...(faults.length === 0 ? [] : [`Faults in the first run: ${faults.join(", ")}.`]),
    ...(Object.keys(inputs).length === 0
      ? []
      : [
          `Inputs: ${Object.entries(inputs)
            .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
            .join(", ")}.`,
        ]),
    "Nothing real was touched.",
  ].join(" ");
}

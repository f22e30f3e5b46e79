import type { Status } from "../lib/worker";
import { priceWords, type CostSummary } from "../lib/cost/cost";
import { counted } from "../lib/text";
import type { AlertsSummary, MainSummary, RunSummary, ServiceSummary, Summary, UsageSummary, Verdict } from "./model";

/** How good a status is. */
export function toneOf(status: Status | string): "good" | "changed" | "wrong" | "neutral" {
  if (status === "COMPLIANT") return "good";
  if (status === "REMEDIATED" || status === "PENDING") return "changed";
  return status === "SKIPPED" ? "neutral" : "wrong";
}

const badness: readonly Status[] = [
  "FAILED",
  "NON_COMPLIANT",
  "MANAGED_ELSEWHERE",
  "UNAVAILABLE",
  "PENDING",
  "REMEDIATED",
  "COMPLIANT",
  "SKIPPED",
];

/** Services by their status, the worst first. */
export function worstFirst<S extends { readonly status: Status }>(services: readonly S[]): readonly S[] {
  return [...services].sort((a, b) => badness.indexOf(a.status) - badness.indexOf(b.status));
}

/** Mark of a control: it holds, does not, or could not be read. */
export const markOf = (holds: boolean | null): "✓" | "✗" | "?" => (holds === null ? "?" : holds ? "✓" : "✗");

/** Controls that hold, of all. */
export function share(controls: ServiceSummary["found"]): string {
  if (controls === null || Object.keys(controls).length === 0) return "not read";
  const holds = Object.values(controls);
  return `${holds.filter(Boolean).length} of ${holds.length}`;
}

/** The first run in two sentences. */
export function verdictSentence({ changes, controls }: Verdict, services: readonly ServiceSummary[]): string {
  const { total, before, after } = controls;
  const changed = services.filter((service) => service.changes.length > 0).length;
  const would =
    changes === 0
      ? "Nothing would be changed."
      : `${counted(changes, "change")} in ${counted(changed, "service")} would be made.`;
  return `${would} Of ${counted(total, "control")} ${before} hold now, ${after} after the first run.`;
}

/** Readers of the mails, as the end of a sentence. */
export function recipients({ emailAddresses, existingTopicArn }: AlertsSummary): string {
  const to = [...emailAddresses, ...(existingTopicArn === null ? [] : [`subscribers of ${existingTopicArn}`])];
  return to.length === 0 ? "nobody: alerting_email_addresses is empty" : to.join(", ");
}

/** How the second run goes, in a sentence. */
export function secondRunSentence({ services }: RunSummary, { schedule }: CostSummary): string {
  const changed = worstFirst(services).filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return `The next run, by ${schedule}, changes nothing.`;
  return `The next run, by ${schedule}, changes ${changed.map(({ service, status }) => `${service} (${status})`).join(", ")}.`;
}

/** What AWS bills by use, all services together. */
export function usageSentence(usage: readonly UsageSummary[]): string {
  const sum = (end: "from" | "to") => usage.reduce((total, { usDollarsAMonth }) => total + usDollarsAMonth[end], 0);
  return `AWS bills the services by use: in a small account about $${sum("from")} to $${sum("to")} in 30 days, after free trials.`;
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

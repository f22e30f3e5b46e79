import { counted, hanging, wrap, type Style } from "../../lib/text";
import type { RunSummary, Summary } from "../model";
import { costSentence, usageSentence } from "../words";

const indent = 18;

/** Charges of Step Functions, and those of the services that are looked after. */
export function costText(
  { firstRun, secondRun, cost, usage }: Summary,
  { width }: Style,
  isVerbose: boolean,
): readonly string[] {
  const line = (label: string, text: string) => hanging(`  ${label}`, wrap(text, width - indent), indent);
  return [
    ...line("Step Functions", costSentence(cost)),
    ...(isVerbose ? line("Runs", `${effort(firstRun)} in the first, ${effort(secondRun)} in each that follows.`) : []),
    ...(usage.length === 0 ? [] : line("Services", usageSentence(usage))),
    ...usage.flatMap(({ service, usDollarsAMonth: { from, to }, prices }) =>
      hanging(`    ${service}`, wrap(`${`$${from} to $${to}`.padEnd(12)}${prices}`, width - indent), indent),
    ),
  ];
}

const effort = ({ transitions, calls }: RunSummary) =>
  `${counted(transitions, "transition")} and ${counted(calls, "API call")}`;

import { counted, wrap, type Style } from "../../lib/text";
import type { RunSummary, Summary } from "../model";
import { accountSentence, costSentence } from "../words";
import { reportText } from "./report";
import { secondText, serviceText } from "./service";

/** Summary of a dry run for a terminal. */
export function summaryText(summary: Summary, style: Style): string {
  const { colours, width } = style;
  const { firstRun, secondRun, cost } = summary;
  const title = (text: string) => colours.bold(text.toUpperCase());
  const indented = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  const nameWidth = Math.max(...secondRun.services.map(({ service }) => service.length));
  return [
    ...wrap(accountSentence(summary), width),
    "",
    title("First run"),
    "",
    ...firstRun.services.flatMap((service) => [...serviceText(service, style), ""]),
    title("Second run"),
    "",
    ...secondRun.services.flatMap((service) => secondText(service, nameWidth, style)),
    "",
    ...(firstRun.main === null ? [] : [title("Report"), "", ...reportText(firstRun.main, style), ""]),
    title("Cost"),
    "",
    `  First run   ${effort(firstRun)}`,
    `  Second run  ${effort(secondRun)}`,
    ...indented(costSentence(cost)),
    "",
  ].join("\n");
}

const effort = ({ transitions, calls }: RunSummary) =>
  `${counted(transitions, "transition")}, ${counted(calls, "API call")}`;

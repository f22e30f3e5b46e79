import { hanging, wrap, type Style } from "../../lib/text";
import type { Summary } from "../model";
import { accountSentence, secondRunSentence, verdictSentence, worstFirst } from "../words";
import { costText } from "./cost";
import { mailText, reportText } from "./report";
import { briefText, secondText, serviceText } from "./service";
import { statusText } from "./status";
import { servicesTable } from "./table";

/** A step that a reader may take after a dry run. */
export interface NextStep {
  /** Command, as one types it. */
  readonly command: string;
  readonly purpose: string;
}

export interface TextOptions {
  /** Whether every control, every argument, the whole mail and the second run are shown. */
  readonly isVerbose: boolean;
  readonly next: readonly NextStep[];
}

/** Summary of a dry run for a terminal: the verdict, the services, details, and what to do next. */
export function summaryText(summary: Summary, style: Style, { isVerbose, next }: TextOptions): string {
  const { firstRun, secondRun } = summary;
  const title = (text: string) => ["", style.colours.bold(text.toUpperCase()), ""];
  const services = worstFirst(firstRun.services);
  const nameWidth = Math.max(...services.map(({ service }) => service.length));
  const looked = isVerbose ? services : services.filter(({ status }) => status !== "SKIPPED");
  const details = looked.flatMap((service) => [
    ...(isVerbose ? serviceText(service, style) : briefText(service, style)),
    "",
  ]);
  return [
    ...wrap(accountSentence(summary), style.width),
    "",
    ...verdictText(summary, style),
    "",
    ...servicesTable(services, style),
    "",
    ...wrap(secondRunSentence(secondRun, summary.cost), style.width - 2).map((line) => `  ${line}`),
    ...title("What would be done"),
    ...details.slice(0, -1),
    ...(isVerbose
      ? [
          ...title("Second run"),
          ...worstFirst(secondRun.services).flatMap((service) => secondText(service, nameWidth, style)),
        ]
      : []),
    ...(firstRun.main === null
      ? []
      : [
          ...(isVerbose ? [...title("Report"), ...reportText(firstRun.main, style)] : []),
          ...title("E-mail"),
          ...mailText(firstRun.main, summary.alerts, style, isVerbose),
        ]),
    ...title("Cost"),
    ...costText(summary, style, isVerbose),
    ...(next.length === 0 ? [] : [...title("Next"), ...nextText(next, style)]),
    "",
  ].join("\n");
}

/** Status and figures, and what is left to a person. */
function verdictText({ verdict, firstRun }: Summary, style: Style): readonly string[] {
  const { status, left } = verdict;
  const lines = wrap(verdictSentence(verdict, firstRun.services), style.width);
  const items = left.flatMap(({ service, control, remedy }) =>
    hanging("  -", wrap(`${control === null ? service : `${service}, ${control}`}: ${remedy}`, style.width - 4), 4),
  );
  return [statusText(status, style), ...lines, ...(items.length === 0 ? [] : ["Left to you:", ...items])];
}

/** Commands, each with its purpose below: both are too long for one line. */
const nextText = (next: readonly NextStep[], { colours, width }: Style) =>
  next.flatMap(({ command, purpose }) => [
    `  ${colours.cyan(command)}`,
    ...wrap(purpose, width - 4).map((line) => `    ${line}`),
  ]);

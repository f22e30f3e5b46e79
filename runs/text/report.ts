import { wrap, type Style } from "../../lib/text";
import type { MainSummary } from "../model";
import { whyNoMail } from "../words";
import { statusText } from "./status";

interface Report {
  readonly Summary: { readonly Status: string } & Readonly<Record<string, readonly string[] | string>>;
  readonly [key: string]: unknown;
}

interface Said {
  readonly Service: string;
  readonly Status: string;
  readonly Changes: readonly string[];
  readonly Controls: Readonly<Record<string, boolean>>;
}

/** The status report of the first run: a line for each service, where it goes, and whom people hear of it. */
export function reportText(main: MainSummary, style: Style): readonly string[] {
  const { report, written, mails, execution } = main;
  const { colours, width } = style;
  const ended = execution.error === null ? [] : wrap(`${execution.error.name}: ${execution.error.cause}`, width - 2);
  return [
    ...(report === null
      ? ["  There is none: main ended before it was made."]
      : table(report as unknown as Report, style)),
    ...written.map((place) => `  Written to ${place}`),
    ...ended.map((line) => colours.red(`  ${line}`)),
    ...mails.flatMap(({ subject, message }) => [
      "",
      colours.bold("  E-mail"),
      `  ${subject}`,
      ...wrap(message, width - 4).map((line) => (line === "" ? "" : colours.dim(`    ${line}`))),
    ]),
    ...(mails.length === 0 ? [`  No e-mail: ${whyNoMail(main)}.`] : []),
  ];
}

function table(report: Report, style: Style): readonly string[] {
  const services = Object.values(report).filter((value): value is Said => "Controls" in Object(value));
  const nameWidth = Math.max(...services.map(({ Service }) => Service.length), 7);
  const statusWidth = Math.max(...services.map(({ Status }) => Status.length), 6);
  const head = `  ${"Service".padEnd(nameWidth)}  ${"Status".padEnd(statusWidth)}  Controls  Changes`;
  const rows = services.map(({ Service, Status, Controls, Changes }) => {
    const holds = Object.values(Controls);
    const padding = " ".repeat(statusWidth - Status.length);
    const share = `${holds.filter(Boolean).length} of ${holds.length}`;
    return `  ${Service.padEnd(nameWidth)}  ${statusText(Status, style)}${padding}  ${share.padEnd(8)}  ${Changes.length}`;
  });
  return [style.colours.dim(head), ...rows, `  Summary: ${summaryLine(report.Summary, style)}`];
}

/** The status, and which services were changed, failed and so on. */
function summaryLine({ Status, ...lists }: Report["Summary"], style: Style): string {
  const named = Object.entries(lists).filter(([, services]) => services.length > 0);
  return [
    statusText(Status, style),
    ...named.map(([what, services]) => `${what}: ${[services].flat().join(", ")}`),
  ].join("; ");
}

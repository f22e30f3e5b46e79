import { hanging, wrap, type Style } from "../../lib/text";
import type { AlertsSummary, MainSummary } from "../model";
import { recipients, whyNoMail } from "../words";
import { statusText } from "./status";

interface Report {
  readonly Summary: { readonly Status: string } & Readonly<Record<string, readonly string[] | string>>;
  readonly [key: string]: unknown;
}

interface Said {
  readonly Service: string;
  readonly Status: string;
}

/** The status report of the first run: a line for each service, and where it goes. */
export function reportText({ report, written, execution }: MainSummary, style: Style): readonly string[] {
  const { colours, width } = style;
  const ended = execution.error === null ? [] : wrap(`${execution.error.name}: ${execution.error.cause}`, width - 2);
  return [
    ...(report === null
      ? ["  There is none: main ended before it was made."]
      : table(report as unknown as Report, style)),
    ...written.flatMap((place) => wrap(`Written to ${place}`, width - 2).map((line) => `  ${line}`)),
    ...ended.map((line) => colours.red(`  ${line}`)),
  ];
}

/** Lines of a mail that are shown where not all is. */
const briefLines = 4;

/** The mails of the first run, with who would get them. */
export function mailText(
  main: MainSummary,
  alerts: AlertsSummary,
  { colours, width }: Style,
  isVerbose: boolean,
): readonly string[] {
  const { mails } = main;
  if (mails.length === 0) return [`  No e-mail: ${whyNoMail(main)}.`];
  return mails.flatMap(({ subject, message }) => {
    const lines = wrap(message, width - 4).filter((line) => isVerbose || line !== "");
    const shown = isVerbose ? lines : lines.slice(0, briefLines);
    return [
      ...wrap(`To ${recipients(alerts)}`, width - 2).map((line) => `  ${line}`),
      ...wrap(subject, width - 2).map((line) => `  ${line}`),
      ...shown.map((line) => (line === "" ? "" : colours.dim(`    ${line}`))),
      ...(shown.length < lines.length ? [`    … ${lines.length - shown.length} more lines`] : []),
    ];
  });
}

function table(report: Report, style: Style): readonly string[] {
  const services = Object.values(report).filter((value): value is Said => "Controls" in Object(value));
  const nameWidth = Math.max(...services.map(({ Service }) => Service.length));
  const rows = services.map(({ Service, Status }) => `  ${Service.padEnd(nameWidth)}  ${statusText(Status, style)}`);
  return [...rows, ...summaryLines(report.Summary, style)];
}

/** The status, and which services were changed, failed and so on. */
function summaryLines({ Status, ...lists }: Report["Summary"], style: Style): readonly string[] {
  const named = Object.entries(lists).filter(([, services]) => services.length > 0);
  return [
    `  Summary: ${statusText(Status, style)}`,
    ...named.flatMap(([what, services]) =>
      hanging(`  ${what}`, wrap([services].flat().join(", "), style.width - 11), 11),
    ),
  ];
}

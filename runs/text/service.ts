import { counted, hanging, wrap, type Style } from "../../lib/text";
import type { Change, ServiceSummary } from "../model";
import { compact } from "./compact";
import { statusText } from "./status";

const indent = 16;

/** Findings, changes and status of one service in the first run. */
export function serviceText(service: ServiceSummary, style: Style): readonly string[] {
  const { service: name, status, message } = service;
  const section = (label: string, lines: readonly string[]) => hanging(`  ${label}`, lines, indent);
  return [
    `${style.colours.bold(name)}`,
    ...section("Found", foundLines(service, style)),
    ...section("Would change", changeLines(service, style)),
    ...section("Ends as", [statusText(status, style), ...wrap(message, style.width - indent)]),
  ];
}

function foundLines({ found, titles, status }: ServiceSummary, { colours, width }: Style): readonly string[] {
  if (found === null) return [status === "SKIPPED" ? "not looked at" : "nothing could be read"];
  return Object.entries(found).flatMap(([control, holds]) => {
    const [mark, colour] = holds ? (["✓", colours.green] as const) : (["✗", colours.red] as const);
    const lines = hanging(mark, wrap(titles[control] ?? control, width - indent - 2), 2);
    return lines.map((line) => line.replace(mark, colour(mark)));
  });
}

function changeLines({ changes }: ServiceSummary, style: Style): readonly string[] {
  if (changes.length === 0) return ["nothing"];
  return changes.flatMap((change, index) => changeLine(change, index + 1, style));
}

function changeLine({ state, action, request, error }: Change, number: number, style: Style): readonly string[] {
  const { colours, width } = style;
  const label = `${number}. `;
  const parameters = Object.entries(Object(request) as Record<string, never>).flatMap(([name, value]) =>
    hanging("", wrap(`${name}: ${compact(value)}`, width - indent - label.length - 2), 2).map((line, index) =>
      colours.dim(index === 0 ? line.trimStart() : line),
    ),
  );
  const failed = error === null ? [] : wrap(`✗ ${error.name}: ${error.cause}`, width - indent - label.length);
  return hanging(
    label,
    [`${state}  ${colours.cyan(action)}`, ...parameters, ...failed.map((line) => colours.red(line))],
    label.length,
  );
}

/** How it goes for one service when it is run again: a line, and what is changed again. */
export function secondText(service: ServiceSummary, nameWidth: number, style: Style): readonly string[] {
  const { service: name, status, changes, message } = service;
  const isQuiet = changes.length === 0 && status === "COMPLIANT";
  const changed = changes.length === 0 ? "nothing changed" : `${counted(changes.length, "write")}`;
  return [
    `  ${name.padEnd(nameWidth)}  ${statusText(status, style)}  ${changed}`,
    ...(isQuiet ? [] : wrap(message, style.width - 4).map((line) => `    ${line}`)),
    ...changes.map(({ state, action }) => `    ${state}  ${style.colours.cyan(action)}`),
  ];
}

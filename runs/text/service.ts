import { counted, hanging, wrap, type Style } from "../../lib/text";
import type { Change, ServiceSummary } from "../model";
import { compact, short } from "./compact";
import { markOf } from "../words";
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
    const mark = markOf(holds);
    const colour = { "✓": colours.green, "✗": colours.red, "?": colours.dim }[mark];
    const title = `${titles[control] ?? control}${holds === null ? " (could not be read)" : ""}`;
    const [first = "", ...rest] = hanging(mark, wrap(title, width - indent - 2), 2);
    return [first.replace(mark, colour(mark)), ...rest];
  });
}

function changeLines({ changes }: ServiceSummary, style: Style): readonly string[] {
  if (changes.length === 0) return ["nothing"];
  return changes.flatMap((change, index) => changeLine(change, index + 1, style));
}

function changeLine({ state, action, request, error }: Change, number: number, style: Style): readonly string[] {
  const { colours } = style;
  const label = `${number}. `;
  const width = style.width - indent - label.length;
  const parameters = Object.entries(Object(request) as Record<string, never>).flatMap(([name, value]) =>
    hanging("", wrap(`${name}: ${compact(value)}`, width - 2), 2).map((line, index) =>
      colours.dim(index === 0 ? line.trimStart() : line),
    ),
  );
  const failed = error === null ? [] : wrap(`✗ ${error.name}: ${error.cause}`, width);
  const lines = [
    ...callLines(state, action, { colours, width }),
    ...parameters,
    ...failed.map((line) => colours.red(line)),
  ];
  return hanging(label, lines, label.length);
}

/** A state and its action on one line, or on two where that is too wide. */
function callLines(state: string, action: string, { colours, width }: Style): readonly string[] {
  const isWide = state.length + 2 + action.length > width;
  if (!isWide) return [`${state}  ${colours.cyan(action)}`];
  return [...wrap(state.trimEnd(), width), ...wrap(action, width - 2).map((line) => `  ${colours.cyan(line)}`)];
}

/** Controls and changes that are named where not all are. */
const briefControls = 3;
const briefChanges = 8;

/** What is wrong with one service and what would be changed, a line each, the first ones only. */
export function briefText(service: ServiceSummary, style: Style): readonly string[] {
  const { service: name, status, message, found, titles, changes } = service;
  const { colours, width } = style;
  // Changes and the verdict say it of the others.
  const isTold = ["REMEDIATED", "COMPLIANT"].includes(status) || (status === "NON_COMPLIANT" && changes.length > 0);
  const wrong = Object.entries(found ?? {}).filter(([, holds]) => holds === false);
  const controls = wrong
    .slice(0, briefControls)
    .flatMap(([control]) => hanging("✗", wrap(titles[control] ?? control, width - 4), 2));
  return [
    `${colours.bold(name)}  ${statusText(status, style)}`,
    ...(isTold ? [] : wrap(short(message), width - 2)).map((line) => `  ${line}`),
    ...controls.map((line) => `  ${line.replace("✗", colours.red("✗"))}`),
    ...rest(wrong.length - briefControls, "control"),
    ...briefChangeLines(changes.slice(0, briefChanges), style).map((line) => `  ${line}`),
    ...rest(changes.length - briefChanges, "change"),
  ];
}

function briefChangeLines(changes: readonly Change[], { colours, width }: Style): readonly string[] {
  const stateWidth = Math.max(...changes.map(({ state }) => state.length));
  return changes.flatMap(({ state, action, error }, index) => {
    const failed = error === null ? [] : wrap(`✗ ${error.name}: ${short(error.cause)}`, width - 5);
    const call = callLines(state.padEnd(stateWidth), action, { colours, width: width - 5 });
    return hanging(`${index + 1}. `, [...call, ...failed.map((line) => colours.red(line))], 3);
  });
}

const rest = (count: number, what: string) => (count > 0 ? [`  … ${counted(count, `more ${what}`)}`] : []);

/** How it goes for one service when it is run again: a line, and what is changed again. */
export function secondText(service: ServiceSummary, nameWidth: number, style: Style): readonly string[] {
  const { service: name, status, changes, message } = service;
  const isQuiet = changes.length === 0 && status === "COMPLIANT";
  const writes = changes.length === 0 ? "" : `  ${counted(changes.length, "write")}`;
  return [
    `  ${name.padEnd(nameWidth)}  ${statusText(status, style)}${writes}`,
    ...(isQuiet ? [] : wrap(message, style.width - 4).map((line) => `    ${line}`)),
    ...briefChangeLines(changes, { ...style, width: style.width - 2 }).map((line) => `    ${line}`),
  ];
}

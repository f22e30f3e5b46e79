import type { Style } from "../../lib/text";
import type { ServiceSummary } from "../model";
import { share } from "../words";
import { statusText } from "./status";

interface Column {
  readonly name: string;
  readonly cell: (service: ServiceSummary) => string;
}

/** From the left; where the terminal is narrow the last ones are left out. */
const columns: readonly Column[] = [
  { name: "Holds now", cell: ({ status, found }) => (status === "SKIPPED" ? "-" : share(found)) },
  { name: "Changes", cell: ({ changes }) => (changes.length === 0 ? "-" : String(changes.length)) },
  { name: "Holds then", cell: ({ status, controls }) => (status === "SKIPPED" ? "-" : share(controls)) },
];

/** A line for each service: its status, and how many controls hold before and after the first run. */
export function servicesTable(services: readonly ServiceSummary[], style: Style): readonly string[] {
  const names = padded(["Service", ...services.map(({ service }) => service)]);
  const widest = Math.max(...services.map(({ status }) => status.length));
  let left = names[0].length + 2;
  const shown = columns
    .map(({ name, cell }) => padded([name, ...services.map(cell)]))
    .filter(([name]) => (left += name.length + 2) + widest + 2 <= style.width);
  const line = (row: number) => [names, ...shown].map((column) => column[row]).join("  ");
  return [
    style.colours.dim(`  ${line(0)}  Ends as`),
    ...services.map(({ status }, index) => `  ${line(index + 1)}  ${statusText(status, style)}`),
  ];
}

function padded(cells: readonly [string, ...string[]]): readonly [string, ...string[]] {
  const width = Math.max(...cells.map((cell) => cell.length));
  const [head, ...others] = cells;
  return [head.padEnd(width), ...others.map((cell) => cell.padEnd(width))];
}

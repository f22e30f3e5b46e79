import { counted } from "../../lib/text";
import type { Difference } from "./compare";

/** What was asked, and what came of it. */
export interface Outcome {
  readonly region: string;
  readonly definitions: number;
  readonly visits: number;
  readonly differences: readonly Difference[];
  /** Number of visits by the reason why AWS was not asked about them. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** States that no scenario takes. */
  readonly unreached: readonly string[];
}

/** A line for each difference, and what was asked. */
export function summaryText({ region, definitions, visits, differences, leftOut, unreached }: Outcome): string {
  return [
    ...differences.map(differenceLine),
    `Asked AWS in ${region} about ${counted(definitions, "definition")} and ${counted(visits, "visit")} of states: ${
      differences.length === 0 ? "no difference" : counted(differences.length, "difference")
    }.`,
    ...[...leftOut].map(([reason, count]) => `Left out: ${counted(count, "visit")} of ${reason}.`),
    ...(unreached.length === 0 ? [] : [`Not asked about, as no scenario takes them: ${unreached.join("; ")}.`]),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function differenceLine({ machine, state, what, emulator, aws }: Difference): string {
  const where = state === "" ? machine : `${machine}, ${state}`;
  return `${where}: ${what}: the emulator says ${emulator}, AWS says ${aws}`;
}

import type { Transitions } from "../../commands/export/transitions";
import type { Measurements } from "../bench/measurements";

/** What the measurements say of each state machine, by its name without the prefix. `transitions.json` holds it for the exported READMEs. */
export function transitionsOf(measured: {
  readonly fresh: Measurements;
  readonly compliant: Measurements;
}): Readonly<Record<string, Transitions>> {
  const of = ({ machines }: Measurements, name: string) =>
    machines.find((machine) => machine.name === name)?.measure.transitions ?? 0;
  const names = measured.compliant.machines.map(({ name }) => name);
  return Object.fromEntries(
    names.map((name) => [
      name.replace(/^SSI-/, ""),
      { fresh: of(measured.fresh, name), compliant: of(measured.compliant, name) },
    ]),
  );
}

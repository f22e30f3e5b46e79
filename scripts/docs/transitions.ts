import type { Transitions } from "../../commands/export/transitions";
import type { Measurements } from "../bench/measurements";

/** Transitions of each state machine, by its name. `transitions.json` holds them for the exported READMEs. */
export function transitionsOf(measured: {
  readonly fresh: Measurements;
  readonly compliant: Measurements;
}): Readonly<Record<string, Transitions>> {
  const { fresh, compliant } = measured;
  return Object.fromEntries(
    compliant.machines.map(({ machine, measure }, index) => [
      machine.name,
      { fresh: fresh.machines[index]?.measure.transitions ?? 0, compliant: measure.transitions },
    ]),
  );
}

import type { JsonObject } from "../../emulator/account/account";
import type { Json } from "../../hcl";
import type { Scenario } from "../../lib/machine";
import { machines } from "../../modules/machines";
import { variablesOf } from "../../stacks/inputs";
import { unknownDrift } from "./errors";

/** Something that is otherwise in an account: a scenario of a state machine under the name that people give. */
export interface Drift {
  /** `guardduty/suspended`. */
  readonly name: string;
  readonly title: string;
  readonly on: Scenario["on"];
  /** A merge patch by service. */
  readonly account: JsonObject;
  /** By the names of variables. */
  readonly variables: Readonly<Record<string, Json>>;
  readonly faults: readonly string[];
}

/** Every drift there is. */
export function allDrifts(): readonly Drift[] {
  return machines.flatMap((machine) =>
    machine.scenarios.map((scenario) => ({
      name: `${machine.id}/${scenario.name}`,
      title: scenario.title,
      on: scenario.on,
      account: (scenario.account ?? {}) as JsonObject,
      variables: variablesOf(machine, (scenario.inputs ?? {}) as Readonly<Record<string, Json>>),
      faults: scenario.faults ?? [],
    })),
  );
}

/** The drifts of these names. */
export function findDrifts(names: readonly string[]): readonly Drift[] {
  const drifts = allDrifts();
  return names.map((name) => {
    const found = drifts.find((drift) => drift.name === name);
    if (found !== undefined) return found;
    throw unknownDrift(
      name,
      drifts.map((drift) => drift.name),
    );
  });
}

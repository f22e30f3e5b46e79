import type { JsonObject } from "../../emulator/account/account";
import type { Json } from "../../hcl";
import type { Scenario } from "../../lib/machine";
import { machines } from "../../modules/machines";
import { variablesOf } from "../../stacks/inputs";
import { unknownScenario } from "./errors";

/** Something that is otherwise in an account: a scenario of a state machine under the name that people give. */
export interface NamedScenario {
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

/** Every scenario there is. */
export function allScenarios(): readonly NamedScenario[] {
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

/** The scenarios of these names. */
export function findScenarios(names: readonly string[]): readonly NamedScenario[] {
  const scenarios = allScenarios();
  return names.map((name) => {
    const found = scenarios.find((scenario) => scenario.name === name);
    if (found !== undefined) return found;
    throw unknownScenario(
      name,
      scenarios.map((scenario) => scenario.name),
    );
  });
}

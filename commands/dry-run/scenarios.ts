import type { JsonObject } from "../../emulator/account/account";
import type { Json } from "../../hcl";
import type { Scenario } from "../../lib/machine";
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

/** The scenarios of these names. */
export function findScenarios(names: readonly string[], scenarios: readonly NamedScenario[]): readonly NamedScenario[] {
  return names.map((name) => {
    const found = scenarios.find((scenario) => scenario.name === name);
    if (found !== undefined) return found;
    throw unknownScenario(
      name,
      scenarios.map((scenario) => scenario.name),
    );
  });
}

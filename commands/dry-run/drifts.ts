import type { JsonObject } from "../../emulator/account/account";
import type { Json } from "../../hcl";
import { variableName } from "../../lib/inputs";
import type { Scenario } from "../../lib/worker";
import { services } from "../../modules/services";
import { sharedInputs } from "../../stacks/inputs";
import { unknownDrift } from "./errors";

/** Something that is otherwise in an account: a scenario of a service under the name that people give. */
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
  return Object.values(services).flatMap(({ id, scenarios }) =>
    (scenarios as readonly Scenario[]).map((scenario) => ({
      name: `${id}/${scenario.name}`,
      title: scenario.title,
      on: scenario.on,
      account: (scenario.account ?? {}) as JsonObject,
      variables: variablesOf(id, scenario.inputs ?? {}),
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

function variablesOf(id: string, inputs: object): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      variableName(name, name in sharedInputs ? undefined : id),
      value as Json,
    ]),
  );
}

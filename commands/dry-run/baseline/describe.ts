import { patched, type JsonObject } from "../../../emulator/account/account";
import { deploy } from "../../../emulator/deployment/deployment";
import { expressionsIn, parseExpressions } from "../../../emulator/interpreter";
import type { Json } from "../../../hcl";
import { ownInputs, variableName, type Inputs } from "../../../lib/inputs";
import { loggingBucketInputs } from "../../../modules/logging-bucket";
import { machines } from "../../../modules/machines";
import { allServices } from "../../../modules/services";
import { partInputs, sharedInputs, variablesOf } from "../../../stacks/inputs";
import { stackInputs } from "../../../stacks/ssi-stack";
import { placeOf } from "../place";
import type { NamedScenario } from "../scenarios";
import type { Baseline, DescribedService } from "./baseline";
import { synthesise } from "./stacks";

/** The baseline as its modules and stacks are. */
export function describeBaseline(): Baseline {
  const stacks = synthesise();
  const deployment = deploy({ stacks, place: placeOf({}) });
  return {
    stacks: stacks.map((stack) => JSON.stringify(stack)),
    deployment,
    expressions: parseExpressions(
      [...deployment.machines.values()].flatMap(({ definition }) => expressionsIn(definition)),
    ),
    services: allServices.map(({ id, name, controls, usage }): DescribedService => ({
      id,
      name,
      controls,
      ...(usage && { usage }),
    })),
    scenarios: allScenarios(),
    wellKept: wellKept(),
    moduleVariables: moduleVariables(),
    examples: examples(),
  };
}

/** Every scenario there is. */
function allScenarios(): readonly NamedScenario[] {
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

/** Settings that no worker sees to, as all services want them. */
export function wellKept(): JsonObject {
  return allServices.reduce<JsonObject>(
    (account, service) => patched(account, (service.wellKept ?? {}) as JsonObject) as JsonObject,
    {},
  );
}

function moduleVariables(): Baseline["moduleVariables"] {
  return new Map(
    Object.keys(ownInputs(loggingBucketInputs))
      .filter((name) => !name.startsWith("existing"))
      .map((name) => [variableName(name, "logging"), variableName(name)]),
  );
}

function examples(): Baseline["examples"] {
  const groups: readonly (readonly [prefix: string | undefined, inputs: Inputs])[] = [
    ...Object.entries(partInputs),
    ["logging", loggingBucketInputs],
    [undefined, loggingBucketInputs],
    [undefined, sharedInputs],
    [undefined, stackInputs],
  ];
  return new Map(
    groups.flatMap(([prefix, inputs]) =>
      Object.entries(inputs).map(([name, { example }]) => [variableName(name, prefix), example] as const),
    ),
  );
}

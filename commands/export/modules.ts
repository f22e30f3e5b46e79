import type { Inputs } from "../../lib/inputs";
import type { Module } from "../../lib/terraform/module";
import { alerting } from "../../modules/alerting";
import { loggingBucket } from "../../modules/logging-bucket";
import type { Trigger } from "../../lib/machine";
import { machines } from "../../modules/machines";
import { schedule } from "../../modules/schedule";
import { baselineInputGroups, exportBaseline } from "./baseline";
import { machineCost } from "./costs";
import { exportModule, type ModuleSource } from "./module";
import type { Files } from "./render-stack";
import type { InputGroups } from "./tests";

/** A module that is exported. */
export interface ExportedModule {
  readonly inputs: InputGroups;
  render(): Files;
}

/** A module by the name of its folder. */
function exported<I extends Inputs>(
  module: Module<I>,
  readme: ModuleSource["readme"],
): readonly [string, ExportedModule] {
  const { id, inputs, contradictions, warnings, create } = module;
  const name = id.replaceAll("_", "-");
  return [
    name,
    {
      inputs: [[undefined, inputs]],
      render: () => exportModule({ name, inputs, contradictions, warnings, create, readme }),
    },
  ];
}

/** How the executions of a machine are started, for who takes its module alone. */
const start: Readonly<Record<Trigger, string>> = {
  main: "Start it by the module [orchestrator](../orchestrator) or by a [schedule](../schedule) of its own.",
  schedule: "Start it by the module [schedule](../schedule).",
};

const plain = <I extends Inputs>(module: Module<I>) => exported(module, module);

/** Every module that is exported, by the name of its folder. */
export const exportedModules: ReadonlyMap<string, ExportedModule> = new Map([
  ["baseline", { inputs: baselineInputGroups, render: exportBaseline }],
  plain(loggingBucket),
  ...machines.map((machine) => {
    const summary = `${machine.summary} ${start[machine.trigger]}`;
    return exported(machine, { ...machine, summary, cost: machineCost(machine) });
  }),
  plain(schedule),
  plain(alerting),
]);

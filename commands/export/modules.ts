import type { Inputs } from "../../lib/inputs";
import { Worker, type Service } from "../../lib/worker";
import { Alerting, alertingInputs } from "../../modules/alerting";
import { LoggingBucket, loggingBucketInputs } from "../../modules/logging-bucket";
import { Orchestrator, orchestratorInputs } from "../../modules/orchestrator";
import { mainStateMachine } from "../../modules/orchestrator/state-machine";
import { Schedule, scheduleInputs } from "../../modules/schedule";
import { services } from "../../modules/services";
import { baselineInputGroups, exportBaseline } from "./baseline";
import { alertingCost, bucketCost, machineCost, scheduleCost } from "./costs";
import { exportModule, type ModuleSource } from "./module";
import type { Files } from "./render-stack";
import type { InputGroups } from "./tests";

/** A module that is exported. */
export interface ExportedModule {
  readonly inputs: InputGroups;
  render(): Files;
}

const source = <I extends Inputs>(
  name: string,
  inputs: I,
  create: ModuleSource<I>["create"],
  readme: ModuleSource<I>["readme"],
): readonly [string, ExportedModule] => [
  name,
  { inputs: [[undefined, inputs]], render: () => exportModule({ name, inputs, create, readme }) },
];

/** Every module that is exported, by the name of its folder. */
export const exportedModules: ReadonlyMap<string, ExportedModule> = new Map([
  ["baseline", { inputs: baselineInputGroups, render: exportBaseline }],
  source("logging-bucket", loggingBucketInputs, (scope, id, props) => new LoggingBucket(scope, id, props), {
    title: "Logging bucket",
    summary:
      "An encrypted, versioned bucket that gets logs, findings and reports, and its key, with the policies that let CloudTrail, Config, GuardDuty and Macie deliver for this account only. Both are guarded by `prevent_destroy`.",
    cost: bucketCost,
  }),
  ...Object.values(services).map((service) =>
    source(
      service.id.replaceAll("_", "-"),
      service.inputs as Inputs,
      (scope, id, props) => new Worker(scope, id, service as unknown as Service, props as never),
      {
        title: service.name,
        summary: `${service.definition.Comment}: a state machine with its role and log group. It checks before it acts; what is as wanted gets no write call. Start it by the module [orchestrator](../orchestrator) or by a [schedule](../schedule) of its own. In mode \`report\` it changes nothing, in mode \`off\` a machine is deployed that does nothing.`,
        definition: service.definition,
        cost: machineCost(service.name, service.cost),
      },
    ),
  ),
  source("orchestrator", orchestratorInputs, (scope, id, props) => new Orchestrator(scope, id, props), {
    title: "Main state machine",
    summary:
      "Runs the services' state machines, writes one status report into the bucket and tells people what is new.",
    definition: mainStateMachine,
    cost: machineCost("Main"),
  }),
  source("schedule", scheduleInputs, (scope, id, props) => new Schedule(scope, id, props), {
    title: "Schedule",
    summary: "Starts a state machine regularly; a start that fails for good goes to a dead-letter queue.",
    cost: scheduleCost,
  }),
  source("alerting", alertingInputs, (scope, id, props) => new Alerting(scope, id, props), {
    title: "Alerting",
    summary:
      "A topic that tells people by e-mail of executions that fail; two alarms go off when nothing has succeeded for some hours and when a start ended in the dead-letter queue.",
    cost: alertingCost,
  }),
]);

import type { Inputs } from "../../lib/inputs";
import { Worker, type Service } from "../../lib/worker";
import { Alerting, alertingInputs } from "../../modules/alerting";
import { LoggingBucket, loggingBucketInputs } from "../../modules/logging-bucket";
import { Orchestrator, orchestratorInputs } from "../../modules/orchestrator";
import { Schedule, scheduleInputs } from "../../modules/schedule";
import { services } from "../../modules/services";
import { exportBaseline } from "./baseline";
import { exportModule, type ModuleSource } from "./module";
import type { Files } from "./render-stack";

const source = <I extends Inputs>(
  name: string,
  inputs: I,
  create: ModuleSource<I>["create"],
): readonly [string, () => Files] => [name, () => exportModule({ name, inputs, create })];

/** Every module that is exported, by the name of its folder. */
export const exportedModules: ReadonlyMap<string, () => Files> = new Map([
  ["baseline", exportBaseline],
  source("logging-bucket", loggingBucketInputs, (scope, id, props) => new LoggingBucket(scope, id, props)),
  ...Object.values(services).map((service) =>
    source(
      service.id.replaceAll("_", "-"),
      service.inputs as Inputs,
      (scope, id, props) => new Worker(scope, id, service as unknown as Service, props as never),
    ),
  ),
  source("orchestrator", orchestratorInputs, (scope, id, props) => new Orchestrator(scope, id, props)),
  source("schedule", scheduleInputs, (scope, id, props) => new Schedule(scope, id, props)),
  source("alerting", alertingInputs, (scope, id, props) => new Alerting(scope, id, props)),
]);

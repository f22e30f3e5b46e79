import type { Inputs } from "../../lib/inputs";
import { Worker, type Service } from "../../lib/worker";
import { Alerting, alertingInputs } from "../../modules/alerting";
import { LoggingBucket, loggingBucketInputs } from "../../modules/logging-bucket";
import { Orchestrator, orchestratorInputs } from "../../modules/orchestrator";
import { mainStateMachine } from "../../modules/orchestrator/state-machine";
import { Schedule, scheduleInputs } from "../../modules/schedule";
import { services } from "../../modules/services";
import { exportBaseline } from "./baseline";
import { machineCost } from "./costs";
import { exportModule, type ModuleSource } from "./module";
import type { Files } from "./render-stack";

const source = <I extends Inputs>(
  name: string,
  inputs: I,
  create: ModuleSource<I>["create"],
  readme: ModuleSource<I>["readme"],
): readonly [string, () => Files] => [name, () => exportModule({ name, inputs, create, readme })];

/** Every module that is exported, by the name of its folder. */
export const exportedModules: ReadonlyMap<string, () => Files> = new Map([
  ["baseline", exportBaseline],
  source("logging-bucket", loggingBucketInputs, (scope, id, props) => new LoggingBucket(scope, id, props), {
    title: "Logging bucket",
    summary:
      "An encrypted, versioned bucket that gets logs, findings and reports, and its key, with the policies that let CloudTrail, Config, GuardDuty and Macie deliver for this account only. Both are guarded by `prevent_destroy`.",
    cost: "The key costs US$ 1 a month, the bucket what is in it.",
  }),
  ...Object.values(services).map((service) =>
    source(
      service.id.replaceAll("_", "-"),
      service.inputs as Inputs,
      (scope, id, props) => new Worker(scope, id, service as unknown as Service, props as never),
      {
        title: service.name,
        summary: `${service.definition.Comment}: a state machine with its role and log group. It checks before it acts; what is as wanted gets no write call. Start it by the module \`orchestrator\` or by a schedule of its own. In mode \`report\` it changes nothing, in mode \`off\` a machine is deployed that does nothing.`,
        definition: service.definition,
        cost: `${machineCost} Besides: what the service itself costs.`,
      },
    ),
  ),
  source("orchestrator", orchestratorInputs, (scope, id, props) => new Orchestrator(scope, id, props), {
    title: "Main state machine",
    summary:
      "Runs the services' state machines, writes one status report into the bucket and tells people what is new.",
    definition: mainStateMachine,
    cost: machineCost,
  }),
  source("schedule", scheduleInputs, (scope, id, props) => new Schedule(scope, id, props), {
    title: "Schedule",
    summary: "Starts a state machine regularly; a start that fails for good goes to a dead-letter queue.",
    cost: "Scheduler and queue stay within what AWS gives for nothing, unless something else uses them up.",
  }),
  source("alerting", alertingInputs, (scope, id, props) => new Alerting(scope, id, props), {
    title: "Alerting",
    summary:
      "A topic that tells people by e-mail of executions that fail; two alarms go off when nothing has succeeded for some hours and when a start ended in the dead-letter queue.",
    cost: "Each of the two alarms costs US$ 0.10 a month; the first 1,000 e-mails of a month are free.",
  }),
]);

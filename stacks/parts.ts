import type { Construct } from "constructs";
import { AwsEnvironment } from "../lib/aws/environment";
import { declareVariables, type Inputs, type PropsOf } from "../lib/inputs";
import { stateMachineArn } from "../lib/state-machine";
import { hcl, hclList, hclText } from "../lib/terraform/expression";
import { local } from "../lib/terraform/local";
import { Worker } from "../lib/worker";
import { Alerting, alertingInputs } from "../modules/alerting";
import { Orchestrator, orchestratorInputs } from "../modules/orchestrator";
import { deadLetterQueueName, Schedule, scheduleInputs } from "../modules/schedule";
import { allServices } from "../modules/services";
import { partInputs, type PartProps, type sharedInputs } from "./inputs";

/** Values that the parts share, all of them known. */
export type SharedProps = Required<PropsOf<typeof sharedInputs>> & {
  readonly namePrefix: string;
  readonly loggingBucketName: string;
  readonly kmsKeyArn: string;
};

/** Wires the workers, the main state machine, its schedule and its alerts; their own inputs become variables. */
export function addParts(scope: Construct, shared: SharedProps, defaults: PartProps): void {
  const machine = (name: string) => stateMachineArn(AwsEnvironment.of(scope), shared.namePrefix, name);
  const own = <K extends keyof typeof partInputs>(part: K) =>
    declareVariables(scope, partInputs[part] as Inputs, { prefix: part, defaults: defaults[part] }) as PropsOf<
      (typeof partInputs)[K]
    >;

  const workers = allServices.map((service) => {
    const worker = new Worker(scope, service.id, service, {
      ...pick(shared, service.inputs),
      ...own(service.id as keyof typeof partInputs),
    });
    return [service.name, worker.stateMachineArn] as const;
  });
  const workerArns = local(scope, "workers", hcl`${Object.fromEntries(workers)}`).asStringMap;
  const alerting = new Alerting(scope, "alerting", {
    ...pick(shared, alertingInputs),
    ...own("alerting"),
    stateMachineArns: hclList`[for name in concat(["Main"], keys(${workerArns})) : ${machine(hclText`name`)}]`,
    heartbeatStateMachineArn: machine("Main"),
    deadLetterQueueName: deadLetterQueueName(shared.namePrefix),
  });
  const orchestrator = new Orchestrator(scope, "orchestrator", {
    ...pick(shared, orchestratorInputs),
    ...own("orchestrator"),
    workers: workerArns,
    topicArn: alerting.topicArn,
  });
  new Schedule(scope, "schedule", {
    ...pick(shared, scheduleInputs),
    ...own("schedule"),
    stateMachineArn: orchestrator.stateMachineArn,
  });
}

/** Picks the values that are inputs of a module. */
export function pick<T extends object, I extends Inputs>(from: T, inputs: I): Pick<T, keyof T & keyof I> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in inputs)) as Pick<T, keyof T & keyof I>;
}

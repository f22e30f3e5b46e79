import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import { AwsEnvironment } from "../lib/aws/environment";
import {
  declareVariables,
  ownInputs,
  wiredVariable,
  type Inputs,
  type OwnInputs,
  type References,
} from "../lib/inputs";
import { stateMachineArn } from "../lib/machine";
import { hcl, hclList, hclText } from "../lib/terraform/expression";
import { local } from "../lib/terraform/local";
import type { Module } from "../lib/terraform/module";
import { Alerting, alerting } from "../modules/alerting";
import { machines } from "../modules/machines";
import { Orchestrator, orchestrator } from "../modules/orchestrator";
import { deadLetterQueueName, Schedule, schedule } from "../modules/schedule";
import { allServices } from "../modules/services";
import { variablesOf, type PartProps, type sharedInputs } from "./inputs";

/** Values that the parts share, all of them known. */
export type SharedProps = References<typeof sharedInputs>;

/** Wires the workers, the main state machine, its schedule and its alerts; their own inputs become variables. */
export function addParts(scope: Construct, shared: SharedProps, defaults: PartProps): void {
  const machine = (name: string) => stateMachineArn(AwsEnvironment.of(scope), shared.namePrefix, name);
  const given: Readonly<Record<string, object | undefined>> = defaults;
  const props = <I extends Inputs>({ id, inputs }: Module<I>): References<OwnInputs<I>> & SharedOf<I> => ({
    ...declareVariables(scope, ownInputs(inputs), { prefix: id, defaults: given[id] }),
    ...sharedOf(shared, inputs),
  });

  const ofWorkers = allServices.map((service) => [service, props(service)] as const);
  const variables = Object.assign({}, ...ofWorkers.map(([service, own]) => variablesOf<unknown>(service, own)));
  const workers = ofWorkers.map(([service, own]) => {
    const worker = service.create(scope, service.id, { ...own, ...wiredOf(variables, service.inputs) });
    return [service.name, worker.stateMachineArn] as const;
  });
  const workerArns = local(scope, "workers", hcl`${Object.fromEntries(workers)}`).asStringMap;
  const onSchedule = machines.filter(({ trigger }) => trigger === "schedule").map(({ name }) => name);
  const alerts = new Alerting(scope, alerting.id, {
    ...props(alerting),
    stateMachineArns: hclList`[for name in concat(${onSchedule}, keys(${workerArns})) : ${machine(hclText`name`)}]`,
    heartbeatStateMachineArn: machine(orchestrator.name),
    deadLetterQueueName: deadLetterQueueName(shared.namePrefix),
    longestGapMinutes: Lazy.numberValue({ produce: (): number => scheduled.longestGapMinutes }),
  });
  const main = new Orchestrator(scope, orchestrator.id, {
    ...props(orchestrator),
    workers: workerArns,
    topicArn: alerts.topicArn,
  });
  // The topic is needed by main, which the schedule starts; the alarm needs the schedule.
  const scheduled: Schedule = new Schedule(scope, schedule.id, {
    ...props(schedule),
    stateMachineArn: main.stateMachineArn,
  });
}

type SharedOf<I> = {
  readonly [K in keyof SharedProps & keyof I as I[K] extends { readonly shared: true } ? K : never]: SharedProps[K];
};

/** The shared values that a module takes. */
export function sharedOf<I extends Inputs>(shared: SharedProps, inputs: I): SharedOf<I> {
  return Object.fromEntries(Object.entries(shared).filter(([name]) => inputs[name]?.shared)) as SharedOf<I>;
}

/** The inputs that are wired to variables of other parts. */
function wiredOf(variables: Readonly<Record<string, unknown>>, inputs: Inputs): Readonly<Record<string, unknown>> {
  const wired = Object.entries(inputs).map(([name, input]) => [name, wiredVariable(input)] as const);
  return Object.fromEntries(
    wired.flatMap(([name, variable]) => (variable === undefined ? [] : [[name, variables[variable]]])),
  );
}

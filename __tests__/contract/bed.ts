import { App } from "cdktf";
import { patched, type JsonObject } from "../../emulator/account/account";
import { parseFault, type Fault } from "../../emulator/account/faults";
import { deploy, type Deployment } from "../../emulator/deployment/deployment";
import type { Event, Execution } from "../../emulator/interpreter";
import { isWrite } from "../../emulator/models";
import { emulate, type Emulation } from "../../emulator/run";
import type { Machine, Scenario } from "../../lib/machine";
import { BaselineStack } from "../../stacks/baseline";
import { variablesOf } from "../../stacks/inputs";
import { LoggingStack } from "../../stacks/logging";

const place = { accountId: "111122223333", partition: "aws", region: "eu-west-1" };
const stacks = [new LoggingStack(new App(), "logging"), new BaselineStack(new App(), "baseline")].map(
  (stack) => stack.toTerraform() as unknown,
);
const deployments = new Map<string, Deployment>();

/** The synthesised stacks with these values of variables, as deployed. */
export function deployed(variables: Readonly<Record<string, unknown>> = {}): Deployment {
  const key = JSON.stringify(variables);
  const deployment =
    deployments.get(key) ??
    deploy({
      stacks,
      place,
      variables: { log_level: "ALL", xray_tracing: true, ...(variables as Record<string, never>) },
    });
  deployments.set(key, deployment);
  return deployment;
}

export interface CallSeen {
  readonly action: string;
  /** Which call of this action in the run, from 1, as faults count them. */
  readonly call: number;
  /** 0 for the first, more for retries. */
  readonly attempt: number;
}

/** The calls of state machines to AWS services, without the starts of executions. */
export function calls({ events }: Execution): readonly CallSeen[] {
  const counts = new Map<string, number>();
  return events
    .filter((event) => event.type === "CallMade")
    .filter(({ action }) => !action.startsWith("states:"))
    .map(({ action, attempt }) => {
      const call = (counts.get(action) ?? 0) + 1;
      counts.set(action, call);
      return { action, call, attempt };
    });
}

export const writes = (execution: Execution) =>
  calls(execution)
    .map(({ action }) => action)
    .filter(isWrite);

/** Report of a worker. */
export interface Report {
  readonly Service: string;
  readonly Status: string;
  readonly Message: string;
  readonly Changes: readonly string[];
  readonly Controls: Readonly<Record<string, boolean>>;
  readonly Details: Readonly<Record<string, unknown>>;
}

/** The report of an execution. @throws Error with the execution's own error, if it has no report */
export function reportOf({ output, error, cause }: Execution): Report {
  if (output === undefined) throw new Error(`The execution failed without a report: ${error ?? ""} ${cause ?? ""}`);
  return output as unknown as Report;
}

/** An account that a bed has opened. */
export interface Opened {
  readonly emulation: Emulation;
  readonly deployment: Deployment;
  /** Those of the scenario and those given besides. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** A machine in the accounts of its scenarios. */
export interface TestBed {
  /** Name of the state machine. */
  readonly machine: string;
  /** An account as a scenario wants it, with other inputs or faults besides its own. */
  readonly open: (
    scenario: Scenario,
    other?: { readonly inputs?: object; readonly faults?: readonly Fault[]; readonly isSparse?: boolean },
  ) => Promise<Emulation>;
  /** Every event of every run so far. */
  readonly events: Event[];
  readonly opened: Opened[];
}

/** @param fixed Variables besides those of the machine. */
export function createTestBed(of: Machine, fixed: Readonly<Record<string, unknown>> = {}): TestBed {
  const machine = `SSI-${of.name}`;
  const events: Event[] = [];
  const opened: Opened[] = [];
  const variables = (scenario: Scenario, inputs: object = {}) =>
    deployed({ ...fixed, ...variablesOf<unknown>(of, { ...scenario.inputs, ...inputs }) });
  return {
    machine,
    events,
    opened,
    open: async (scenario, { inputs, faults = [], isSparse } = {}) => {
      const base = scenario.on === "fresh" ? {} : await compliant(variables(scenario), machine);
      const deployment = variables(scenario, inputs);
      const emulation = emulate({
        deployment,
        account: patched(base, (scenario.account ?? {}) as JsonObject) as JsonObject,
        isSparse,
        faults: [...(scenario.faults ?? []).map(parseFault), ...faults],
        onEvent: (event) => {
          events.push(event);
        },
      });
      opened.push({ emulation, deployment, inputs: { ...scenario.inputs, ...inputs } });
      return emulation;
    },
  };
}

/** The next scheduled run: an hour later, and without faults. */
export async function nextRun(emulation: Emulation, machine: string): Promise<Execution> {
  emulation.heal();
  await emulation.world.clock.advance(3_600_000);
  return emulation.run(machine);
}

/** By deployment, then by state machine. */
const settled = new Map<Deployment, Map<string, JsonObject>>();

/** The account as a run leaves it that began with a fresh one. */
async function compliant(deployment: Deployment, machine: string): Promise<JsonObject> {
  const ofDeployment = settled.get(deployment) ?? new Map<string, JsonObject>();
  settled.set(deployment, ofDeployment);
  const known = ofDeployment.get(machine);
  if (known !== undefined) return structuredClone(known);
  const emulation = emulate({ deployment });
  await emulation.run(machine);
  const services = structuredClone<JsonObject>(emulation.account.services);
  ofDeployment.set(machine, services);
  return structuredClone(services);
}

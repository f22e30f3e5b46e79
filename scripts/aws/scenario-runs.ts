import { patched, type JsonObject } from "../../emulator/account/account";
import { parseFault } from "../../emulator/account/faults";
import { deploy, type Deployment } from "../../emulator/deployment/deployment";
import type { Event } from "../../emulator/interpreter";
import { emulate } from "../../emulator/run";
import { compliantAccount } from "../../commands/dry-run/compliant";
import { machineOf } from "../../commands/dry-run/machines";
import { placeOf } from "../../commands/dry-run/place";
import { synthesise } from "../../commands/dry-run/baseline/stacks";
import type { Json } from "../../lib/json";
import type { Machine, Scenario } from "../../lib/machine";
import { variablesOf } from "../../stacks/inputs";

/** Two executions of a state machine in the account of a scenario, the second an hour later and without faults. */
export interface ScenarioRun {
  readonly deployment: Deployment;
  readonly events: readonly Event[];
}

const hour = 3_600_000;

/** Inputs with which other definitions are deployed, or other branches taken. */
const modes = [{ mode: "report" }, { mode: "off" }];

/**
 * Runs every scenario of these state machines, one after another; the first one of each in every mode, where it has modes.
 * @param region Region of the emulated account.
 */
export async function* runScenarios(machines: readonly Machine[], region: string): AsyncGenerator<ScenarioRun> {
  const deployedWith = deployments(region);
  const accounts = new Map<Deployment, JsonObject>();
  for (const machine of machines) {
    for (const [index, scenario] of machine.scenarios.entries()) {
      const inputs = scenario.inputs ?? {};
      const own = deployedWith(variablesOf<unknown>(machine, inputs));
      if (scenario.on === "compliant" && !accounts.has(own)) accounts.set(own, await compliantAccount(own));
      const base = scenario.on === "compliant" ? (accounts.get(own) ?? {}) : {};
      const others = index === 0 && "mode" in machine.inputs ? modes : [];
      for (const other of [{}, ...others]) {
        const deployment = deployedWith(variablesOf<unknown>(machine, { ...inputs, ...other }));
        yield { deployment, events: await runTwice(machine, scenario, deployment, base) };
      }
    }
  }
}

async function runTwice(
  { id }: Machine,
  { account = {}, faults = [] }: Scenario,
  deployment: Deployment,
  base: JsonObject,
): Promise<readonly Event[]> {
  const emulation = emulate({
    deployment,
    account: patched(base, account as JsonObject) as JsonObject,
    faults: faults.map(parseFault),
  });
  const name = machineOf(deployment.machines.values(), id)?.name ?? id;
  const first = await emulation.run(name);
  emulation.heal();
  await emulation.world.clock.advance(hour);
  const second = await emulation.run(name);
  return [...first.events, ...second.events];
}

/** Deploys the stacks once for each set of variables. */
function deployments(region: string): (variables: Readonly<Record<string, unknown>>) => Deployment {
  const stacks = synthesise();
  const known = new Map<string, Deployment>();
  return (given) => {
    const variables = { region, ...given } as Readonly<Record<string, Json>>;
    const key = JSON.stringify(variables);
    const deployment = known.get(key) ?? deploy({ stacks, place: placeOf({ region }), variables });
    known.set(key, deployment);
    return deployment;
  };
}

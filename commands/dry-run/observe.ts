import { patched, type JsonObject } from "../../emulator/account/account";
import type { Execution, DeployedMachine } from "../../emulator/interpreter";
import { emulate, type Emulation } from "../../emulator/run";
import { compliantAccount } from "./compliant";
import { unworkableAccount } from "./errors";
import { machineOf, mainMachine, scheduleOf } from "./machines";
import type { PreparedRun } from "./prepare";
import { schedulePeriodSeconds } from "../../lib/cost/schedule";

/** Executions of the first and of the second run, with their events. */
export interface Observation {
  readonly first: readonly Execution[];
  readonly second: readonly Execution[];
}

/** Runs what is planned twice; the second time as the schedule would, with the faults gone. */
export async function observe(prepared: PreparedRun, say: (what: string) => void): Promise<Observation> {
  const { deployment, faults } = prepared;
  say(prepared.base === "fresh" ? "Making a fresh account" : "Making a compliant account");
  const account = prepared.patches.reduce<JsonObject>(
    (services, patch) => patched(services, patch) as JsonObject,
    prepared.base === "fresh" ? {} : await compliantAccount(prepared.repairing, wellKeptBefore(prepared)),
  );
  const emulation = emulate({ deployment, account, faults });
  const machines = machinesOf(prepared);
  try {
    say("First run");
    const first = await runAll(emulation, machines);
    emulation.heal();
    await emulation.world.clock.advance(schedulePeriodSeconds(scheduleOf(deployment).expression) * 1000);
    say("Second run");
    return { first, second: await runAll(emulation, machines) };
  } catch (error) {
    if (prepared.accountFile === undefined || !(error instanceof Error)) throw error;
    throw unworkableAccount(prepared.accountFile, error.message);
  }
}

/** Scenarios begin without the settings that no worker sees to. */
function wellKeptBefore({ baseline, scenarios }: PreparedRun): JsonObject {
  return scenarios.length === 0 ? baseline.wellKept : {};
}

async function runAll(emulation: Emulation, machines: readonly DeployedMachine[]): Promise<readonly Execution[]> {
  const executions: Execution[] = [];
  for (const { name } of machines) executions.push(await emulation.run(name));
  return executions;
}

/** Machines to run: main, or those of the chosen services. */
function machinesOf({ deployment, services }: PreparedRun): readonly DeployedMachine[] {
  const machines = [...deployment.machines.values()];
  if (services.length === 0) return [mainMachine(machines)];
  return services.flatMap(({ id }) => machineOf(machines, id) ?? []);
}

import { patched, type JsonObject } from "../../emulator/account/account";
import type { Deployment } from "../../emulator/deployment/deployment";
import type { DeployedMachine } from "../../emulator/interpreter";
import { emulate } from "../../emulator/run";
import type { Service } from "../../lib/worker";
import { mainMachine } from "./machines";
import { services } from "../../modules/services";

/**
 * An account after a run of main.
 * @param isWellKept Whether what no worker sees to is as wanted, too, so that all is well. Scenarios begin without that.
 */
export async function compliantAccount(deployment: Deployment, isWellKept = true): Promise<JsonObject> {
  const wellKept = (Object.values(services) as readonly Pick<Service, "wellKept">[]).reduce<JsonObject>(
    (account, service) => patched(account, (service.wellKept ?? {}) as JsonObject) as JsonObject,
    {},
  );
  const emulation = emulate({ deployment, account: isWellKept ? wellKept : {} });
  await emulation.run(mainOf(deployment.machines.values()).name);
  // What AWS finishes later is finished.
  await emulation.world.clock.advance(86_400_000);
  return structuredClone(emulation.account.services);
}

/** The main state machine of a deployment. */
export function mainOf(machines: Iterable<DeployedMachine>): DeployedMachine {
  const main = mainMachine(machines);
  if (main === undefined) throw new Error("The deployment has no main state machine.");
  return main;
}

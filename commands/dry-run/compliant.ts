import { patched, type JsonObject } from "../../emulator/account/account";
import type { Deployment } from "../../emulator/deployment/deployment";
import { emulate } from "../../emulator/run";
import { mainMachine } from "./machines";
import { allServices } from "../../modules/services";

/**
 * An account after a run of main.
 * @param isWellKept Whether what no worker sees to is as wanted, too, so that all is well. Scenarios begin without that.
 */
export async function compliantAccount(deployment: Deployment, isWellKept = true): Promise<JsonObject> {
  const wellKept = allServices.reduce<JsonObject>(
    (account, service) => patched(account, (service.wellKept ?? {}) as JsonObject) as JsonObject,
    {},
  );
  const emulation = emulate({ deployment, account: isWellKept ? wellKept : {} });
  await emulation.run(mainMachine(deployment.machines.values()).name);
  // What AWS finishes later is finished.
  await emulation.world.clock.advance(86_400_000);
  return structuredClone(emulation.account.services);
}

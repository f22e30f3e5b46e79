import type { JsonObject } from "../../emulator/account/account";
import type { Deployment } from "../../emulator/deployment/deployment";
import { emulate } from "../../emulator/run";
import { mainMachine } from "./machines";

/**
 * An account after a run of main.
 * @param before The account before it, as a merge patch: to be well, an account needs settings that no worker sees to.
 */
export async function compliantAccount(deployment: Deployment, before: JsonObject = {}): Promise<JsonObject> {
  const emulation = emulate({ deployment, account: before });
  await emulation.run(mainMachine(deployment.machines.values()).name);
  // What AWS finishes later is finished.
  await emulation.world.clock.advance(86_400_000);
  return structuredClone(emulation.account.services);
}

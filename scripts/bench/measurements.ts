import type { Event } from "../../emulator/interpreter";
import { deploy } from "../../emulator/deployment/deployment";
import type { Machine } from "../../lib/machine";
import { machines } from "../../modules/machines";
import { measure, type Measure } from "../../emulator/measure";
import { emulate } from "../../emulator/run";
import { compliantAccount } from "../../commands/dry-run/compliant";
import { machineOf, mainMachine, scheduleOf } from "../../commands/dry-run/machines";
import { placeOf } from "../../commands/dry-run/place";
import { synthesise } from "../../commands/dry-run/stacks";

/** Measures of each machine, and of all of them together, in one run of main. */
export interface Measurements {
  readonly machines: readonly { readonly machine: Machine; readonly measure: Measure }[];
  readonly total: Measure;
}

/** Measures a run on a fresh account and one on a compliant account, with default inputs. */
export async function measurements(): Promise<{
  readonly schedule: string;
  readonly fresh: Measurements;
  readonly compliant: Measurements;
}> {
  const deployment = deploy({ stacks: synthesise(), place: placeOf({}) });
  const main = mainMachine(deployment.machines.values()).name;
  const fresh = await emulate({ deployment }).run(main);
  const compliant = await emulate({ deployment, account: await compliantAccount(deployment) }).run(main);
  const of = (events: readonly Event[]): Measurements => ({
    machines: machines.flatMap((machine) => {
      const deployed = machineOf(deployment.machines.values(), machine.id);
      return deployed === undefined ? [] : [{ machine, measure: measure(events, deployed.arn) }];
    }),
    total: measure(events),
  });
  return { schedule: scheduleOf(deployment).expression, fresh: of(fresh.events), compliant: of(compliant.events) };
}

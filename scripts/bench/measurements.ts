import type { JsonObject } from "../../emulator/account/account";
import { deploy } from "../../emulator/deployment/deployment";
import type { Machine } from "../../lib/machine";
import { machines } from "../../modules/machines";
import { allServices } from "../../modules/services";
import { measure, type Measure } from "../../emulator/measure";
import { emulate } from "../../emulator/run";
import { compliantAccount } from "../../commands/dry-run/compliant";
import { machineOf, mainMachine, scheduleOf } from "../../commands/dry-run/machines";
import { placeOf } from "../../commands/dry-run/place";
import { wellKept } from "../../commands/dry-run/baseline/describe";
import { synthesise } from "../../commands/dry-run/baseline/stacks";

/** Measures of each machine, and of all of them together, in one run of main. */
export interface Measurements {
  readonly machines: readonly { readonly machine: Machine; readonly measure: Measure }[];
  readonly total: Measure;
  /** Number of controls in the report. */
  readonly controls: number;
}

/** Measures runs with default inputs. */
export async function measurements(): Promise<{
  readonly schedule: string;
  readonly fresh: Measurements;
  /** After the first run, with what only people can do still undone: nobody has given a security contact. */
  readonly settled: Measurements;
  readonly compliant: Measurements;
}> {
  const deployment = deploy({ stacks: synthesise(), place: placeOf({}) });
  const main = mainMachine(deployment.machines.values()).name;
  const of = async (account?: JsonObject): Promise<Measurements> => {
    const { events, output } = await emulate({ deployment, account }).run(main);
    return {
      machines: machines.flatMap((machine) => {
        const deployed = machineOf(deployment.machines.values(), machine.id);
        return deployed === undefined ? [] : [{ machine, measure: measure(events, deployed.arn) }];
      }),
      total: measure(events),
      controls: allServices.reduce((sum, { name }) => sum + controlsOf(output, name), 0),
    };
  };
  return {
    schedule: scheduleOf(deployment).expression,
    fresh: await of(),
    settled: await of(await compliantAccount(deployment)),
    compliant: await of(await compliantAccount(deployment, wellKept())),
  };
}

const controlsOf = (report: unknown, service: string): number => {
  const { [service]: part } = report as Readonly<Record<string, { readonly Controls: object } | undefined>>;
  return Object.keys(part?.Controls ?? {}).length;
};

import { describeWay } from "./describe-way";
import { writeExported } from "./exported";
import { readmeCommands } from "./readme";
import { apply, initialise, plan } from "./terraform";
import type { Inputs } from "./way";

/** The module has the inputs of both stacks; those which both know, such as tags, once. */
function asModule({ logging, baseline }: Inputs): Readonly<Record<string, unknown>> {
  const ofBucket = Object.entries(logging).filter(([name]) => !(name in baseline));
  return { ...Object.fromEntries(ofBucket.map(([name, value]) => [`logging_${name}`, value])), ...baseline };
}

describeWay("the exported baseline, applied by Terraform", async ({ environment }, folder) => {
  writeExported(folder);
  await initialise(environment, folder);
  return {
    deploy: async (inputs) => {
      writeExported(folder, asModule(inputs));
      await apply(environment, folder);
    },
    plans: async (inputs) => {
      writeExported(folder, asModule(inputs));
      return [await plan(environment, folder)];
    },
    loggingFolder: folder,
    remove: () => readmeCommands("forget", environment, folder),
  };
});

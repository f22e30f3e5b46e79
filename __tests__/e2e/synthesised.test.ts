import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeWay } from "./describe-way";
import { npmRun } from "./process";
import { findBucketsInPaths, folderOf, stacks } from "./stacks";
import { apply, destroy, initialise, plan } from "./terraform";
import type { Inputs } from "./way";

describeWay("the synthesised stacks, applied by Terraform", async ({ environment }, folder) => {
  await npmRun({ ...environment, CDKTF_OUTDIR: folder }, "synth");
  findBucketsInPaths(folder);
  for (const stack of stacks) await initialise(environment, folderOf(folder, stack));
  const set = (inputs: Inputs) => {
    for (const stack of stacks) {
      writeFileSync(join(folderOf(folder, stack), "terraform.tfvars.json"), JSON.stringify(inputs[stack]));
    }
  };
  return {
    deploy: async (inputs) => {
      set(inputs);
      for (const stack of stacks) await apply(environment, folderOf(folder, stack));
    },
    plans: async (inputs) => {
      set(inputs);
      return Promise.all(stacks.map((stack) => plan(environment, folderOf(folder, stack))));
    },
    loggingFolder: folderOf(folder, "logging"),
    remove: () => destroy(environment, folderOf(folder, "baseline")),
  };
});

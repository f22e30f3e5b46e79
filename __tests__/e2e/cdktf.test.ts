import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeWay } from "./describe-way";
import { npmRun } from "./process";
import { findBucketsInPaths, folderOf, stacks } from "./stacks";
import { plan } from "./terraform";
import type { Inputs } from "./way";

describeWay("the stacks, deployed by cdktf", (aws, folder) => {
  findBucketsInPaths(folder);
  const file = join(folder, "inputs.tfvars.json");
  const cdktf = (verb: string, ...options: readonly string[]) =>
    npmRun(aws.environment, verb, "--", "--auto-approve", "--output", folder, ...options);
  const set = ({ logging, baseline }: Inputs) => {
    writeFileSync(file, JSON.stringify({ ...logging, ...baseline }));
  };
  return Promise.resolve({
    deploy: async (inputs) => {
      set(inputs);
      await cdktf("deploy", `--var-file=${file}`);
    },
    plans: async (inputs) => {
      set(inputs);
      return Promise.all(stacks.map((stack) => plan(aws.environment, folderOf(folder, stack), `-var-file=${file}`)));
    },
    loggingFolder: folderOf(folder, "logging"),
    remove: () => cdktf("destroy"),
  });
});

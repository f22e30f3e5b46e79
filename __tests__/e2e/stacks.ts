import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Inputs } from "./way";

/** In the order in which they are deployed. */
export const stacks = ["logging", "baseline"] as const;

export const folderOf = (outdir: string, stack: keyof Inputs) => join(outdir, "stacks", stack);

/** The one setting of the provider that no variable of the environment can make: buckets in paths, since they have no host names here. */
export function findBucketsInPaths(outdir: string): void {
  for (const stack of stacks) {
    mkdirSync(folderOf(outdir, stack), { recursive: true });
    const settings = { provider: { aws: [{ s3_use_path_style: true }] } };
    writeFileSync(join(folderOf(outdir, stack), "emulated_override.tf.json"), JSON.stringify(settings));
  }
}

import { spawnSync } from "node:child_process";
import { cliNeedsOlderNode } from "../../lib/errors";

/** Arguments of each verb; the bucket with the evidence is never destroyed along with the rest. */
const runs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  deploy: [["deploy", "logging", "baseline", "--skip-provider-lock"]],
  diff: [
    ["diff", "logging", "--skip-provider-lock"],
    ["diff", "baseline", "--skip-provider-lock"],
  ],
  destroy: [["destroy", "baseline", "--skip-provider-lock"]],
};

const afterwards: Readonly<Record<string, string>> = {
  destroy: "The bucket and the key with your logs are still there; README.md, Remove, says how they go.",
};

/** Runs cdktf where it can run. @returns The exit code. */
function cdktf(verb: string, options: readonly string[]): number {
  if (Number.parseInt(process.versions.node) > 22) throw cliNeedsOlderNode(verb, process.version);
  for (const parameters of runs[verb] ?? []) {
    const { status } = spawnSync("npx", ["cdktf", ...parameters, ...options], {
      stdio: "inherit",
      // Without it the CLI waits for ever for an answer that a closed network does not give.
      env: { CHECKPOINT_DISABLE: "1", ...process.env },
    });
    if (status !== 0) return status ?? 1;
  }
  if (afterwards[verb] !== undefined) console.log(afterwards[verb]);
  return 0;
}

try {
  const [verb = "", ...options] = process.argv.slice(2);
  process.exitCode = cdktf(verb, options);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

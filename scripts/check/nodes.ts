import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { differences } from "./trees";

/** The Nodes that people have, besides the one that runs this. npm has each as a package. */
const others = ["node@20", "node@22", "node@24"];
const minutes = 60_000;

/** `npm run check:nodes`: the export is the same, byte for byte, on two runs and on every Node. */
function checkNodes(): void {
  const folder = mkdtempSync(join(tmpdir(), "ssi-nodes-"));
  try {
    const first = exportWith([process.execPath], folder, "first");
    for (const [index, command] of [[process.execPath], ...others.map(fromNpm)].entries()) {
      const { out, version } = exportWith(command, folder, String(index));
      const different = differences(first.out, out);
      if (different.length > 0) {
        throw new Error(`Node ${version} exports otherwise than Node ${first.version}: ${different.join(", ")}`);
      }
      console.log(`Node ${version} exports the same bytes.`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fromNpm = (node: string) => ["npm", "exec", "--yes", `--package=${node}`, "--", "node"];

function exportWith(command: readonly string[], folder: string, name: string): { out: string; version: string } {
  const out = join(folder, name);
  run([...command, "commands/ssi.mjs", "export", "--out", out]);
  return {
    out,
    version: run([...command, "--version"])
      .trim()
      .slice(1),
  };
}

function run([program = "", ...parameters]: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(program, parameters, { encoding: "utf8", timeout: 3 * minutes });
  if (error) throw new Error(`${program} ${parameters.join(" ")} cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")} failed: ${stdout}${stderr}`);
  return stdout;
}

try {
  checkNodes();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

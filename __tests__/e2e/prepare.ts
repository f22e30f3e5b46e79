import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { versions } from "../../lib/terraform/versions";
import { startAws } from "./aws";
import { initialise } from "./terraform";

/** Before all tests: makes what they need, and finds out whether it is to be had. CI demands it; elsewhere they are skipped. */
async function prepare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ssi-e2e-"));
  try {
    const aws = await startAws();
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ terraform: versions }));
    await initialise(aws.environment, folder).finally(aws.stop);
  } catch (error) {
    if (process.env.SSI_REQUIRE_TERRAFORM === "1") throw error;
    process.env.SSI_E2E_MISSING = (error as Error).message;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export = prepare;

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scan } from "./checkov";
import { problemsOf, suppressionsOf, type Written } from "./verdict";

/** `npm run check:terraform`: checkov on the exported modules and examples. */
async function checkTerraform(): Promise<void> {
  const bare = mkdtempSync(join(tmpdir(), "ssi-checkov-"));
  try {
    // Examples suppress nothing themselves.
    cpSync("terraform", bare, { recursive: true, filter: (file) => !file.endsWith("/examples") });
    const written = removeSuppressions(bare);
    // One after the other, since the first makes the virtual environment.
    const scanned = await scan("terraform");
    const problems = problemsOf(scanned, await scan(bare), written);
    if (problems.length > 0) throw new Error(problems.join("\n"));
    console.log(
      `checkov: ${scanned.passed} checks passed, none failed; ${suppressionsOf(scanned)} suppressions, each with its reason and each needed.`,
    );
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
}

/** @returns What was suppressed where. */
function removeSuppressions(folder: string): readonly Written[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tf"));
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const suppression = /^ *#checkov:skip=(\w+).*\n/gm;
    writeFileSync(join(folder, file), text.replace(suppression, ""));
    return [...text.matchAll(suppression)].map(([, check = ""]) => ({ check, file }));
  });
}

checkTerraform().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});

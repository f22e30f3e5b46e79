import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { startAws } from "../aws";
import { plansOf } from "./plans";

// A plan says the same in several places that are far apart.
const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };

/** `npm run fixtures:drift`: makes the plans in __tests__/drift/fixtures again. They are as Terraform writes them. */
async function makeFixtures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ssi-drift-"));
  const aws = await startAws();
  try {
    for await (const { name, title, json } of plansOf(aws, folder)) {
      const fixture = join(__dirname, "../../drift/fixtures", name);
      mkdirSync(fixture, { recursive: true });
      writeFileSync(join(fixture, "plan.json.br"), brotliCompressSync(json, { params }));
      console.log(`${name}: ${title}`);
    }
  } finally {
    await aws.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void makeFixtures();

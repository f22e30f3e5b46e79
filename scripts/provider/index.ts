/**
 * `npm run provider -- <folder>`: writes the committed part of the schema of the AWS provider that a folder of Terraform, which is
 * initialised, uses, and says which attributes seem to be managed by other resources and are not in drift/read/mirror-table.ts.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mirrors } from "../../drift/read/mirror-table";
import { providerValuesFile } from "../../drift/rules/provider-values";
import { neighboursOf, sharedAttributesOf } from "./neighbours";
import { ownAttributes } from "./own-attributes";
import type { Schema } from "./schema";
import { unrelated } from "./unrelated";
import { providerValuesOf } from "./values";

const folder = process.argv[2] ?? "cdktf.out/stacks/baseline";
const terraform = (...parameters: readonly string[]): unknown =>
  JSON.parse(spawnSync("terraform", parameters, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 }).stdout);

const { provider_selections } = terraform("version", "-json") as {
  provider_selections: Readonly<Record<string, string>>;
};
const [, version = "unknown"] =
  Object.entries(provider_selections).find(([source]) => source.endsWith("/hashicorp/aws")) ?? [];
const schema = terraform("providers", "schema", "-json") as Schema;
writeFileSync(providerValuesFile, `${JSON.stringify(providerValuesOf(schema, version), null, 2)}\n`);

const known = new Set(mirrors.map(({ type, attribute, of }) => `${type}.${attribute} ${of}`));
const mirrored = new Set(mirrors.map(({ type, attribute }) => `${type}.${attribute}`));
const pairs = neighboursOf(schema).map(({ type, attribute, of }) => `${type}.${attribute} ${of}`);
ask(
  "unrelated",
  pairs.filter((pair) => !known.has(pair) && !unrelated.has(pair)),
);
ask(
  "own-attributes",
  sharedAttributesOf(schema).filter((name) => !mirrored.has(name) && !ownAttributes.has(name)),
);

function ask(file: string, missing: readonly string[]): void {
  if (missing.length === 0) return;
  console.error(`Add to drift/read/mirror-table.ts, or to scripts/provider/${file}.ts:\n  ${missing.join("\n  ")}`);
  process.exitCode = 1;
}

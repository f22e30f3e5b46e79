/**
 * `npm run schema:drift`: writes which attributes of the AWS provider the rules of `ssi drift` name, and of what kind they are. Arguments
 * go to `terraform init`, such as `-plugin-dir`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ourRules } from "../../drift/rules/rules";
import { providerSchemaFile, type ProviderSchema } from "./provider-schema";
import { controls, placesOf } from "./coverage/controls";
import { kindAt, leavesOf, type Block } from "./paths";
import { namesOf } from "./names";

const version = "5.100.0";
const source = "registry.terraform.io/hashicorp/aws";

function readSchema(): Readonly<Record<string, { readonly block: Block }>> {
  const folder = mkdtempSync(join(tmpdir(), "ssi-schema-"));
  const run = (...args: readonly string[]) =>
    execFileSync("terraform", [...args], { cwd: folder, encoding: "utf8", maxBuffer: 200_000_000 });
  try {
    const terraform = { required_providers: { aws: { source: "hashicorp/aws", version } } };
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ terraform }));
    run("init", "-input=false", ...process.argv.slice(2));
    const { provider_schemas: schemas } = JSON.parse(run("providers", "schema", "-json")) as {
      readonly provider_schemas: Readonly<
        Record<string, { readonly resource_schemas: Readonly<Record<string, { readonly block: Block }>> }>
      >;
    };
    return schemas[source]?.resource_schemas ?? {};
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function extract(): ProviderSchema {
  const resources = readSchema();
  const kinds = [...withPlaces(namesOf(ourRules))].sort().map(([type, globs]) => {
    const leaves = leavesOf(resources[type]?.block ?? {});
    const known = [...globs].sort().flatMap((glob) => {
      const kind = kindAt(leaves, glob);
      return kind === undefined ? [] : [[glob, kind] as const];
    });
    return [type, Object.fromEntries(known)] as const;
  });
  const there = kinds.filter(([type]) => Object.hasOwn(resources, type));
  return { provider: version, kinds: Object.fromEntries(there) };
}

/** Adds the attributes of the controls, which are more exact than the globs of rules. */
function withPlaces(names: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map([...names].map(([type, globs]) => [type, new Set(globs)] as const));
  for (const { type, attribute } of placesOf(controls)) all.set(type, (all.get(type) ?? new Set()).add(attribute));
  return all;
}

const schema = extract();
writeFileSync(providerSchemaFile, `${JSON.stringify(schema, null, 2)}\n`);
console.log(`The rules name ${Object.keys(schema.kinds).length} types of resources of the provider ${version}.`);

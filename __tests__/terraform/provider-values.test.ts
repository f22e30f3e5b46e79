import { spawnSync } from "node:child_process";
import { mirrors } from "../../drift/read/mirror-table";
import { loadProviderValues } from "../../drift/rules/provider-values";
import { neighboursOf, sharedAttributesOf } from "../../scripts/provider/neighbours";
import { ownAttributes } from "../../scripts/provider/own-attributes";
import { awsResources, type Schema } from "../../scripts/provider/schema";
import { unrelated } from "../../scripts/provider/unrelated";
import { providerValuesOf } from "../../scripts/provider/values";
import { describeTerraform } from "./harness";

const environment = { ...process.env, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: undefined };

describeTerraform("what drift knows of the provider", (stackFolder) => {
  let schema: Schema;

  beforeAll(() => {
    const run = spawnSync("terraform", ["providers", "schema", "-json"], {
      cwd: stackFolder("baseline"),
      env: environment,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    schema = JSON.parse(run.stdout) as Schema;
  });

  it("is what its schema says; npm run provider writes it again", () => {
    const { provider } = loadProviderValues();

    expect(loadProviderValues()).toStrictEqual(providerValuesOf(schema, provider));
  });

  it("has every attribute that a resource of its own manages, or says why not", () => {
    const known = new Set(mirrors.map(({ type, attribute, of }) => `${type}.${attribute} ${of}`));
    const found = neighboursOf(schema).map(({ type, attribute, of }) => `${type}.${attribute} ${of}`);

    expect(found.filter((pair) => !known.has(pair) && !unrelated.has(pair))).toStrictEqual([]);
    expect([...unrelated].filter((pair) => !found.includes(pair))).toStrictEqual([]);
  });

  it("says of every attribute that the provider fills in whether another resource manages it", () => {
    const known = new Set(mirrors.map(({ type, attribute }) => `${type}.${attribute}`));
    const found = sharedAttributesOf(schema);

    expect(found.filter((name) => !known.has(name) && !ownAttributes.has(name))).toStrictEqual([]);
    expect([...ownAttributes].filter((name) => !found.includes(name) || known.has(name))).toStrictEqual([]);
  });

  it("names attributes and links that there are", () => {
    const resources = awsResources(schema);
    const has = (type: string, name: string) => {
      const { attributes = {}, block_types = {} } = resources[type] ?? {};
      return name === "id" || Object.hasOwn({ ...attributes, ...block_types }, name);
    };

    expect(mirrors.filter(({ type, attribute, own }) => ![attribute, ...own].every((name) => has(type, name)))).toStrictEqual([]);
    expect(mirrors.filter(({ of, link }) => !has(of, link))).toStrictEqual([]);
  });
});

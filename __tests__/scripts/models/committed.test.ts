import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { extractModel } from "../../../scripts/models/model";
import { modelFile } from "../../../emulator/models/model";
import { services } from "../../../emulator/models/operations";
import { memberOverrides } from "../../../emulator/models/overrides";

/** The leaves of a JSON value, one line each, so that a failure shows just what differs. */
function leaves(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${path} = ${JSON.stringify(value)}`];
  const entries = Object.entries(value);
  return entries.length === 0 ? [`${path} = {}`] : entries.flatMap(([key, item]) => leaves(item, `${path}.${key}`));
}

function differences(service: string): readonly string[] {
  const committed = leaves(JSON.parse(readFileSync(modelFile(service), "utf8")), service);
  const extracted = leaves(extractModel(service), service);
  return [
    ...committed.filter((line) => !extracted.includes(line)).map((line) => `only committed: ${line}`),
    ...extracted.filter((line) => !committed.includes(line)).map((line) => `only in the SDK: ${line}`),
  ];
}

describe("the committed models", () => {
  test.each(Object.keys(services))("emulator/models/%s.json is what `npm run models` writes", (service) => {
    expect(differences(service)).toEqual([]);
  });

  test("are those of the services in operations.ts, and no others", () => {
    const files = readdirSync(dirname(modelFile("s3"))).filter((file) => file.endsWith(".json"));
    expect(files.map((file) => basename(file, ".json")).sort()).toEqual(Object.keys(services).sort());
  });

  test("know operations in alphabetical order", () => {
    for (const { operations } of Object.values(services)) {
      expect(operations).toEqual([...operations].sort());
    }
  });

  test("every override of a member names its source", () => {
    for (const { source } of memberOverrides) {
      expect(source).toMatch(/https:/);
    }
  });
});

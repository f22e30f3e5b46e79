import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { formats } from "../../../drift/formats";
import type { Verdict } from "../../../drift/model";
import { finding, plan, verdict } from "./builders";
import { context, verdicts } from "./verdicts";

const schema = JSON.parse(readFileSync(join(__dirname, "../../../docs/drift.schema.json"), "utf8")) as object;
const ajv = new Ajv2020({ strict: true, strictRequired: false });
addFormats(ajv);
const validate = ajv.compile(schema);
const json = (of: Verdict) => formats.json(of, context);

describe("the JSON of a verdict", () => {
  it.each(Object.entries(verdicts))("is as docs/drift.schema.json says: %s", (_, of) => {
    validate(JSON.parse(json(of)));
    expect(validate.errors).toBeNull();
  });

  it("is the verdict", () => {
    const { schemaVersion, ...rest } = JSON.parse(json(verdicts.everything)) as Record<string, unknown>;
    expect(schemaVersion).toBe("1.1");
    expect(rest).toEqual(JSON.parse(JSON.stringify(verdicts.everything)));
  });

  it("holds nothing that the schema does not name, whatever a plan holds", () => {
    const whole = { ...plan("plan.json"), subjects: ["secret"], checks: ["secret"] };
    const loose = { ...finding("low", "a.b", "rule", "Text."), raw: "secret" };
    const output = json(verdict({ plans: [whole], findings: [loose] }));
    expect(output).not.toContain("secret");
  });

  it("says the same with every character that a terminal or a log might act on escaped", () => {
    const address = "a\u001b[2K\u009b31m\u202e\u200b\u2028\u{e0041}##[add-mask]x ##vso[x]";
    const output = json(verdict({ findings: [finding("low", address, "rule", "Text.")] }));
    expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\w*\[/u);
    expect((JSON.parse(output) as Verdict).findings[0]?.address).toBe(address);
  });
});

describe("docs/drift.schema.json", () => {
  it("allows nothing that it does not name", () => {
    const objects = JSON.stringify(schema).match(/"type":"object"/g)?.length;
    expect(JSON.stringify(schema).match(/"additionalProperties":false/g)).toHaveLength(objects ?? 0);
  });

  it.each([
    ["another version", (of: Record<string, unknown>) => ({ ...of, schemaVersion: "2.0" })],
    ["a missing member", (of: Record<string, unknown>) => ({ ...of, counts: undefined })],
    ["one more member", (of: Record<string, unknown>) => ({ ...of, more: 1 })],
  ])("refuses %s", (_, change) => {
    expect(
      validate(JSON.parse(JSON.stringify(change(JSON.parse(json(verdicts.everything)) as Record<string, unknown>)))),
    ).toBe(false);
  });
});

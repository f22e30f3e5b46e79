import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { withRules } from "../../../scripts/docs/drift-rules";
import { givers } from "../../../drift/rules/provider-values";
import { statuses } from "../../../drift/rules/rule";
import { ourRules } from "../../../drift/rules/rules";
import { validatorOf } from "../../../lib/data-file/schemas";
import ignoreSchema from "../../../docs/drift-ignore.schema.json";
import rulesSchema from "../../../docs/drift-rules.schema.json";
import reportSchema from "../../../docs/status-report.schema.json";

const root = join(__dirname, "../../..");
const page = readFileSync(join(root, "docs/drift-rules.md"), "utf8");
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => parse(text) as unknown);
const validate = { rules: validatorOf(rulesSchema), ignore: validatorOf(ignoreSchema) };

describe("the schema of rules", () => {
  it("takes ours", () => {
    validate.rules(ourRules);

    expect(validate.rules.errors).toBeNull();
  });

  it("knows the statuses that the code knows", () => {
    expect(rulesSchema.$defs.rule.properties.statuses.items.enum).toStrictEqual([...statuses]);
  });

  it("knows who gives values as the code does", () => {
    expect(rulesSchema.$defs.rule.properties.given.enum).toStrictEqual([...givers]);
  });

  it("takes the example of the docs", () => {
    validate.rules(examples[0]);

    expect(validate.rules.errors).toBeNull();
  });
});

describe("the schema of what is ignored", () => {
  it("takes the example of the docs", () => {
    validate.ignore(examples[1]);

    expect(validate.ignore.errors).toBeNull();
  });
});

describe("docs/drift-rules.md", () => {
  it("has our rules as the code has them; npm run docs writes them", () => {
    const unpadded = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");

    expect(unpadded(withRules(page))).toBe(unpadded(page));
  });
});

describe("the rules about services", () => {
  const names = new Set(Object.keys(reportSchema.properties));
  const folders = new Map(
    Object.entries({
      AccountLevelSettings: "account-level-settings",
      CloudTrail: "cloudtrail",
      Config: "config",
      GuardDuty: "guardduty",
      SecurityHub: "securityhub",
    }),
  );
  const sourceOf = (service: string) => {
    const folder = join(root, "modules/services", folders.get(service) ?? service);
    return readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
  };
  const about = ourRules.filter((rule) => rule.statuses !== undefined && rule.attributes !== undefined);

  it.each(about.map(({ id, addresses = [], attributes = [] }) => [id, addresses, attributes] as const))(
    "%s names services and controls that there are",
    (_, services, controls) => {
      const their = services.map(sourceOf).join("\n");

      expect([...names]).toEqual(expect.arrayContaining([...services]));
      expect(controls.filter((control) => !new RegExp(`\\b${control}\\b`).test(their))).toStrictEqual([]);
    },
  );
});

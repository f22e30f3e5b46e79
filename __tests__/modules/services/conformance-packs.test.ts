import { createHash } from "node:crypto";
import { deployed } from "../../contract/bed";
import { conformancePacks, templateBodyLimit } from "../../../modules/services/config/conformance-packs";

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: Rule }>>;
}

interface Rule {
  readonly ConfigRuleName: string;
  readonly Source: { readonly SourceIdentifier: string };
  readonly InputParameters?: Readonly<Record<string, unknown>>;
}

const rulesOf = (body: string) => Object.values((JSON.parse(body) as Template).Resources);

describe.each(conformancePacks.map((pack) => [pack.id, pack] as const))("the conformance pack %s", (_, pack) => {
  it("is small enough for AWS: 51,200 bytes, 130 rules, names of 64 characters", () => {
    expect(Buffer.byteLength(pack.templateBody)).toBeLessThanOrEqual(templateBodyLimit);
    const names = rulesOf(pack.templateBody).map(({ Properties }) => Properties.ConfigRuleName);
    expect(names.length).toBeLessThanOrEqual(130);
    expect(names.filter((name) => name.length > 64)).toEqual([]);
  });

  it("is right in every partition", () => {
    expect(pack.templateBody).not.toMatch(/arn:aws/);
  });

  it("has a name that AWS allows and a version that changes with the template", () => {
    expect(`SSI-${pack.label}-${pack.version}`).toMatch(/^[a-zA-Z][-a-zA-Z0-9]{0,255}$/);
    expect(pack.version).toMatch(/^[0-9a-f]{8}$/);
  });
});

it("holds as many rules as the samples of AWS", () => {
  const counts = conformancePacks.map(({ id, templateBody }) => [id, rulesOf(templateBody).length]);
  expect(Object.fromEntries(counts)).toEqual({
    "control-tower-detective-guardrails": 30,
    "cis-1.2": 22,
    "cis-1.4-level-1": 44,
    "cis-1.4-level-2": 62,
  });
});

it("reaches the machine as written, within AWS's limits, with the largest packs", () => {
  const own =
    `{"Resources":{"A":{"Type":"AWS::Config::ConfigRule"}},"Description":"${"a".repeat(templateBodyLimit)}`.slice(
      0,
      templateBodyLimit - 2,
    ) + '"}';
  const { machines } = deployed({
    config_conformance_packs: conformancePacks.map(({ id }) => id),
    config_conformance_pack_template_body: own,
  });
  const { definition } = [...machines.values()].find(({ name }) => name === "SSI-Config") ?? {};
  const { settings } = (definition as { States: Record<string, { Assign: Record<string, unknown> }> }).States[
    "Read delivery status"
  ]?.Assign as { settings: { conformancePacks: readonly { Name: string; TemplateBody: string }[] } };
  expect(Object.fromEntries(settings.conformancePacks.map(({ Name, TemplateBody }) => [Name, TemplateBody]))).toEqual({
    ...Object.fromEntries(
      conformancePacks.map(({ label, version, templateBody }) => [`SSI-${label}-${version}`, templateBody]),
    ),
    [`SSI-own-${createHash("sha256").update(own).digest("hex").slice(0, 8)}`]: own,
  });
  // A definition may have 1 MB, the variables that one state assigns 256 KiB.
  expect(Buffer.byteLength(JSON.stringify(definition, null, 2))).toBeLessThan(1_000_000);
  expect(Buffer.byteLength(JSON.stringify(settings))).toBeLessThan(200 * 1024);
});

it("is not in the definition where it is not wanted", () => {
  const { machines } = deployed({ config_conformance_packs: [] });
  const { definition } = [...machines.values()].find(({ name }) => name === "SSI-Config") ?? {};
  expect(JSON.stringify(definition)).not.toContain("AWS::Config::ConfigRule");
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allServices, services } from "../../../modules/services";
import { allRows, idsOf, standards, type Row } from "../../../scripts/docs/standards";
import { defaultOf, isMetBy } from "../../../scripts/docs/standards/table";
import { variablesOf } from "../../../stacks/inputs";
import { createTestBed, reportOf } from "../../contract/bed";

const root = join(__dirname, "../../..");
const nameOf = ({ cis, hub }: Row) => `${cis ?? ""} ${hub ?? ""}`.trim();
const covered = allRows.flatMap((row) => ("controls" in row.answer ? [{ row, answer: row.answer }] : []));
const created = allRows.flatMap((row) => ("resource" in row.answer ? [{ row, answer: row.answer }] : []));

/** Standards of a control, by `<service>.<control>`. */
const standardsOf = new Map<string, readonly string[]>(
  allServices.flatMap(({ name, controls }) =>
    Object.entries(controls).map(([control, { standards: ids }]) => [`${name}.${control}`, ids] as const),
  ),
);

describe("the tables of standards", () => {
  // Numbers: https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html, and the benchmark itself.
  it("have a row for every requirement of CIS 5.0, in order", () => {
    const upTo = (section: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${section}.${index + 1}`);
    const numbers = [...new Set(standards["CIS AWS Foundations Benchmark 5.0"]?.map(({ cis }) => cis))];
    expect(numbers).toEqual([
      ...upTo("1", 21),
      ...[...upTo("2.1", 4), ...upTo("2.2", 4), ...upTo("2.3", 1)],
      ...upTo("3", 9),
      ...upTo("4", 16),
      ...[...upTo("5.1", 2), "5.2", "5.3", "5.4", "5.5", "5.6", "5.7"],
    ]);
  });

  // The same page: controls that apply to version 5.0.0.
  it("have every control of Security Hub that checks CIS 5.0", () => {
    const checks = `Account.1 CloudTrail.1 CloudTrail.2 CloudTrail.4 CloudTrail.7 Config.1 EC2.2 EC2.6 EC2.7 EC2.8 EC2.21 EC2.53 EC2.54
      EFS.1 EFS.8 IAM.2 IAM.3 IAM.4 IAM.5 IAM.6 IAM.9 IAM.15 IAM.16 IAM.18 IAM.22 IAM.26 IAM.27 IAM.28 KMS.4 RDS.2 RDS.3 RDS.5 RDS.13
      RDS.15 S3.1 S3.5 S3.8 S3.20 S3.22 S3.23`;
    const text = allRows.map(({ hub = "", asks }) => `${hub} ${asks} `).join("");
    expect(checks.split(/\s+/).filter((id) => !new RegExp(`\\b${id}\\b`).test(text))).toEqual([]);
  });

  it("name no control twice", () => {
    const hubs = allRows.flatMap(({ hub }) => (hub === undefined ? [] : [hub]));
    expect(hubs).toEqual([...new Set(hubs)]);
  });

  it("name each control of a worker with the ids that the control has, and with no others", () => {
    const inTables = new Map<string, string[]>();
    for (const { row, answer } of covered) {
      for (const control of answer.controls) {
        inTables.set(control, [...(inTables.get(control) ?? []), ...idsOf(row)]);
      }
    }
    const inCode = [...standardsOf].filter(([, ids]) => ids.length > 0);
    const sorted = (entries: Iterable<readonly [string, readonly string[]]>) =>
      Object.fromEntries([...entries].map(([control, ids]) => [control, [...ids].sort()]));
    expect(sorted(inTables)).toEqual(sorted(inCode));
  });

  it.each(created.map(({ row, answer }) => [nameOf(row), answer] as const))(
    "name for %s a resource that the exported module has, and a test",
    (_, { resource, argument, test }) => {
      const [module = "", type = ""] = resource.split(".");
      const text = readFileSync(join(root, "terraform", module, "main.tf"), "utf8");
      const [, block = ""] = text.split(`resource "${type}"`);
      expect(block.split(/^\}/m)[0]).toMatch(new RegExp(`\\b${argument}\\b`));
      expect(existsSync(join(root, test))).toBe(true);
    },
  );

  it.each(covered.map(({ row, answer }) => [nameOf(row), answer] as const))(
    "name for %s a scenario in which its controls do not hold",
    async (_, { controls, scenario: name, where }) => {
      const [id = "", own = ""] = name.split("/");
      const service = services[id as keyof typeof services];
      const scenario = service.scenarios.find((candidate) => candidate.name === own);
      if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
      const bed = createTestBed(service);
      const { Controls } = reportOf(await (await bed.open(scenario, { inputs: { mode: "report" } })).run(bed.machine));
      expect(Controls).toMatchObject(Object.fromEntries(controls.map((control) => [control.split(".")[1], false])));

      if (where === undefined) return;
      const given = variablesOf<unknown>(service, scenario.inputs ?? {});
      expect({ where, isMet: isMetBy(where, given[where.variable] ?? defaultOf(where)) }).toEqual({
        where,
        isMet: true,
      });
    },
  );
});

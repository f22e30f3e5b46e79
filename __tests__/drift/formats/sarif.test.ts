import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { formats } from "../../../drift/formats";
import { mostResults } from "../../../drift/formats/sarif";
import type { Verdict } from "../../../drift/model";
import type { FormatContext } from "../../../drift/formats/format";
import { attribute, change, finding, ignore, plan, report, verdict } from "./builders";
import { context, verdicts } from "./verdicts";

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
      readonly region: { readonly startLine: number };
    };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly {
        readonly id: string;
        readonly defaultConfiguration: { readonly level: string };
        readonly properties: { readonly "security-severity": string };
      }[];
    };
  };
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    },
  ];
  readonly results: readonly Result[];
}

// One of its patterns is no pattern under the u flag.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(
  JSON.parse(readFileSync(join(__dirname, "schemas/sarif-schema-2.1.0.json"), "utf8")) as object,
);

const runOf = (of: Verdict, given: Partial<FormatContext> = {}): Run =>
  (JSON.parse(formats.sarif(of, { ...context, ...given })) as { runs: [Run] }).runs[0];

const only = (
  given: Parameters<typeof finding>[4],
  address = "aws_kms_key.a",
  among: Partial<Verdict> = {},
  within: Partial<FormatContext> = {},
): Result => {
  const of = verdict({ ...among, findings: [finding("high", address, "rule", "Text.", given)] });
  const [result] = runOf(of, within).results;
  return result as Result;
};
const uriOf = (result: Result) => result.locations[0]?.physicalLocation?.artifactLocation.uri;

describe("the SARIF of a verdict", () => {
  it.each(Object.entries(verdicts))("is valid by OASIS's schema: %s", (_, of) => {
    validate(JSON.parse(formats.sarif(of, context)));
    expect(validate.errors).toBeNull();
  });

  it("has a result for each finding, under a rule that is there", () => {
    const { tool, results } = runOf(verdicts.everything);
    expect(results.map(({ ruleId, ruleIndex }) => [ruleId, tool.driver.rules[ruleIndex]?.id])).toEqual(
      verdicts.everything.findings.map(({ meanings }) => [meanings[0]?.rule, meanings[0]?.rule]),
    );
  });

  it("has no result when nothing differs, so that code scanning closes its alerts", () => {
    expect(runOf(verdicts.nothing).results).toEqual([]);
  });

  it.each([
    ["high", "error", "8.0"],
    ["medium", "warning", "5.0"],
    ["low", "note", "2.0"],
  ] as const)("tells GitHub that %s is %s and %s", (severity, level, number) => {
    const { tool, results } = runOf(verdict({ findings: [finding(severity, "aws_a.b", "rule", "Text.")] }));
    const rule = tool.driver.rules.find(({ id }) => id === "rule");
    expect([results[0]?.level, rule?.defaultConfiguration.level]).toEqual([level, level]);
    expect(rule?.properties["security-severity"]).toBe(number);
  });

  it("shows a less severe finding under a rule of its own, whose severity GitHub shows", () => {
    const { tool, results } = runOf(verdict({ findings: [finding("low", "aws_kms_key.b", "key-rotation", "Text.")] }));
    const rule = tool.driver.rules[results[0]?.ruleIndex ?? -1];
    expect(rule).toMatchObject({ id: "key-rotation-low", properties: { "security-severity": "2.0" } });
  });

  it("lists the rules of what was found, each once, and no others", () => {
    const twice = ["aws_kms_key.a", "aws_kms_key.b"].map((key) => finding("high", key, "key-rotation", "Text."));
    expect(runOf(verdict({ findings: twice })).tool.driver.rules.map(({ id }) => id)).toEqual(["key-rotation"]);
    expect(runOf(verdicts.nothing).tool.driver.rules).toEqual([]);
  });

  it("describes a rule for no resource in particular", () => {
    const findings = [finding("high", "aws_s3_bucket_policy.a", "bucket-policy-wider", "Text.")];
    expect(runOf(verdict({ findings })).tool.driver.rules[0]).toMatchObject({
      shortDescription: { text: "Bucket policy wider" },
      fullDescription: { text: "The attribute of the resource allows more: [gained]." },
    });
  });

  it("suppresses what is ignored, and says why, whose and until when", () => {
    expect(runOf(verdicts["ignored-only"]).results[0]?.suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification: "The platform team tags everything each night. (platform@example.com, until 2027-03-31)",
      },
    ]);
    expect(only({}).suppressions).toBeUndefined();
  });

  it("leaves out the least severe where GitHub would refuse the file, and says so", () => {
    const findings = Array.from({ length: mostResults + 7 }, (_, index) => finding("low", `a.b${index}`, "r", "Text."));
    const { results, invocations } = runOf(verdict({ findings }));
    expect(results).toHaveLength(mostResults);
    expect(invocations[0].toolExecutionNotifications[0]?.message.text).toMatch(/^7 findings are left out/);
  });

  it("says that a plan failed and which rules of the ignore file are of no use", () => {
    const { executionSuccessful, toolExecutionNotifications } = runOf(verdicts.everything).invocations[0];
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      "The plan other account.json failed and is incomplete.",
      expect.stringMatching(/has expired .*: aws_sns_topic\.\*/),
      expect.stringMatching(/^Nothing falls under .*: aws_sqs_queue\.old/),
    ]);
  });
});

describe("the place of a result", () => {
  it("is the block in HCL, relative to the repository's root and encoded", () => {
    expect(only({}, "aws_kms_key.logs").locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "modules/logging%20module/main.tf", uriBaseId: "%SRCROOT%" },
      region: { startLine: 12 },
    });
  });

  it.each([
    ["main.tf", "main.tf"],
    ["./stacks/a b#1?.tf", "stacks/a%20b%231%3F.tf"],
    ["C:\\stacks\\main.tf", "C%3A/stacks/main.tf"],
    ["javascript:alert(1)", "javascript%3Aalert(1)"],
    ["\ud800", "%EF%BF%BD"],
  ])("is the configuration where the block is not known, never an absolute URI: %s", (file, uri) => {
    expect(uriOf(only({}, undefined, undefined, { fallback: () => file }))).toBe(uri);
  });

  it.each([
    ["no configuration is known", undefined],
    ["the configuration is outside the repository", "/srv/terraform/main.tf"],
  ])("is nowhere if %s, as a plan is no file of the repository", (_, file) => {
    expect(uriOf(only({ source: "plan.json" }, undefined, undefined, { fallback: () => file }))).toBeUndefined();
  });

  it("names the address", () => {
    expect(only({}, 'module.a["b"].aws_kms_key.c').locations[0]?.logicalLocations[0]?.fullyQualifiedName).toBe(
      'module.a["b"].aws_kms_key.c',
    );
  });
});

describe("the fingerprint of a result", () => {
  const print = (...given: Parameters<typeof only>) => only(...given).partialFingerprints.primaryLocationLineHash;

  it("is the same whatever the values, the plan's file and what else is found", () => {
    const one = print({ source: "/tmp/a/plan.json", outside: change("update", attribute("a", 1, 2)) });
    expect(print({ source: "/tmp/b/plan.json", apply: change("delete") })).toBe(one);
  });

  it.each([
    ["address", print({}, "aws_kms_key.b")],
    ["kind", print({ kind: "output" })],
    ["deposed object", print({ deposed: "0a1b2c3d" })],
    ["rule", print({ meanings: [{ rule: "other", severity: "high", sentence: "Text." }] })],
  ])("is another for another %s", (_, other) => {
    expect(other).not.toBe(print({}));
  });

  it("tells plans apart, if there are several", () => {
    const plans = [plan("a.json"), plan("b.json")];
    expect(print({ source: "a.json" }, "a.b", { plans })).not.toBe(print({ source: "b.json" }, "a.b", { plans }));
  });

  it("is the same for a service whichever plans were read with its report", () => {
    const among = (name: string) => ({ reports: [report()], plans: [plan(name)] });
    const given = { kind: "service", source: report().name } as const;
    expect(print(given, "GuardDuty", among("/tmp/a"))).toBe(print(given, "GuardDuty", among("/tmp/b")));
  });

  it("tells resources of one block apart", () => {
    const { results } = runOf(
      verdict({ findings: ["a", "b"].map((key) => finding("high", `aws_kms_key.logs["${key}"]`, "rule", "Text.")) }),
    );
    const prints = results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    expect(new Set(prints).size).toBe(2);
    expect(results.map((result) => result.locations[0]?.physicalLocation?.region.startLine)).toEqual([12, 12]);
  });
});

describe("the message of a result", () => {
  it("begins with what it means", () => {
    expect(only({ apply: change("delete") }).message.text).toBe("Text. An apply would delete the resource.");
  });

  it("holds no placeholder and no link, whatever a value is", () => {
    const [result] = runOf(
      verdict({ findings: [finding("high", "a.b", "rule", "It is {0} and [click](https://evil.example).")] }),
    ).results;
    expect(result?.message.text).toBe("It is {{0}} and [click] (https://evil.example).");
  });

  it("does not grow with what differs", () => {
    const { results } = runOf(verdicts.hostile);
    expect(Math.max(...results.map(({ message }) => message.text.length))).toBeLessThan(20_000);
  });
});

describe("an ignored finding", () => {
  it("keeps its fingerprint, so that its alert is the same before and after", () => {
    expect(only({ ignored: ignore("*") }).partialFingerprints).toEqual(only({}).partialFingerprints);
  });
});

import type { Check, Ignore, Plan, Subject } from "../../drift/model";
import { ourRules } from "../../drift/rules/rules";
import type { StatusReport } from "../../drift/status-report";
import type { ServiceReport } from "../../runs/status-report/document";
import { verdictOf, type Evidence } from "../../drift/verdict";
import { attribute, changed, deletedOutside, outside, planned } from "./rules/builders";

const now = new Date("2026-11-02T12:00:00Z");

const plan = (subjects: readonly Subject[], checks: readonly Check[] = []): Plan => ({
  name: "plan.json",
  terraformVersion: "1.11.4",
  errored: false,
  complete: true,
  warnings: [],
  resources: 7,
  subjects,
  checks,
});

const report = (
  services: Readonly<Record<string, Partial<ServiceReport>>>,
  parts: Partial<StatusReport> = {},
): StatusReport => ({
  name: "latest.json",
  accountId: "111122223333",
  region: "eu-west-1",
  generatedAt: "2026-11-02T11:00:00Z",
  status: "NON_COMPLIANT",
  wrong: Object.keys(services),
  services: Object.fromEntries(
    Object.entries(services).map(([name, service]) => [
      name,
      {
        Service: name,
        Status: "COMPLIANT",
        Message: `${name} is so.`,
        Changes: [],
        Controls: {},
        Details: {},
        ...service,
      },
    ]),
  ),
  ...parts,
});

const ignore = (parts: Partial<Ignore>): Ignore => ({
  address: "*",
  reason: "It is so.",
  owner: "me",
  expires: "2027-03-31",
  ...parts,
});

const verdict = (parts: Partial<Evidence>) =>
  verdictOf({ plans: [], reports: [], rules: ourRules, ignores: [], failOn: "medium", now, ...parts });

const of = (subjects: readonly Subject[], ignores: readonly Ignore[] = []) =>
  verdict({ plans: [plan(subjects)], ignores });

const rotationOff = changed("aws_kms_key", "enable_key_rotation", true, false);
const tagged = changed("aws_sns_topic", 'tags["team"]', "a", "b");
const renamed = changed("aws_glue_job", "max_capacity", 1, 2);

describe("a verdict", () => {
  it("of nothing is that nothing is wrong", () => {
    expect(verdict({ plans: [plan([])] })).toStrictEqual({
      generatedAt: "2026-11-02T12:00:00.000Z",
      plans: [
        { name: "plan.json", terraformVersion: "1.11.4", errored: false, complete: true, warnings: [], resources: 7 },
      ],
      reports: [],
      findings: [],
      expiredIgnores: [],
      unusedIgnores: [],
      counts: { low: 0, medium: 0, high: 0, ignored: 0 },
      failOn: "medium",
      failed: false,
    });
  });

  it("has the worst first, then by address, and the ignored ones last", () => {
    const subjects = [
      tagged,
      renamed,
      { ...renamed, address: "aws_glue_job.a" },
      { ...rotationOff, address: "z" },
      rotationOff,
    ];
    const { findings, counts } = of(subjects, [ignore({ address: "aws_kms_key.it" })]);

    expect(findings.map(({ address, severity }) => [address, severity])).toStrictEqual([
      ["z", "high"],
      ["aws_glue_job.a", "medium"],
      ["aws_glue_job.it", "medium"],
      ["aws_sns_topic.it", "low"],
      ["aws_kms_key.it", "high"],
    ]);
    expect(counts).toStrictEqual({ low: 1, medium: 2, high: 1, ignored: 1 });
  });

  it("tells plans apart", () => {
    const plans = ["b", "a"].map((name) => ({ ...plan([{ ...rotationOff, plan: name }]), name }));

    expect(verdict({ plans }).findings.map(({ source }) => source)).toStrictEqual(["a", "b"]);
  });

  it.each([
    ["high", [rotationOff], true],
    ["high", [renamed, tagged], false],
    ["medium", [renamed], true],
    ["medium", [tagged], false],
    ["low", [tagged], true],
    ["low", [], false],
  ] as const)("that fails on %s fails, or not, by the worst there is", (failOn, subjects, failed) => {
    expect(verdict({ plans: [plan(subjects)], failOn }).failed).toBe(failed);
  });

  it("does not fail by what is ignored", () => {
    const { failed, findings } = of([rotationOff], [ignore({})]);

    expect(failed).toBe(false);
    expect(findings).toMatchObject([{ severity: "high", ignored: { owner: "me" } }]);
  });
});

describe("checks", () => {
  const finding = (check: Partial<Check>, ignores: readonly Ignore[] = []) =>
    verdict({ plans: [plan([], [{ address: "check.bucket", status: "fail", problems: [], ...check }])], ignores })
      .findings[0];

  it("that failed are medium, in the words of who wrote them", () => {
    expect(finding({ problems: ["The bucket is public.", "It is empty."] })).toStrictEqual({
      source: "plan.json",
      kind: "check",
      address: "check.bucket",
      severity: "medium",
      meanings: [{ rule: "check-failed", severity: "medium", sentence: "The bucket is public. It is empty." }],
    });
  });

  it.each([
    ["a failed condition of a resource", { address: "aws_s3_bucket.logs" }, "high", "The condition does not hold."],
    ["one that could not be evaluated", { status: "error" }, "high", "The condition could not be evaluated."],
    ["one that is known after the apply", { status: "unknown" }, "low", "The condition is known only after an apply."],
  ] as const)("are %s", (_, check, severity, sentence) => {
    expect(finding(check)).toMatchObject({ severity, meanings: [{ sentence }] });
  });

  it("can be ignored as a whole, and not by attributes", () => {
    expect(finding({}, [ignore({ address: "check.*" })])).toHaveProperty("ignored");
    expect(finding({}, [ignore({ address: "check.*", attributes: ["*"] })])).not.toHaveProperty("ignored");
  });
});

describe("what is ignored", () => {
  const both = outside(
    "aws_kms_key",
    attribute("enable_key_rotation", true, false),
    attribute('tags["team"]', "a", "b"),
  );

  it("without attributes is the whole of an address", () => {
    const rule = ignore({ address: "aws_kms_*" });

    expect(of([both], [rule])).toMatchObject({
      findings: [{ severity: "high", ignored: rule, meanings: [{ rule: "key-rotation-off" }, { rule: "tags" }] }],
      unusedIgnores: [],
    });
  });

  it("with attributes is nothing of the rest, which decides then", () => {
    const { findings, unusedIgnores } = of([both], [ignore({ attributes: ["enable_*"] })]);

    expect(findings).toMatchObject([{ severity: "low", meanings: [{ rule: "tags" }] }]);
    expect(findings[0]).not.toHaveProperty("ignored");
    // What differs is told all the same.
    expect(findings[0]?.outside?.differences).toHaveLength(2);
    expect(unusedIgnores).toStrictEqual([]);
  });

  it("with attributes is the whole if nothing else differs, also of several ignores", () => {
    const rules = [ignore({ attributes: ["enable_*"] }), ignore({ attributes: ["tags"] })];

    expect(of([both], rules)).toMatchObject({
      findings: [{ severity: "high", ignored: rules[0], meanings: [{ rule: "key-rotation-off" }, { rule: "tags" }] }],
      counts: { high: 0, ignored: 1 },
      unusedIgnores: [],
    });
  });

  it("with attributes is about what an apply would do with them, too", () => {
    const subject: Subject = {
      ...both,
      apply: {
        action: "update",
        differences: [attribute("enable_key_rotation", false, true), attribute("policy", "a", "b")],
      },
    };
    const { findings } = of([subject], [ignore({ attributes: ["enable_*", "tags"] })]);

    expect(findings).toMatchObject([{ severity: "low", meanings: [{ rule: "other-change" }] }]);
  });

  it("with attributes is not that something is deleted, replaced or created", () => {
    const rule = ignore({ attributes: ["*"] });
    const subjects = [
      deletedOutside("aws_kms_key"),
      planned("aws_kms_alias", "replace", attribute("name", "a", "b")),
      planned("aws_sns_topic", "create", attribute("name", undefined, "b")),
    ];

    expect(of(subjects, [rule]).counts).toMatchObject({ ignored: 0, high: 1, medium: 1, low: 1 });
  });

  it("holds to the end of its last day, in UTC", () => {
    const rule = ignore({ expires: "2026-11-02" });
    const at = (time: string) => verdict({ plans: [plan([tagged])], ignores: [rule], now: new Date(time) });

    expect(at("2026-11-02T23:59:59.999Z")).toMatchObject({ counts: { ignored: 1 }, expiredIgnores: [] });
    expect(at("2026-11-03T00:00:00.000Z")).toMatchObject({
      counts: { ignored: 0, low: 1 },
      expiredIgnores: [rule],
      unusedIgnores: [],
    });
  });

  it("is told if it is about nothing that there is", () => {
    const [unused, used] = [
      ignore({ address: "aws_s3_bucket.*" }),
      ignore({ address: "aws_sns_topic.it", attributes: ["tags"] }),
    ];
    const elsewhere = ignore({ address: "aws_sns_topic.it", attributes: ["policy"] });

    expect(of([tagged], [unused, used, elsewhere]).unusedIgnores).toStrictEqual([unused, elsewhere]);
  });

  it("is told if it is about what is no finding anyway", () => {
    const rule = ignore({ address: "aws_sfn_state_machine.it" });

    expect(of([changed("aws_sfn_state_machine", "revision_id", "a", "b")], [rule])).toMatchObject({
      findings: [],
      unusedIgnores: [rule],
    });
  });
});

describe("a status report", () => {
  const judged = (services: Readonly<Record<string, Partial<ServiceReport>>>, ignores: readonly Ignore[] = []) =>
    verdict({ reports: [report(services)], ignores });
  const finding = (service: Partial<ServiceReport>, name = "Macie") => judged({ [name]: service }).findings[0];

  it("is told with its age", () => {
    expect(judged({}).reports).toStrictEqual([
      {
        name: "latest.json",
        accountId: "111122223333",
        region: "eu-west-1",
        generatedAt: "2026-11-02T11:00:00Z",
        ageHours: 1,
        status: "NON_COMPLIANT",
      },
    ]);
  });

  it("makes a finding of a failed service, with its message and failing controls", () => {
    expect(
      finding({ Status: "FAILED", Message: "AWS said no.", Controls: { Enabled: false, Export: true } }),
    ).toStrictEqual({
      source: "latest.json",
      kind: "service",
      address: "Macie",
      severity: "high",
      meanings: [
        { rule: "service-failed", severity: "high", sentence: "AWS said no. These controls do not hold: Enabled." },
      ],
    });
  });

  it.each<[ServiceReport["Status"], Partial<ServiceReport>, string]>([
    ["PENDING", {}, "low"],
    ["REMEDIATED", { Changes: ["Enabled Macie."] }, "low"],
    ["NON_COMPLIANT", { Controls: { Enabled: false } }, "medium"],
    ["MANAGED_ELSEWHERE", { Controls: { Enabled: false } }, "low"],
    ["UNAVAILABLE", {}, "low"],
  ])("makes one of %s", (Status, parts, severity) => {
    expect(finding({ Status, ...parts })).toMatchObject({ kind: "service", severity });
  });

  it("makes a high one where controls say that a service records nothing", () => {
    expect(
      finding(
        { Status: "NON_COMPLIANT", Controls: { Bucket: false, Logging: false, MultiRegion: true } },
        "CloudTrail",
      ),
    ).toMatchObject({
      severity: "high",
      meanings: [
        {
          rule: "nothing-recorded",
          sentence: "Activity in the account is not recorded: Logging does not hold. CloudTrail is so.",
        },
        { rule: "service-non-compliant", sentence: "CloudTrail is so. These controls do not hold: Bucket." },
      ],
    });
  });

  it("says what a person does about a control, in the words of the report", () => {
    const Details = { Remedies: { RootMfa: "Register an MFA device." } };
    expect(finding({ Status: "NON_COMPLIANT", Controls: { RootMfa: false }, Details })?.meanings).toMatchObject([
      { sentence: "Macie is so. RootMfa: Register an MFA device. These controls do not hold: RootMfa." },
    ]);
  });

  it("makes none of what is as wanted", () => {
    const services: Readonly<Record<string, Partial<ServiceReport>>> = {
      Macie: { Status: "COMPLIANT" },
      Config: { Status: "SKIPPED" },
      GuardDuty: { Status: "MANAGED_ELSEWHERE", Controls: { DetectorEnabled: true } },
    };

    expect(judged(services).findings).toStrictEqual([]);
    expect(verdict({ reports: [report({ Macie: { Status: "UNAVAILABLE" } }, { wrong: [] })] }).findings).toStrictEqual(
      [],
    );
  });

  it("is ignored by service, and by control, as far as controls are what is wrong", () => {
    const services: Readonly<Record<string, Partial<ServiceReport>>> = {
      AccountLevelSettings: { Status: "NON_COMPLIANT", Controls: { RootMfa: false, PasswordPolicy: false } },
      Macie: { Status: "FAILED", Controls: { Enabled: false } },
    };
    const by = (parts: Partial<Ignore>) =>
      judged(services, [ignore(parts)]).findings.map(({ address, severity, ignored }) => [
        address,
        severity,
        ignored !== undefined,
      ]);

    expect(by({ address: "Macie" })).toStrictEqual([
      ["AccountLevelSettings", "high", false],
      ["Macie", "high", true],
    ]);
    expect(by({ attributes: ["RootMfa"] })).toStrictEqual([
      ["Macie", "high", false],
      ["AccountLevelSettings", "medium", false],
    ]);
    expect(by({ attributes: ["*"] })).toStrictEqual([
      ["Macie", "high", false],
      ["AccountLevelSettings", "high", true],
    ]);
  });

  it.each([
    ["2026-11-01T11:00:00Z", undefined, []],
    ["2026-11-01T10:59:00Z", undefined, ["report-old"]],
    ["2026-11-02T10:30:00Z", 1, ["report-old"]],
    ["2026-11-02T12:59:00Z", undefined, []],
    ["2026-11-02T15:00:00Z", undefined, ["report-ahead"]],
  ])("of %s, with %s hours allowed, is %s", (generatedAt, reportMaxAgeHours, rules) => {
    const { findings } = verdict({ reports: [report({}, { generatedAt })], reportMaxAgeHours });

    expect(findings.flatMap(({ meanings }) => meanings.map(({ rule }) => rule))).toStrictEqual(rules);
  });

  it("that is too old says how old it is, and what that means", () => {
    const { findings } = verdict({ reports: [report({}, { generatedAt: "2026-10-31T12:30:00Z" })] });

    expect(findings).toStrictEqual([
      {
        source: "latest.json",
        kind: "report",
        address: "latest.json",
        severity: "medium",
        meanings: [
          {
            rule: "report-old",
            severity: "medium",
            sentence: "The report is 47 hours old, and 25 are allowed: the state machines may no longer run.",
          },
        ],
      },
    ]);
  });
});

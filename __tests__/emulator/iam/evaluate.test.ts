import { isAllowed, type Policy } from "../../../emulator/iam";

const bucket = "arn:aws:s3:::logs-123456789012";

function policy(name: string, ...statements: readonly object[]): Policy {
  return { name, document: { Version: "2012-10-17", Statement: statements } };
}

const worker = policy(
  "worker",
  { Sid: "Read", Effect: "Allow", Action: ["guardduty:Get*", "guardduty:ListDetectors"], Resource: "*" },
  { Effect: "Allow", Action: "s3:PutObject", Resource: `${bucket}/reports/*` },
);

describe("identity policies", () => {
  test("allow what a statement allows, and name it by its Sid", () => {
    expect(isAllowed({ action: "guardduty:GetDetector", resource: "*" }, [worker])).toEqual({
      allowed: true,
      by: { policy: "worker", index: 0, sid: "Read" },
      reason: 'guardduty:GetDetector on * is allowed by statement Read of the policy "worker"',
    });
  });

  test("name a statement without Sid by its index", () => {
    expect(isAllowed({ action: "s3:PutObject", resource: `${bucket}/reports/latest.json` }, [worker]).by).toEqual({
      policy: "worker",
      index: 1,
    });
  });

  test("allow nothing else", () => {
    expect(isAllowed({ action: "guardduty:CreateDetector", resource: "*" }, [worker])).toEqual({
      allowed: false,
      reason: "guardduty:CreateDetector on * is not allowed: no identity-based policy allows it",
    });
  });

  test("are searched one after the other", () => {
    const other = policy("other", { Effect: "Allow", Action: "sns:Publish", Resource: "*" });
    expect(isAllowed({ action: "sns:Publish", resource: "*" }, [worker, other]).by).toEqual({
      policy: "other",
      index: 0,
    });
  });

  test("an explicit denial wins, also from another policy", () => {
    const guard = policy("guard", { Sid: "Never", Effect: "Deny", Action: "guardduty:*", Resource: "*" });
    expect(isAllowed({ action: "guardduty:GetDetector", resource: "*" }, [worker, guard])).toEqual({
      allowed: false,
      by: { policy: "guard", index: 0, sid: "Never" },
      reason: 'guardduty:GetDetector on * is explicitly denied by statement Never of the policy "guard"',
    });
  });

  test("a denial whose condition does not hold denies nothing", () => {
    const guard = policy("guard", {
      Effect: "Deny",
      Action: "*",
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } },
    });
    const request = { action: "guardduty:GetDetector", resource: "*", context: { "aws:RequestedRegion": "eu-west-1" } };
    expect(isAllowed(request, [worker, guard]).allowed).toBe(true);
  });

  test("may have one statement that is not in a list", () => {
    const single: Policy = {
      name: "single",
      document: { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } },
    };
    expect(isAllowed({ action: "sns:Publish", resource: "*" }, [single]).allowed).toBe(true);
  });
});

describe("actions and resources", () => {
  test.each([
    ["GuardDuty:getdetector", "*", true],
    ["guardduty:ListDetectors", "*", true],
    ["guardduty:ListDetectorsNow", "*", false],
    ["s3:PutObject", `${bucket}/reports/2026/11/21.json`, true],
    ["s3:PutObject", `${bucket}/Reports/latest.json`, false],
    ["s3:PutObject", bucket, false],
    ["s3:PutObject", "*", false],
  ])("%s on %s: %s", (action, resource, allowed) => {
    expect(isAllowed({ action, resource }, [worker]).allowed).toBe(allowed);
  });

  test("? stands for one letter, and a dot only for itself", () => {
    const single = policy("single", { Effect: "Allow", Action: "s3:?etObject", Resource: "arn:aws:s3:::a.b/?" });
    expect(isAllowed({ action: "s3:GetObject", resource: "arn:aws:s3:::a.b/1" }, [single]).allowed).toBe(true);
    expect(isAllowed({ action: "s3:GetObject", resource: "arn:aws:s3:::a.b/12" }, [single]).allowed).toBe(false);
    expect(isAllowed({ action: "s3:GetObject", resource: "arn:aws:s3:::aXb/1" }, [single]).allowed).toBe(false);
  });

  test("NotAction and NotResource select everything but what they name", () => {
    const rest = policy("rest", { Effect: "Allow", NotAction: "iam:*", NotResource: `${bucket}/*` });
    expect(isAllowed({ action: "s3:GetObject", resource: bucket }, [rest]).allowed).toBe(true);
    expect(isAllowed({ action: "s3:GetObject", resource: `${bucket}/key` }, [rest]).allowed).toBe(false);
    expect(isAllowed({ action: "iam:GetRole", resource: bucket }, [rest]).allowed).toBe(false);
  });
});

describe("boundaries", () => {
  const request = { action: "guardduty:GetDetector", resource: "*" };
  const all = policy("all", { Effect: "Allow", Action: "*", Resource: "*" });

  test("allow nothing by themselves", () => {
    expect(isAllowed(request, [], [all]).allowed).toBe(false);
  });

  test("let through what they allow, and the role's own statement has decided", () => {
    expect(isAllowed(request, [worker], [all]).by).toEqual({ policy: "worker", index: 0, sid: "Read" });
  });

  test("must each allow the request", () => {
    const s3 = policy("only S3", { Effect: "Allow", Action: "s3:*", Resource: "*" });
    expect(isAllowed(request, [worker], [all, s3])).toEqual({
      allowed: false,
      reason: 'guardduty:GetDetector on * is not allowed: the boundary "only S3" does not allow it',
    });
  });

  test("count each, whatever their order", () => {
    const s3 = policy("only S3", { Effect: "Allow", Action: "s3:*", Resource: "*" });
    expect(isAllowed(request, [worker], [s3]).allowed).toBe(false);
    expect(isAllowed(request, [worker], [s3, all]).allowed).toBe(false);
  });

  test("can deny", () => {
    const deny = policy("deny", { Effect: "Deny", Action: "guardduty:*", Resource: "*" });
    expect(isAllowed(request, [worker], [all, deny]).by).toEqual({ policy: "deny", index: 0 });
  });
});

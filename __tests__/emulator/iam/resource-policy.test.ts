import { isAllowedByResourcePolicy, type Policy, type Principal } from "../../../emulator/iam";

const bucket = "arn:aws:s3:::logs-123456789012";
const detector = "arn:aws:guardduty:eu-west-1:123456789012:detector/1";

const bucketPolicy: Policy = {
  name: "logging bucket",
  document: {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "GuardDutyWrites",
        Effect: "Allow",
        Principal: { Service: "guardduty.amazonaws.com" },
        Action: "s3:PutObject",
        Resource: `${bucket}/guardduty/*`,
        Condition: {
          StringEquals: { "aws:SourceAccount": "123456789012" },
          ArnLike: { "aws:SourceArn": "arn:aws:guardduty:*:123456789012:detector/*" },
        },
      },
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [bucket, `${bucket}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  },
};

const guardDuty = {
  action: "s3:PutObject",
  resource: `${bucket}/guardduty/AWSLogs/123456789012/findings.json`,
  principal: { service: "guardduty.amazonaws.com" },
  context: { "aws:SourceAccount": "123456789012", "aws:SourceArn": detector, "aws:SecureTransport": true },
};

describe("the policy of a bucket", () => {
  test("lets the service write that it names", () => {
    expect(isAllowedByResourcePolicy(guardDuty, bucketPolicy)).toEqual({
      allowed: true,
      by: { policy: "logging bucket", index: 0, sid: "GuardDutyWrites" },
      reason: expect.stringContaining("is allowed by statement GuardDutyWrites"),
    });
  });

  test("keeps other services out", () => {
    const config = { ...guardDuty, principal: { service: "config.amazonaws.com" } };
    expect(isAllowedByResourcePolicy(config, bucketPolicy)).toEqual({
      allowed: false,
      reason: expect.stringContaining("does not allow it to config.amazonaws.com"),
    });
  });

  test("keeps the service out when it comes from another account", () => {
    const context = { ...guardDuty.context, "aws:SourceAccount": "999999999999" };
    expect(isAllowedByResourcePolicy({ ...guardDuty, context }, bucketPolicy).allowed).toBe(false);
  });

  test("denies everyone, services too, what a denial for * names", () => {
    const context = { ...guardDuty.context, "aws:SecureTransport": false };
    expect(isAllowedByResourcePolicy({ ...guardDuty, context }, bucketPolicy).by?.sid).toBe("TlsOnly");
  });
});

describe("principals", () => {
  const role = "arn:aws:iam::123456789012:role/worker";
  const root = "arn:aws:iam::123456789012:root";

  function isMeant(principal: unknown, asking: Principal): boolean {
    const Statement = [{ Effect: "Allow", Principal: principal, Action: "kms:Encrypt", Resource: "*" }];
    const document = { Version: "2012-10-17", Statement };
    const request = { action: "kms:Encrypt", resource: "arn:aws:kms:eu-west-1:123456789012:key/1", principal: asking };
    return isAllowedByResourcePolicy(request, { name: "key", document }).allowed;
  }

  test.each([
    ["*", { aws: role }, true],
    [{ AWS: "*" }, { aws: role }, true],
    [{ AWS: role }, { aws: role }, true],
    [{ AWS: [root] }, { aws: role }, true],
    [{ AWS: "123456789012" }, { aws: role }, true],
    [{ AWS: root }, { aws: "123456789012" }, true],
    [{ AWS: `${role}-2` }, { aws: role }, false],
    [{ AWS: "arn:aws:iam::999999999999:root" }, { aws: role }, false],
    [{ AWS: root }, { service: "config.amazonaws.com" }, false],
    [{ Service: ["config.amazonaws.com", "sns.amazonaws.com"] }, { service: "config.amazonaws.com" }, true],
    [{ Service: "config.amazonaws.com" }, { aws: role }, false],
  ])("%j means %j: %s", (principal, asking, expected) => {
    expect(isMeant(principal, asking)).toBe(expected);
  });
});

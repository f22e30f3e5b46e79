import { resource } from "../support";
import { findingsOf } from "./judged";

const allow = (principal: unknown) => ({
  Effect: "Allow",
  Action: "s3:PutObject",
  Resource: "*",
  Principal: principal,
});
const deny = {
  Effect: "Deny",
  Action: "*",
  Resource: "*",
  Principal: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const cloudtrail = allow({ Service: "cloudtrail.amazonaws.com" });

const deleted = (type: string, before: object, sensitive = {}) =>
  resource(`${type}.this`, { actions: ["delete"], before, before_sensitive: sensitive });
const withPolicy = (...statements: readonly object[]) => ({ policy: JSON.stringify({ Statement: statements }) });

const meaningsOf = async (one: object) =>
  (await findingsOf({ resource_changes: [one] })).flatMap(({ meanings }) =>
    meanings.map(({ rule, severity }) => [rule, severity]),
  );

describe("a deleted policy", () => {
  it.each([
    ["an Allow", "aws_s3_bucket_policy", [allow({ AWS: "111122223333" })], [["policy-wider", "low"]]],
    ["a Deny", "aws_s3_bucket_policy", [deny], [["policy-wider", "high"]]],
    ["an Allow", "aws_iam_role_policy", [{ ...allow("*"), Principal: undefined }], [["policy-wider", "low"]]],
    ["a Deny", "aws_organizations_policy", [{ ...deny, Principal: undefined }], [["policy-wider", "high"]]],
    [
      "both",
      "aws_sqs_queue_policy",
      [deny, allow({ AWS: "111122223333" })],
      [
        ["policy-wider", "high"],
        ["policy-wider", "low"],
      ],
    ],
    [
      "the delivery of logs",
      "aws_s3_bucket_policy",
      [cloudtrail],
      [
        ["service-refused", "high"],
        ["policy-wider", "low"],
      ],
    ],
  ])("with %s is judged by it: %s", async (_, type, statements, meanings) => {
    expect(await meaningsOf(deleted(type, withPolicy(...statements)))).toEqual(meanings);
  });

  it("says nothing of what never was", async () => {
    const [finding] = await findingsOf({
      resource_changes: [deleted("aws_s3_bucket_policy", withPolicy(allow({ AWS: "111122223333" })))],
    });
    expect(JSON.stringify(finding?.meanings)).not.toMatch(/denied|HTTP|logs|public/);
  });

  it("is high if its statements cannot be read", async () => {
    const hidden = deleted("aws_s3_bucket_policy", withPolicy(deny), { policy: true });
    expect(await meaningsOf(hidden)).toEqual([["bucket-policy-deleted", "high"]]);
  });

  it("neither allows nor denies anything any more if what it is about is deleted, too", async () => {
    expect(await meaningsOf(deleted("aws_kms_key", withPolicy(deny, cloudtrail)))).toEqual([["key-deleted", "high"]]);
  });
});

describe("a policy that no longer allows a service something", () => {
  const update = (before: object, after: object) => resource("aws_sns_topic_policy.this", { before, after });

  it("may stop alerts", async () => {
    const lost = update(withPolicy(deny, cloudtrail), withPolicy(deny));
    const [finding] = await findingsOf({ resource_changes: [lost] });
    expect(finding?.meanings[0]).toEqual({
      rule: "service-refused",
      severity: "high",
      sentence:
        "A service may no longer deliver its logs, alerts or events: policy no longer allows cloudtrail.amazonaws.com.",
    });
  });

  it("is none if another statement allows it, or it was allowed outside Terraform only", async () => {
    const moved = { ...cloudtrail, Sid: "Other", Resource: "arn:aws:s3:::b/*" };
    expect(await meaningsOf(update(withPolicy(deny, cloudtrail), withPolicy(deny, moved)))).not.toContainEqual([
      "service-refused",
      "high",
    ]);
    const findings = await findingsOf({
      resource_drift: [update(withPolicy(deny), withPolicy(deny, cloudtrail))],
      resource_changes: [update(withPolicy(deny, cloudtrail), withPolicy(deny))],
    });
    expect(findings.flatMap(({ meanings }) => meanings.map(({ rule }) => rule))).not.toContain("service-refused");
  });
});

describe("what is deleted and had no effect", () => {
  it.each([
    ["aws_s3_bucket_versioning", { versioning_configuration: [{ status: "Suspended" }] }],
    [
      "aws_s3_bucket_public_access_block",
      {
        block_public_acls: false,
        block_public_policy: false,
        ignore_public_acls: false,
        restrict_public_buckets: false,
      },
    ],
    ["aws_cloudwatch_event_rule", { state: "DISABLED" }],
    ["aws_guardduty_detector", { enable: false }],
    ["aws_scheduler_schedule", { state: "DISABLED" }],
    ["aws_s3_bucket_ownership_controls", { rule: [{ object_ownership: "ObjectWriter" }] }],
  ])("is low: %s %j", async (type, before) => {
    expect(await meaningsOf(deleted(type, before))).toEqual([["deleted-without-effect", "low"]]);
  });

  it("is high with an effect, or if that is not known", async () => {
    const enabled = { versioning_configuration: [{ status: "Enabled" }] };
    for (const before of [enabled, {}]) {
      expect(await meaningsOf(deleted("aws_s3_bucket_versioning", before))).toEqual([["versioning-deleted", "high"]]);
    }
    const partly = { block_public_acls: false, block_public_policy: true };
    expect(await meaningsOf(deleted("aws_s3_bucket_public_access_block", partly))).toEqual([
      ["public-access-block-deleted", "high"],
    ]);
  });
});

import { isPublicStatement } from "../../../drift/rules/public";
import { isPublic, isUnlimited, widenings } from "../../../drift/rules/policies";
import { changedStatement, policy, statement } from "./builders";

const forAll = statement({ actions: ["s3:GetObject"], resources: ["*"], principals: ["AWS: *"] });
const under = (...conditions: readonly string[]) => ({ ...forAll, conditions });

// The S3 user guide, "The meaning of public", and the global condition keys of the IAM user guide.
describe("an Allow for everybody is public", () => {
  it.each([
    "Bool aws:SecureTransport true",
    "StringLike aws:Referer https://example.com/*",
    "StringEquals aws:Referer https://example.com/",
    "IpAddress aws:SourceIp 0.0.0.0/0",
    "IpAddress aws:SourceIp 0.0.0.0/1, 128.0.0.0/1",
    "IpAddress aws:SourceIp 192.0.2.0/24, ::/0",
    "IpAddress aws:SourceIp 2000::/3",
    "NotIpAddress aws:SourceIp 192.0.2.0/24",
    "StringLike aws:PrincipalArn *",
    "ArnLike aws:PrincipalArn arn:aws:iam::*:role/admin",
    "StringLike aws:PrincipalOrgID *",
    "StringNotEquals aws:PrincipalOrgID o-abc",
    "StringEqualsIfExists aws:PrincipalOrgID o-abc",
    "ForAllValues:StringEquals aws:PrincipalOrgID o-abc",
    "StringLike aws:SourceVpc vpc-*",
    "StringEquals aws:SourceVpc ${aws:SourceVpc}",
    "StringLike aws:userid AROAEXAMPLE:*",
    "Null aws:PrincipalOrgID false",
    "StringEquals s3:x-amz-acl public-read",
    "StringEquals aws:PrincipalType Account",
  ])("under %s", (condition) => {
    expect(isPublicStatement(under(condition))).toBe(true);
  });

  it.each([
    "StringEquals aws:PrincipalOrgID o-abc",
    "ForAnyValue:StringLike aws:PrincipalOrgPaths o-a1b2c3d4e5/*",
    "StringEquals aws:PrincipalAccount 111122223333, 444455556666",
    "ArnLike aws:PrincipalArn arn:aws:iam::111122223333:role/*",
    "ArnEquals aws:SourceArn arn:aws:s3:::logs",
    "ArnLike aws:SourceArn arn:aws:sns:*:111122223333:*",
    "StringEquals aws:SourceAccount 111122223333",
    "stringequals AWS:SOURCEVPC vpc-91237329",
    "StringEquals aws:SourceVpce vpce-1a2b3c4d",
    "IpAddress aws:SourceIp 192.0.2.0/24, 2001:db8::/32",
    "IpAddress aws:SourceIp 10.0.0.0/8",
    "IpAddress aws:SourceIp 192.0.2.1",
    "StringLike s3:DataAccessPointArn arn:aws:s3:eu-west-1:111122223333:accesspoint/*",
    "StringEquals kms:CallerAccount 111122223333",
    "Bool elasticfilesystem:AccessedViaMountTarget true",
  ])("but not under %s", (condition) => {
    expect(isPublicStatement(under(condition))).toBe(false);
    expect(isPublicStatement(under("Bool aws:SecureTransport true", condition))).toBe(false);
  });

  it("for all but some, too", () => {
    const { principals, ...rest } = forAll;

    expect(isPublicStatement({ ...rest, principals: [], notPrincipals: principals })).toBe(true);
  });
});

describe("a changed statement", () => {
  const change = (
    before: object,
    after: object,
    ...[gained, lost]: Parameters<typeof changedStatement> extends [unknown, ...infer Parts] ? Parts : never
  ) => {
    const [was, is] = [statement({ ...forAll, ...before }), statement({ ...forAll, ...after })];
    return policy("policy", { changed: [{ ...changedStatement("Allow", gained, lost), before: was, after: is }] });
  };
  const organization = ["StringEquals aws:PrincipalOrgID o-abc"];

  it("that goes from an account to an organization is wider, with its condition, and not public", () => {
    const difference = change(
      { principals: ["AWS: 111122223333"] },
      { conditions: organization },
      { principals: ["AWS: *"], conditions: organization },
      { principals: ["AWS: 111122223333"] },
    );

    expect(isPublic(difference)).toBe(false);
    expect(widenings(difference)).toStrictEqual([
      "for AWS: *, only if StringEquals aws:PrincipalOrgID o-abc (statement Statement)",
    ]);
  });

  it("that loses the condition that limited everybody is public", () => {
    expect(isPublic(change({ conditions: organization }, {}, {}, { conditions: organization }))).toBe(true);
  });

  it("that is public stays no news, unless it allows more", () => {
    expect(
      isPublic(change({ actions: ["s3:GetObject", "s3:ListBucket"] }, {}, {}, { actions: ["s3:ListBucket"] })),
    ).toBe(false);
    expect(isPublic(change({}, { actions: ["s3:*"] }, { actions: ["s3:*"] }))).toBe(true);
  });

  it("that gets another principal is not public", () => {
    expect(isPublic(change({ principals: [] }, { principals: ["AWS: 1"] }, { principals: ["AWS: 1"] }))).toBe(false);
  });
});

describe("a policy is unlimited", () => {
  it.each([
    ["every action of IAM under another name", { actions: ["iam:**"], resources: ["*"] }],
    ["every action", { actions: ["**"], resources: ["*"] }],
    ["every action on every resource of IAM", { actions: ["*"], resources: ["arn:aws:iam::111122223333:*"] }],
    ["every action of IAM on every role", { actions: ["iam:*"], resources: ["arn:aws:iam::111122223333:role/*"] }],
    ["all but some on everything", { notActions: ["s3:*"], notResources: ["a"] }],
  ])("by %s", (_, parts) => {
    expect(isUnlimited(policy("policy", { gained: [statement(parts)] }))).toBe(true);
  });

  it.each([
    ["on one bucket", { actions: ["*"], resources: ["arn:aws:s3:::a", "arn:aws:s3:::a/*"] }],
    ["of the resource that has it", { actions: ["*"], resources: ["*"], principals: ["AWS: 111122223333"] }],
    ["of IAM on one role", { actions: ["iam:*"], resources: ["arn:aws:iam::111122223333:role/a"] }],
    ["all but some on one bucket", { notActions: ["s3:Delete*"], resources: ["arn:aws:s3:::a/*"] }],
  ])("but not by every action %s", (_, parts) => {
    expect(isUnlimited(policy("policy", { gained: [statement(parts)] }))).toBe(false);
  });
});

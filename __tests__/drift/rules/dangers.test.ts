import type { Json } from "../../../lib/json";
import { judgeChange } from "../../../scripts/drift/samples";

const rulesOf = (type: string, attribute: string, ...statements: readonly Json[]) =>
  judgeChange(type, "create", null, { [attribute]: JSON.stringify({ Statement: statements }) })?.meanings.map(
    ({ rule }) => rule,
  ) ?? [];
const allow = (Action: Json, Resource: Json = "*", more: object = {}): Json => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});

describe("a new policy", () => {
  it.each<readonly [string, Json]>([
    ["keys of others", allow("iam:CreateAccessKey")],
    ["policies of users", allow(["iam:AttachUserPolicy"], "arn:aws:iam::111122223333:user/*")],
    ["any role", allow("iam:PassRole")],
    ["any code", allow("lambda:UpdateFunctionCode", "arn:aws:lambda:*:*:function:*")],
    ["a part of a name", allow("iam:*policy")],
    ["two actions together", allow(["ecs:ExecuteCommand", "ecs:DescribeTasks"])],
  ])("escalates: %s", (_, statement) => {
    expect(rulesOf("aws_iam_policy", "policy", statement)).toContain("policy-escalates");
  });

  it.each(["iam:**", "**"])("is unlimited, however it is written: %s", (action) => {
    expect(rulesOf("aws_iam_policy", "policy", allow(action))).toContain("policy-unlimited");
  });

  it.each<readonly [string, Json]>([
    ["one's own keys", allow("iam:CreateAccessKey", "arn:aws:iam::*:user/${aws:username}")],
    ["one role", allow("iam:PassRole", "arn:aws:iam::111122223333:role/one")],
    [
      "to one service",
      allow("iam:PassRole", "*", { Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } } }),
    ],
    ["one action of two", allow("ecs:ExecuteCommand")],
    ["denied", { Effect: "Deny", Action: "iam:*", Resource: "*" }],
    ["reading", allow("iam:Get*")],
  ])("does not escalate: %s", (_, statement) => {
    expect(rulesOf("aws_iam_policy", "policy", statement)).not.toContain("policy-escalates");
  });
});

describe("a new trust policy", () => {
  const github = "token.actions.githubusercontent.com";
  const trust = (Principal: Json, condition: object = {}): Json => ({
    Effect: "Allow",
    Action: "sts:AssumeRoleWithWebIdentity",
    Principal,
    Condition: condition as Json,
  });
  const oidc = (host: string): Json => ({ Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` });
  const rules = (statement: Json) => rulesOf("aws_iam_role", "assume_role_policy", statement);

  it.each<readonly [string, Json]>([
    ["no condition", trust(oidc(github))],
    ["the audience of everybody", trust(oidc(github), { StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" } })],
    ["any subject", trust(oidc(github), { StringLike: { [`${github}:sub`]: "*" } })],
  ])("lets any identity in: %s", (_, statement) => {
    expect(rules(statement)).toContain("trust-any-identity");
  });

  it.each<readonly [string, Json]>([
    ["a subject", trust(oidc(github), { StringLike: { [`${github}:sub`]: "repo:octo/one:*" } })],
    [
      "an audience of one's own provider",
      trust(oidc("id.example.com"), { StringEquals: { "id.example.com:aud": "app" } }),
    ],
    ["a service", trust({ Service: "ec2.amazonaws.com" })],
  ])("lets some identities in: %s", (_, statement) => {
    expect(rules(statement)).not.toContain("trust-any-identity");
  });

  it("lets another account in, but not the role's own", () => {
    const policy = JSON.stringify({
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "arn:aws:iam::111122223333:root" } }],
    });
    const role = (account: string, assume: string | null): Json => ({
      arn: `arn:aws:iam::${account}:role/it`,
      assume_role_policy: assume,
    });
    const found = (account: string) =>
      judgeChange("aws_iam_role", "update", role(account, null), role(account, policy))?.meanings.map(
        ({ rule }) => rule,
      );

    expect(found("444455556666")).toContain("trust-foreign");
    expect(found("111122223333")).not.toContain("trust-foreign");
  });
});

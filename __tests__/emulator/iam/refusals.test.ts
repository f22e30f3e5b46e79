import { isAllowed, isAllowedByResourcePolicy } from "../../../emulator/iam";

const good = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

/** The request does not fit the statement: a policy is checked all the same. */
function evaluate(document: unknown): void {
  isAllowed({ action: "sns:Publish", resource: "*" }, [{ name: "test", document }]);
}

describe("a policy that is not understood fails, also where the request does not need it", () => {
  test.each([
    [
      "a misspelt element",
      { ...good, Actions: "*" },
      'does not know the element "Actions" of policy "test", statement 0',
    ],
    ["a principal in a role's policy", { ...good, Principal: "*" }, 'does not know the element "Principal"'],
    ["another effect", { ...good, Effect: "allow" }, 'Effect is "allow" in policy "test", statement 0'],
    ["no action", { Effect: "Allow", Resource: "*" }, "exactly one of Action and NotAction"],
    ["both kinds of action", { ...good, NotAction: "*" }, "exactly one of Action and NotAction"],
    ["no resource", { Effect: "Allow", Action: "*" }, "exactly one of Resource and NotResource"],
    ["no actions", { ...good, Action: [] }, "Action is []"],
    ["an action without service", { ...good, Action: "GetObject" }, 'Action is "GetObject"'],
    ["an unknown operator without keys", { ...good, Condition: { IpAddress: {} } }, '"IpAddress"'],
    ["an unknown operator", { ...good, Condition: { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } } }, '"IpAddress"'],
    [
      "an unknown quantifier",
      { ...good, Condition: { "ForNoValue:StringEquals": { "aws:Key": "a" } } },
      '"ForNoValue:StringEquals"',
    ],
    ["Null with IfExists", { ...good, Condition: { NullIfExists: { "aws:Key": "true" } } }, '"NullIfExists"'],
    [
      "Bool with another word",
      { ...good, Condition: { Bool: { "aws:Key": "yes" } } },
      'Bool cannot compare aws:Key with "yes"',
    ],
    [
      "ArnLike with no ARN",
      { ...good, Condition: { ArnLike: { "aws:Key": "*" } } },
      'ArnLike cannot compare aws:Key with "*"',
    ],
    ["a number that is none", { ...good, Condition: { NumericEquals: { "aws:Key": "one" } } }, '"one"'],
    [
      "a policy variable",
      { ...good, Resource: "arn:aws:s3:::home/${aws:username}/*" },
      "does not know policy variables",
    ],
    ["a statement that is text", "Allow", 'Statement[0] is "Allow"'],
  ])("%s", (_, statement, message) => {
    expect(() => evaluate({ Version: "2012-10-17", Statement: [statement] })).toThrow(message);
  });

  test.each([
    ["no version", { Statement: [good] }, "has the Version undefined"],
    ["an old version", { Version: "2008-10-17", Statement: [good] }, 'has the Version "2008-10-17"'],
    ["another element", { Version: "2012-10-17", Statements: [good] }, 'does not know the element "Statements"'],
    ["text", "{}", 'The policy "test" is "{}"'],
  ])("%s", (_, document, message) => {
    expect(() => evaluate(document)).toThrow(message);
  });

  test.each([
    ["no principal", undefined, "Principal is undefined"],
    ["a federated principal", { Federated: "cognito" }, 'does not know the element "Federated"'],
  ])("%s in the policy of a resource", (_, principal, message) => {
    const document = { Version: "2012-10-17", Statement: [{ ...good, Principal: principal }] };
    const request = { action: "s3:GetObject", resource: "*", principal: { service: "guardduty.amazonaws.com" } };
    expect(() => isAllowedByResourcePolicy(request, { name: "bucket", document })).toThrow(message);
  });
});

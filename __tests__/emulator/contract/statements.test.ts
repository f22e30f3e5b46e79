import { resourcePolicyFaults, statementFaults } from "../../../emulator/contract/statements";

const detector = "arn:aws:guardduty:eu-west-1:111122223333:detector/*";
const recorder = "arn:aws:config:eu-west-1:111122223333:configuration-recorder/*";
const role = "arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";

function faultsOf(statement: object): readonly string[] {
  const document = { Version: "2012-10-17", Statement: [{ Sid: "Read", Effect: "Allow", ...statement }] };
  const policies = [{ name: "permissions", document }];
  return statementFaults({ arn: "arn:aws:iam::111122223333:role/ssi/Worker", policies, boundaries: [] });
}

describe("the statements of a role", () => {
  test.each([
    ["an action on a resource that it knows", { Action: "guardduty:GetDetector", Resource: detector }],
    ["an action without resource types on *", { Action: "guardduty:GetAdministratorAccount", Resource: "*" }],
    ["a read on * that knows resources", { Action: "config:DescribeConfigurationRecorders", Resource: "*" }],
    [
      "a resource for each of two actions",
      { Action: ["guardduty:GetDetector", "iam:GetRole"], Resource: [detector, role] },
    ],
    [
      "both spellings of a publishing destination",
      {
        Action: "guardduty:UpdatePublishingDestination",
        Resource: [`${detector}/publishingdestination/*`, `${detector}/publishingDestination/*`],
      },
    ],
    [
      "a condition key of the action",
      { Action: "iam:PassRole", Resource: role, Condition: { StringEquals: { "iam:PassedToService": "a" } } },
    ],
    ["a denial on *", { Effect: "Deny", Action: "config:StartConfigurationRecorder", Resource: "*" }],
  ])("may have %s", (_, statement) => {
    expect(faultsOf(statement)).toEqual([]);
  });

  test.each([
    [
      "an unknown action",
      { Action: "guardduty:GetDetectors", Resource: "*" },
      "AWS's reference has no action guardduty:GetDetectors.",
    ],
    [
      "a resource where the action has none",
      { Action: "guardduty:GetAdministratorAccount", Resource: detector },
      "guardduty:GetAdministratorAccount has no resource types: only a statement on * allows it.",
    ],
    [
      "a resource of another action",
      { Action: "config:StartConfigurationRecorder", Resource: detector },
      "config:StartConfigurationRecorder knows none of the resources; its own are arn:${Partition}:config:",
    ],
    [
      "a resource that no action knows",
      { Action: "guardduty:GetDetector", Resource: [detector, recorder] },
      `none of its actions knows the resource ${recorder}.`,
    ],
    [
      "a write on * that knows resources",
      { Action: ["guardduty:ListDetectors", "config:PutConfigurationRecorder"], Resource: "*" },
      "config:PutConfigurationRecorder writes on *, although it knows resources: arn:${Partition}:config:",
    ],
    [
      "a condition key of another action",
      { Action: "iam:GetRole", Resource: role, Condition: { StringEquals: { "iam:PassedToService": "a" } } },
      "iam:GetRole has no condition key iam:PassedToService.",
    ],
    ["NotAction", { NotAction: "iam:*", Resource: "*" }, "NotAction names no action that could be looked up."],
    [
      "NotResource",
      { Action: "iam:GetRole", NotResource: role },
      "NotResource names no resource that could be looked up.",
    ],
  ])("are refused by role and Sid: %s", (_, statement, sentence) => {
    expect(faultsOf(statement)).toContainEqual(expect.stringContaining(`Worker, Read: ${sentence}`));
  });

  test("are named by policy and number where they have no Sid", () => {
    expect(faultsOf({ Sid: undefined, Action: "iam:GetRoles", Resource: "*" })).toEqual([
      "Worker, permissions 0: AWS's reference has no action iam:GetRoles.",
    ]);
  });
});

describe("the statements of a resource's policy", () => {
  const key = "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-4000-8000-000000000000";
  const bucket = "arn:aws:s3:::logs";
  const logs = { ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-west-1:111122223333:*" } };

  const faults = (owner: string, statement: object) =>
    resourcePolicyFaults(owner, {
      Version: "2012-10-17",
      Statement: [{ Sid: "Use", Effect: "Allow", Principal: { Service: "logs.amazonaws.com" }, ...statement }],
    });

  test.each([
    ["the key itself as *", key, { Action: "kms:Decrypt", Resource: "*" }],
    ["several actions by one pattern", key, { Action: "kms:ReEncrypt*", Resource: "*", Condition: logs }],
    ["everything of a service, on bucket and objects", bucket, { Action: "s3:*", Resource: [bucket, `${bucket}/*`] }],
  ])("may have %s", (_, owner, statement) => {
    expect(faults(owner, statement)).toEqual([]);
  });

  test.each([
    [
      "a pattern that no action fits",
      key,
      { Action: "kms:Decipher*", Resource: "*" },
      "AWS's reference has no action kms:Decipher*.",
    ],
    [
      "a condition key that the action never has",
      key,
      { Action: "kms:DescribeKey", Resource: "*", Condition: logs },
      "kms:DescribeKey has no condition key kms:EncryptionContext:aws:logs:arn.",
    ],
    [
      "an object's action on the bucket",
      bucket,
      { Action: "s3:PutObject", Resource: bucket },
      "s3:PutObject knows none of the resources; its own are ",
    ],
    [
      "* that is no key",
      bucket,
      { Action: "s3:PutObject", Resource: "*" },
      "s3:PutObject writes on *, although it knows resources: ",
    ],
  ])("are refused by owner and Sid: %s", (_, owner, statement, sentence) => {
    expect(faults(owner, statement)).toContainEqual(expect.stringContaining(`${owner}, Use: ${sentence}`));
  });
});

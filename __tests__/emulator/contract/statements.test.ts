import { statementFaults } from "../../../emulator/contract/statements";

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

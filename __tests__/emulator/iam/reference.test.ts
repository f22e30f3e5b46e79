import { behaviours } from "../../../emulator/account/services";
import { accessRequest, iamAction } from "../../../emulator/iam";
import { reaches } from "../../../emulator/iam/arn-format";
import { arnFormats, hasConditionKey, referenceOf } from "../../../emulator/iam/reference";

const detector = "arn:${Partition}:guardduty:${Region}:${Account}:detector/${DetectorId}";
const bucket = "arn:${Partition}:s3:::${BucketName}";
const object = "arn:${Partition}:s3:::${BucketName}/${ObjectName}";
const role = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";
const execution = "arn:${Partition}:states:${Region}:${Account}:execution:${StateMachineName}:${ExecutionId}";

describe("a resource reaches the ARNs of a format", () => {
  test.each([
    ["arn:aws:guardduty:eu-west-1:111122223333:detector/1", detector, true],
    ["arn:aws:guardduty:eu-west-1:111122223333:detector/*", detector, true],
    ["arn:aws:guardduty:*:*:detector/?", detector, true],
    ["arn:aws:guardduty:eu-west-1:111122223333:detector/", detector, false],
    ["arn:aws:guardduty:eu-west-1:111122223333:detector/1/filter/2", detector, false],
    ["arn:aws:guardduty:eu-west-1:111122223333:Detector/1", detector, false],
    ["arn:aws:guardduty::111122223333:detector/1", detector, false],
    ["arn:aws:*", detector, true],
    ["*", detector, true],
    ["", detector, false],
    ["arn:aws:s3:::logs", bucket, true],
    ["arn:aws:s3:::logs/a/b:c", bucket, false],
    ["arn:aws:s3:::logs/a/b:c", object, true],
    ["arn:aws:s3:::logs/a*", object, true],
    ["arn:aws:s3:::logs", object, false],
    ["arn:aws:s3:::lo*", object, true],
    ["arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/A", role, true],
    ["arn:aws:states:eu-west-1:111122223333:execution:SSI-Main:*", execution, true],
    ["arn:aws:states:eu-west-1:111122223333:execution:SSI-Main", execution, false],
  ])("%s, %s: %s", (pattern, format, expected) => {
    expect(reaches(pattern, format)).toBe(expected);
  });
});

describe("a request of the emulated account", () => {
  const arn = "arn:aws:guardduty:eu-west-1:111122223333:detector/1";

  it("is on * for an action without resource types, and on an ARN for every other", () => {
    expect(accessRequest("guardduty:ListDetectors").resource).toBe("*");
    expect(accessRequest("guardduty:GetDetector", arn).resource).toBe(arn);
  });

  test.each<[string, Parameters<typeof accessRequest>, string]>([
    ["an action that AWS does not have", ["guardduty:GetDetectors"], "has no action guardduty:GetDetectors"],
    ["an ARN where there are none", ["guardduty:GetAdministratorAccount", arn], "no resource types for it"],
    ["no ARN where there are some", ["guardduty:GetDetector"], `has other ARNs for it: ${detector}.`],
    ["an ARN of another type", ["guardduty:GetDetector", `${arn}/filter/1`], "has other ARNs for it"],
    [
      "another action's condition key",
      ["guardduty:GetDetector", arn, { "iam:PassedToService": "a" }],
      "the condition key iam:PassedToService, which",
    ],
  ])("fails with %s", (_, parameters, message) => {
    expect(() => accessRequest(...parameters)).toThrow(message);
  });
});

describe("a condition key", () => {
  test.each([
    ["iam:PassRole", "iam:PassedToService", true],
    ["iam:PassRole", "IAM:passedtoservice", true],
    ["iam:GetRole", "iam:PassedToService", false],
    ["iam:GetRole", "aws:SourceAccount", true],
    ["iam:GetRole", "aws:ResourceTag/Owner", true],
    ["iam:GetRole", "aws:PrincipalTag/Owner", true],
    ["iam:GetRole", "aws:RequestTag/Owner", false],
    ["guardduty:CreateDetector", "aws:RequestTag/Owner", true],
    ["guardduty:CreateDetector", "aws:RequestTag/", false],
    ["kms:GenerateDataKey", "kms:EncryptionContext:aws:cloudtrail:arn", true],
    ["kms:DescribeKey", "kms:EncryptionContext:aws:cloudtrail:arn", false],
    ["s3:PutObject", "s3:RequestObjectTag/Owner", true],
    ["s3:GetBucketAcl", "s3:x-amz-acl", false],
  ])("%s, %s: %s", (action, key, expected) => {
    expect(hasConditionKey(referenceOf(action), key)).toBe(expected);
  });
});

describe("the operations of the emulated account", () => {
  const operations = Object.values(behaviours).flatMap(({ word, operations }) =>
    Object.entries(operations).map(([name, operation]) => [`${word}:${name}`, operation] as const),
  );

  test.each(operations)("%s has an ARN if AWS's reference has resource types for it, and only then", (action, it) => {
    const knowsResources = arnFormats(referenceOf(iamAction(action))).length > 0;
    expect({ action, hasArn: it.resource !== undefined }).toEqual({ action, hasArn: knowsResources });
  });
});

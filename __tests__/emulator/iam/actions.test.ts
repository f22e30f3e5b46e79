import { iamAction } from "../../../emulator/iam";
import { services } from "../../../emulator/models/operations";

describe("the IAM action of an API call", () => {
  test.each([
    ["guardduty:listDetectors", "guardduty:ListDetectors"],
    ["s3:getObject", "s3:GetObject"],
    ["s3:headBucket", "s3:ListBucket"],
    ["s3control:getPublicAccessBlock", "s3:GetAccountPublicAccessBlock"],
    ["s3control:putPublicAccessBlock", "s3:PutAccountPublicAccessBlock"],
    ["emr:getBlockPublicAccessConfiguration", "elasticmapreduce:GetBlockPublicAccessConfiguration"],
    ["sfn:startExecution", "states:StartExecution"],
    ["accessanalyzer:createAnalyzer", "access-analyzer:CreateAnalyzer"],
    ["macie2:getMacieSession", "macie2:GetMacieSession"],
    ["inspector2:enable", "inspector2:Enable"],
    ["config:putConfigurationRecorder", "config:PutConfigurationRecorder"],
    ["cloudwatchlogs:describeLogGroups", "logs:DescribeLogGroups"],
  ])("%s is %s", (action, expected) => {
    expect(iamAction(action)).toBe(expected);
  });

  test("is known for every service that the emulator has a model of", () => {
    for (const service of Object.keys(services)) {
      expect(iamAction(`${service}:getSomething`)).toMatch(/^[a-z0-9-]+:GetSomething$/);
    }
  });

  test("fails for a service whose prefix is not known", () => {
    expect(() => iamAction("guardDuty:listDetectors")).toThrow('No IAM prefix is known for the service "guardDuty"');
  });
});

import { exceptionName, memberName } from "../../../emulator/models/names";

describe("members as Step Functions spells them", () => {
  test.each([
    ["detectorId", "DetectorId"],
    ["ETag", "ETag"],
    ["AWSServiceName", "AwsServiceName"],
    ["SSEAlgorithm", "SseAlgorithm"],
    ["KMSMasterKeyID", "KmsMasterKeyID"],
    ["DNSLogs", "DnsLogs"],
    ["ARN", "Arn"],
    ["ID", "Id"],
    ["S3BucketName", "S3BucketName"],
    ["SnsTopicARN", "SnsTopicARN"],
    ["TemplateSSMDocumentDetails", "TemplateSSMDocumentDetails"],
    ["Equals", "EqualsValue"],
    ["NotEquals", "NotEquals"],
  ])("%s is %s", (model, stepFunctions) => {
    expect(memberName(model)).toBe(stepFunctions);
  });
});

describe("errors as Step Functions spells them", () => {
  test.each([
    ["BadRequestException", "BadRequestException"],
    ["NoSuchEntity", "NoSuchEntityException"],
    ["ServiceSettingNotFound", "ServiceSettingNotFoundException"],
    ["NoSuchPublicAccessBlockConfiguration", "NoSuchPublicAccessBlockConfigurationException"],
    ["CloudTrailARNInvalidException", "CloudTrailArnInvalidException"],
    ["NoManagementAccountSLRExistsException", "NoManagementAccountSlrExistsException"],
    ["InvalidSNSTopicARNException", "InvalidSnsTopicArnException"],
    ["InsufficientS3BucketPolicyException", "InsufficientS3BucketPolicyException"],
    ["KMSOptInRequired", "KmsOptInRequiredException"],
  ])("%s is %s", (model, stepFunctions) => {
    expect(exceptionName(model)).toBe(stepFunctions);
  });

  test("a name that is already right stays as it is", () => {
    expect(exceptionName(exceptionName("KMSOptInRequired"))).toBe("KmsOptInRequiredException");
  });
});

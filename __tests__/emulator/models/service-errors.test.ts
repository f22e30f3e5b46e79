import { canRaise, denialError, errorName, serviceError, throttlingError } from "../../../emulator/models";

describe("names of errors", () => {
  test("have the service's prefix and the suffix Exception", () => {
    expect(errorName("sfn", "ExecutionAlreadyExists")).toBe("Sfn.ExecutionAlreadyExistsException");
    expect(errorName("s3", "NoSuchKey")).toBe("S3.NoSuchKeyException");
  });

  test("fails for a service that is not in the models", () => {
    expect(() => errorName("GuardDuty", "BadRequestException")).toThrow("no model of the service");
  });
});

describe("errors that an operation can raise", () => {
  test.each([
    ["guardduty:createDetector", "GuardDuty.BadRequestException"],
    ["guardduty:createDetector", "GuardDuty.GuardDutyException"],
    ["guardduty:createDetector", "GuardDuty.SdkClientException"],
    ["sns:publish", "Sns.KmsOptInRequiredException"],
    ["s3:headBucket", "S3.NoSuchBucketException"],
  ])("%s can raise %s", (action, error) => {
    expect(canRaise(action, error)).toBe(true);
  });

  test.each([
    ["guardduty:createDetector", "GuardDuty.ResourceNotFoundException"],
    ["guardduty:createDetector", "BadRequestException"],
    ["guardduty:createDetector", "Guardduty.BadRequestException"],
    ["sns:publish", "Sns.KMSOptInRequired"],
    ["s3:headBucket", "S3.NoSuchKeyException"],
  ])("%s cannot raise %s", (action, error) => {
    expect(canRaise(action, error)).toBe(false);
  });

  test("come with the Cause that the AWS SDK writes", () => {
    expect(serviceError("guardduty:createDetector", "BadRequestException", "A detector already exists.")).toEqual({
      Error: "GuardDuty.BadRequestException",
      Cause:
        "A detector already exists. (Service: GuardDuty, Status Code: 400, Request ID: 00000000-0000-0000-0000-000000000000)",
    });
  });

  test("fails to raise an error that the operation does not declare", () => {
    expect(() => serviceError("guardduty:createDetector", "ConflictException", "")).toThrow(
      "guardduty:createDetector cannot raise GuardDuty.ConflictException. " +
        "AWS declares for it: BadRequestException, InternalServerErrorException.",
    );
  });
});

describe("throttling and denial", () => {
  test("have the service's name if the operation declares none, the code in Cause", () => {
    expect(throttlingError("guardduty:listDetectors")).toEqual({
      Error: "GuardDuty.GuardDutyException",
      Cause: expect.stringMatching(/ThrottlingException: .* \(Service: GuardDuty, Status Code: 429, Request ID: .*\)$/),
    });
    expect(denialError("guardduty:listDetectors")).toEqual({
      Error: "GuardDuty.GuardDutyException",
      Cause: expect.stringMatching(
        /AccessDeniedException: .* \(Service: GuardDuty, Status Code: 403, Request ID: .*\)$/,
      ),
    });
  });

  test("have the declared name when there is one", () => {
    expect(denialError("sns:publish", "User: ssi is not authorized")).toEqual({
      Error: "Sns.AuthorizationErrorException",
      Cause: expect.stringMatching(/^User: ssi is not authorized \(Service: Sns, Status Code: 403, /),
    });
  });

  test("a denied or throttled KMS key is not the denial or throttling of the call", () => {
    expect(denialError("sfn:startExecution").Error).toBe("Sfn.SfnException");
    expect(throttlingError("sfn:startExecution").Error).toBe("Sfn.SfnException");
  });
});

import { checkRequest, isWrite, loadedModels } from "../../../emulator/models";

describe("models", () => {
  test("are read when their service is first used, and only then", () => {
    expect(loadedModels()).toEqual([]);
    checkRequest("sns:publish", { Message: "done" });
    checkRequest("sns:publish", { Message: "done" });
    expect(loadedModels()).toEqual(["sns"]);
  });
});

describe("writes", () => {
  test.each([
    "guardduty:createDetector",
    "guardduty:updatePublishingDestination",
    "s3:putObject",
    "sns:publish",
    "sfn:startExecution",
  ])("%s is one", (action) => {
    expect(isWrite(action)).toBe(true);
  });

  test.each(["guardduty:listDetectors", "guardduty:describePublishingDestination", "s3:headBucket", "s3:getObject"])(
    "%s is none",
    (action) => {
      expect(isWrite(action)).toBe(false);
    },
  );

  test("fails for an operation that is not in the models", () => {
    expect(() => isWrite("guardduty:getDetecto")).toThrow('Did you mean "getDetector"?');
  });
});

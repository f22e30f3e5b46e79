import { checkAnswer, checkRequest } from "../../../emulator/models";

describe("requests", () => {
  test("that AWS would take pass", () => {
    expect(() => {
      checkRequest("guardduty:listDetectors", {});
      checkRequest("guardduty:createDetector", {
        Enable: true,
        FindingPublishingFrequency: "FIFTEEN_MINUTES",
        Features: [{ Name: "S3_DATA_EVENTS", Status: "ENABLED", AdditionalConfiguration: [] }],
        Tags: { Owner: "security" },
      });
    }).not.toThrow();
  });

  test("may carry any JSON where Step Functions takes it", () => {
    expect(() => {
      checkRequest("s3:putObject", { Bucket: "logs", Key: "report.json", Body: { Summary: { Ok: true } } });
      checkRequest("s3:putObject", { Bucket: "logs", Key: "report.json", Body: "{}" });
      checkRequest("sns:publish", { TopicArn: "arn:aws:sns:eu-west-1:123456789012:ssi", Message: { Changes: [] } });
    }).not.toThrow();
  });

  test("a member that is undefined counts as absent", () => {
    expect(() => checkRequest("guardduty:listDetectors", { NextToken: undefined })).not.toThrow();
  });

  test.each([
    ["a required member is missing", {}, "$.Enable is missing. It is required and a boolean."],
    [
      "a member has AWS's own casing",
      { Enable: true, dataSources: {} },
      '$.dataSources is not a member. Did you mean "DataSources"?',
    ],
    [
      "a member does not exist",
      { Enable: true, Colour: "red" },
      "$.Colour is not a member. Allowed: ClientToken, DataSources, Enable",
    ],
    ["a boolean comes as text", { Enable: "true" }, '$.Enable is "true", but must be a boolean.'],
    ["a member is null", { Enable: null }, "$.Enable is null, but must be a boolean."],
    ["a list is an object", { Enable: true, Features: {} }, "$.Features is {}, but must be a list."],
    ["a structure is text", { Enable: true, Features: ["S3"] }, '$.Features[0] is "S3", but must be a structure.'],
    ["the value of a map is no text", { Enable: true, Tags: { Owner: 1 } }, "$.Tags.Owner is 1, but must be a string."],
    [
      "a value is not in the enumeration",
      { Enable: true, Features: [{ Name: "S3_DATA_EVENTS", Status: "ENABLE" }] },
      '$.Features[0].Status is "ENABLE". Did you mean "ENABLED"? Allowed: DISABLED, ENABLED.',
    ],
    ["the arguments are a list", [], "$ is [], but must be a structure."],
  ])("fails when %s", (_, args, message) => {
    expect(() => checkRequest("guardduty:createDetector", args)).toThrow(message);
  });

  test("fails when an integer is a fraction", () => {
    expect(() => checkRequest("guardduty:listDetectors", { MaxResults: 1.5 })).toThrow("must be an integer");
  });

  test("fails with everything that is wrong at once, under the name of the action", () => {
    expect(() => checkRequest("guardduty:getDetector", { detectorId: "1" })).toThrow(
      "The request of guardduty:getDetector does not fit AWS's API:\n" +
        '  - $.detectorId is not a member. Did you mean "DetectorId"? Allowed: DetectorId.\n' +
        "  - $.DetectorId is missing. It is required and a string.",
    );
  });

  test("fails for an operation that is not in the models", () => {
    expect(() => checkRequest("guardduty:listDetector", {})).toThrow('Did you mean "listDetectors"?');
  });

  test("fails for a service that is not in the models", () => {
    expect(() => checkRequest("guardDuty:listDetectors", {})).toThrow('Did you mean "guardduty"?');
  });

  test("fails for names that every object inherits", () => {
    expect(() => checkRequest("constructor:toString", {})).toThrow("no model of the service");
    expect(() => checkRequest("guardduty:toString", {})).toThrow("no model of");
    expect(() => checkRequest("guardduty:listDetectors", { toString: "1" })).toThrow("is not a member");
  });
});

describe("answers", () => {
  test("that AWS could give pass", () => {
    expect(() => {
      checkAnswer("guardduty:listDetectors", { DetectorIds: ["12abc34d567e8fa901bc2d34e56789f0"] });
      checkAnswer("guardduty:deletePublishingDestination", {});
      checkAnswer("s3:getObject", { Body: '{"Ok":true}', LastModified: "2026-11-21T09:00:00Z", ContentLength: 11 });
    }).not.toThrow();
  });

  test("fails when a member that AWS always gives is missing", () => {
    expect(() => checkAnswer("guardduty:getDetector", { Status: "ENABLED" })).toThrow(
      "The emulator's answer to guardduty:getDetector does not fit AWS's API:\n  - $.ServiceRole is missing.",
    );
  });

  test("fails when the answer has the casing of the wire", () => {
    expect(() => checkAnswer("guardduty:listDetectors", { detectorIds: [] })).toThrow('Did you mean "DetectorIds"?');
  });

  test("fails when the body of an object is not its text", () => {
    expect(() => checkAnswer("s3:getObject", { Body: { Ok: true } })).toThrow("must be a string");
  });

  test("fails when a timestamp has no offset", () => {
    expect(() => checkAnswer("s3:getObject", { LastModified: "2026-11-21T09:00:00" })).toThrow("must be a timestamp");
  });
});

import { isAllowed, type Context } from "../../../emulator/iam";

function holds(condition: object, context: Context): boolean {
  const Statement = [{ Effect: "Allow", Action: "*", Resource: "*", Condition: condition }];
  const document = { Version: "2012-10-17", Statement };
  return isAllowed({ action: "iam:GetRole", resource: "*", context }, [{ name: "test", document }]).allowed;
}

const detector = "arn:aws:guardduty:eu-west-1:123456789012:detector/1";

describe("comparisons", () => {
  test.each([
    ["StringEquals", "config.amazonaws.com", "config.amazonaws.com", true],
    ["StringEquals", "Config.amazonaws.com", "config.amazonaws.com", false],
    ["StringEquals", "config.*", "config.amazonaws.com", false],
    ["StringNotEquals", "a", "b", true],
    ["StringNotEquals", "a", "a", false],
    ["StringEqualsIgnoreCase", "CONFIG", "config", true],
    ["StringLike", "config.*", "config.amazonaws.com", true],
    ["StringLike", "config.?", "config.amazonaws.com", false],
    ["StringNotLike", "config.*", "config.amazonaws.com", false],
    ["Bool", "true", true, true],
    ["Bool", "false", true, false],
    ["NumericEquals", 1, "1.0", true],
    ["NumericLessThan", "10", 9, true],
    ["NumericLessThan", "10", 10, false],
    ["NumericLessThanEquals", "10", 10, true],
    ["NumericGreaterThan", "10", 11, true],
    ["NumericGreaterThanEquals", "10", "many", false],
    ["ArnEquals", "arn:aws:guardduty:*:123456789012:detector/*", detector, true],
    ["ArnLike", "arn:aws:guardduty:*:123456789012:detector/*", detector, true],
    ["ArnLike", "arn:aws:guardduty:*:detector/*:*", detector, false],
    ["ArnLike", "arn:aws:*:*:*:*", detector, true],
    ["ArnLike", "arn:aws:states:*:*:execution:*", "arn:aws:states:eu-west-1:123456789012:execution:ssi:1", true],
    ["ArnNotLike", "arn:aws:guardduty:*:*:*", detector, false],
    ["ArnLike", "arn:aws:guardduty:*:*:*", "guardduty", false],
  ])("%s %s with %s: %s", (operator, value, actual, expected) => {
    expect(holds({ [operator]: { "aws:Key": value } }, { "aws:Key": actual })).toBe(expected);
  });

  test("one of several values must fit, and for a negated operator none", () => {
    const context = { "aws:Key": "b" };
    expect(holds({ StringEquals: { "aws:Key": ["a", "b"] } }, context)).toBe(true);
    expect(holds({ StringNotEquals: { "aws:Key": ["a", "b"] } }, context)).toBe(false);
    expect(holds({ StringNotEquals: { "aws:Key": ["a", "c"] } }, context)).toBe(true);
  });

  test("all operators and keys must hold", () => {
    const condition = { StringEquals: { "aws:A": "1", "aws:B": "2" }, Bool: { "aws:C": "true" } };
    expect(holds(condition, { "aws:A": "1", "aws:B": "2", "aws:C": true })).toBe(true);
    expect(holds(condition, { "aws:A": "1", "aws:B": "3", "aws:C": true })).toBe(false);
    expect(holds(condition, { "aws:A": "1", "aws:B": "2", "aws:C": false })).toBe(false);
  });

  test("names of keys are compared without regard to case", () => {
    expect(holds({ StringEquals: { "AWS:sourceaccount": "1" } }, { "aws:SourceAccount": "1" })).toBe(true);
  });
});

describe("a key that the request does not have", () => {
  test.each([
    ["StringEquals", false],
    ["StringNotEquals", true],
    ["ArnLike", false],
    ["ArnNotLike", true],
    ["Bool", false],
    ["StringEqualsIfExists", true],
    ["BoolIfExists", true],
    ["ForAllValues:StringEquals", true],
    ["ForAnyValue:StringEquals", false],
    ["ForAnyValue:StringNotEquals", false],
    ["ForAnyValue:StringEqualsIfExists", false],
  ])("%s: %s", (operator, expected) => {
    const value = operator.startsWith("Arn") ? "arn:aws:s3:::*" : "true";
    expect(holds({ [operator]: { "aws:Key": value } }, {})).toBe(expected);
  });

  test("IfExists compares a key that is there", () => {
    expect(holds({ StringEqualsIfExists: { "aws:Key": "a" } }, { "aws:Key": "b" })).toBe(false);
  });

  test("Null asks whether it is absent", () => {
    expect(holds({ Null: { "aws:Key": "true" } }, {})).toBe(true);
    expect(holds({ Null: { "aws:Key": "true" } }, { "aws:Key": "a" })).toBe(false);
    expect(holds({ Null: { "aws:Key": false } }, {})).toBe(false);
    expect(holds({ Null: { "aws:Key": false } }, { "aws:Key": "a" })).toBe(true);
  });
});

describe("a key with several values", () => {
  const context = { "aws:TagKeys": ["Owner", "Stage"] };

  test.each([
    ["ForAllValues:StringEquals", ["Owner", "Stage", "Other"], true],
    ["ForAllValues:StringEquals", ["Owner"], false],
    ["ForAnyValue:StringEquals", ["Owner"], true],
    ["ForAnyValue:StringLike", ["X*"], false],
    ["ForAllValues:StringNotEquals", ["Other"], true],
    ["ForAllValues:StringNotEquals", ["Owner"], false],
    ["ForAnyValue:StringNotEquals", ["Owner"], true],
  ])("%s %s: %s", (operator, values, expected) => {
    expect(holds({ [operator]: { "aws:TagKeys": values } }, context)).toBe(expected);
  });

  test("fails with an operator that compares one", () => {
    expect(() => holds({ StringEquals: { "aws:TagKeys": "Owner" } }, context)).toThrow(
      "Write ForAnyValue:StringEquals or ForAllValues:StringEquals.",
    );
  });
});

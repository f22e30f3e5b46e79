import { check } from "../../../emulator/models/check";
import type { Model } from "../../../emulator/models/model";

const model: Model = {
  botocore: "1",
  operations: {},
  errors: {},
  shapes: {
    Colour: { enum: ["BLUE", "RED"] },
    Node: { structure: { Children: "Node[]", Name: "string!" } },
    Choice: { union: { Number: "float", Text: "string" } },
    Tags: { map: ["string", "string"], limits: { min: 1, max: 2 } },
    Names: { list: "Name", limits: { max: 1 } },
    Name: { simple: "string", limits: { min: 2, max: 3, pattern: "[a-z]*" } },
    Count: { simple: "integer", limits: { min: 1 } },
  },
};

describe("values that fit their type", () => {
  test.each([
    ["string", ""],
    ["integer", -1],
    ["float", 1.5],
    ["boolean", false],
    ["timestamp", "2026-11-21T09:00:00.123+01:00"],
    ["blob", "text"],
    ["document", { any: [null] }],
    ["Colour", "RED"],
    ["Colour[]", []],
    ["string[][]", [["a"], []]],
    ["map<string, integer[]>", { a: [1] }],
    ["map<Colour, Node>", { RED: { Name: "leaf" } }],
    ["Node", { Name: "root", Children: [{ Name: "leaf" }] }],
    ["Choice", { Text: "a" }],
    ["Tags", { a: "b" }],
    ["Names", ["abc"]],
    ["Count", 1],
  ])("%s: %j", (type, value) => {
    expect([...check(model, type, value, "$")]).toEqual([]);
  });
});

describe("values that do not fit fail, with what is wrong", () => {
  test.each([
    ["float", "1", ['$ is "1", but must be a float.']],
    ["float", NaN, ["$ is null, but must be a float."]],
    ["timestamp", 1763715600, ["$ is 1763715600, but must be a timestamp such as 2026-01-31T12:00:00Z."]],
    ["timestamp", "2026-13-01T00:00:00Z", [expect.stringContaining("must be a timestamp")]],
    ["blob", {}, ["$ is {}, but must be a blob."]],
    ["Colour", "red", ['$ is "red". Did you mean "RED"? Allowed: BLUE, RED.']],
    ["Colour", 1, ["$ is 1, but must be a string."]],
    ["map<string, string>", [], ["$ is [], but must be a map."]],
    ["map<Colour, string>", { GREEN: "a" }, ['the key of $.GREEN is "GREEN". Allowed: BLUE, RED.']],
    ["Node", { Name: "root", Children: [{}] }, ["$.Children[0].Name is missing. It is required and a string."]],
    ["Tags", {}, ["$ is {} with 0 entries, but must have 1 to 2."]],
    ["Names", ["ab", "abc"], ['$ is ["ab","abc"] with 2 items, but must have at most 1.']],
    [
      "Names",
      ["🐈"],
      ['$[0] is "🐈" with 1 characters, but must have 2 to 3.', '$[0] is "🐈", but must match the pattern [a-z]*'],
    ],
    ["Name", "aB", ['$ is "aB", but must match the pattern [a-z]*']],
    ["Count", 0, ["$ is 0, but must be at least 1."]],
    ["Choice", {}, ["$ has 0 members (none), but must have exactly one of: Number, Text."]],
    [
      "Choice",
      { Number: 1, Text: "a" },
      ["$ has 2 members (Number, Text), but must have exactly one of: Number, Text."],
    ],
  ])("%s: %j", (type, value, violations) => {
    expect([...check(model, type, value, "$")]).toEqual(violations);
  });

  test("fails for a type that the model does not have", () => {
    expect(() => [...check(model, "Missing", {}, "$")]).toThrow('no shape "Missing"');
  });
});

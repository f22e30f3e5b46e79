import { readableJson } from "../../../lib/asl/json";
import { mainStateMachine } from "../../../modules/orchestrator/state-machine";
import { services } from "../../../modules/services";

const definitions = [mainStateMachine, ...Object.values(services).map(({ definition }) => definition)];

describe("readable JSON", () => {
  it("stands on one line where it fits", () => {
    expect(readableJson({ a: [1, true, null, "x"], b: {}, c: [] })).toBe(
      '{ "a": [1, true, null, "x"], "b": {}, "c": [] }',
    );
  });

  it("breaks what is too long, and only that", () => {
    const long = "x".repeat(80);
    expect(readableJson({ short: { a: 1 }, long: [long, long] })).toBe(
      ["{", '  "short": { "a": 1 },', '  "long": [', `    "${long}",`, `    "${long}"`, "  ]", "}"].join("\n"),
    );
  });

  it("counts the name of a member as part of its line", () => {
    const value = ["x".repeat(40), "y".repeat(40)];
    expect(readableJson({ a: value })).not.toContain("\n    ");
    expect(readableJson({ ["a".repeat(30)]: value })).toContain("\n    ");
  });

  it("escapes what JSON escapes and nothing else", () => {
    const value = { 'a"b': 'c\\d\n/é<>&"', "": "\u2028" };
    expect(JSON.parse(readableJson(value))).toEqual(value);
    expect(readableJson("/é<>&")).toBe('"/é<>&"');
  });

  it("keeps every definition's content and order, in lines of at most 110 characters", () => {
    for (const definition of definitions) {
      const text = readableJson(definition);
      // Compared as text, since the order of the states counts.
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(definition));
      const breakable = text.split("\n").filter((line) => line.length > 110 && !/^\s*("[^"]*": )?"/.test(line));
      expect(breakable).toEqual([]);
    }
  });
});

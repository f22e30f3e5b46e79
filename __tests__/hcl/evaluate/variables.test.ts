import { evaluateStack, InvalidVariables, type Json } from "../../../hcl";

const mode = {
  type: "string",
  default: "enforce",
  nullable: false,
  validation: [
    {
      condition: '${contains(["enforce", "report", "off"], var.mode)}',
      error_message: 'Use "enforce", "report" or "off".',
    },
    { condition: "${length(var.mode) < 10}", error_message: "Too long: ${length(var.mode)}." },
  ],
};

const valueOf = (variable: Json, given: Record<string, Json> = {}) =>
  evaluateStack({ variable: { x: variable } }, { variables: given }).evaluate("var.x");

function errorsOf(variable: Json, variables: Record<string, Json>): readonly string[] {
  try {
    evaluateStack({ variable }, { variables });
  } catch (error) {
    if (error instanceof InvalidVariables) return error.errors.map(({ message }: Error) => message);
    throw error;
  }
  return [];
}

describe("a variable", () => {
  test("has the value given, else its default", () => {
    expect(evaluateStack({ variable: { mode } }).evaluate("var.mode")).toBe("enforce");
    expect(valueOf({ type: "string", default: "a" }, { x: "b" })).toBe("b");
    expect(valueOf({ default: "${not.a.template}" })).toBe("${not.a.template}");
  });

  test.each<[type: string, given: Json, value: Json]>([
    ["number", "12", 12],
    ["string", 5, "5"],
    ["bool", "true", true],
    ["list(string)", [1, true], ["1", "true"]],
    ["set(string)", ["b", "a", "b"], ["a", "b"]],
    ["map(string)", { a: 1 }, { a: "1" }],
    ["map(any)", { a: 1, b: "x" }, { a: "1", b: "x" }],
    ["tuple([string, number])", [1, "2"], ["1", 2]],
    ["any", { a: [1, "x"] }, { a: [1, "x"] }],
    ["${list(number)}", ["1"], [1]],
    ["object({ a = string, b = optional(number, 3), c = optional(bool) })", { a: 1, z: 2 }, { a: "1", b: 3, c: null }],
    ["object({ d = optional(object({ on = optional(bool, true) }), {}) })", { d: null }, { d: { on: true } }],
  ])("of type %s takes %j", (type, given, value) => {
    expect(valueOf({ type }, { x: given })).toEqual(value);
  });

  test("that is null keeps null, or has its default where null is not allowed", () => {
    expect(valueOf({ type: "string", default: "a" }, { x: null })).toBeNull();
    expect(valueOf({ type: "string", default: "a", nullable: false }, { x: null })).toBe("a");
  });

  test("fails with one error for each validation that does not hold", () => {
    expect(errorsOf({ mode }, { mode: "report-only" })).toEqual([
      'Variable "mode" is "report-only": Use "enforce", "report" or "off".',
      'Variable "mode" is "report-only": Too long: 11.',
    ]);
    expect(errorsOf({ mode }, { mode: "report" })).toEqual([]);
  });

  test("fails without showing a sensitive value", () => {
    const validation = { condition: "${false}", error_message: "No." };
    expect(errorsOf({ s: { type: "string", sensitive: true, validation } }, { s: "secret" })).toEqual([
      'Variable "s" is not shown: No.',
    ]);
  });

  test("fails where it is missing, unknown, null or of another type, all at once", () => {
    const declared = {
      missing: { type: "string" },
      never_null: { type: "string", nullable: false },
      names: { type: "list(number)" },
      settings: { type: "object({ a = string })" },
    };
    expect(errorsOf(declared, { typo: 1, never_null: null, names: [1, "x"], settings: {} })).toEqual([
      'Variable "typo" does not exist: this stack has missing, names, never_null, settings.',
      'Variable "missing" has no default and no value was given: set it.',
      'Variable "never_null" is null, which it does not allow: give it a value.',
      'Variable "names": element 1: "x" was given where a number is needed.',
      'Variable "settings": {} was given where an object with "a" is needed.',
    ]);
  });

  test("fails where its validation cannot be evaluated", () => {
    const validation = [{ condition: "${length(var.x) > 0}", error_message: "m" }];
    expect(errorsOf({ x: { type: "string", default: null, validation } }, {})).toEqual([
      'The validation of variable "x": length(): null was given where a value is needed.',
    ]);
  });

  test("fails with a type that does not exist", () => {
    expect(() => valueOf({ type: "text", default: "" })).toThrow('"text" is not a type');
  });
});

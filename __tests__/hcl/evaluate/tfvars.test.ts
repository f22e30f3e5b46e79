import { declaredVariables, parseSetting, parseTfvars } from "../../../hcl";

describe("a variables file", () => {
  test("holds assignments with comments and every kind of plain value", () => {
    const text = `
# comment
region = "eu-west-1" // another
/* and
one more */
days   = 30
on     = !false
names  = [
  "a", # here too
  "b",
]
settings = {
  mode = "report"
  "k b" : null, nested = { x = 1 }
}
text = <<-EOT
    first
      second $\${x}
  EOT
last = -1.5`;
    expect(parseTfvars(text, "prod.tfvars")).toEqual({
      region: "eu-west-1",
      days: 30,
      on: true,
      names: ["a", "b"],
      settings: { mode: "report", "k b": null, nested: { x: 1 } },
      text: "first\n  second ${x}\n",
      last: -1.5,
    });
  });

  test("may be JSON, in which nothing is a template", () => {
    expect(parseTfvars('{ "a": "${b}", "c": [1] }', "x.tfvars.json")).toEqual({ a: "${b}", c: [1] });
  });

  test.each([
    ['a = 1\nb = "x', "prod.tfvars:2: The string is not closed: add its end."],
    ["a = 1 2", 'prod.tfvars:1: Found "2" where the end of the line should be.'],
    ["a = 1\n\na = 2", 'prod.tfvars:3: "a" is set a second time: keep one of them.'],
    ["\na = var.b", 'prod.tfvars:2: "var" is not declared: this configuration has none.'],
    ['a = upper("x")', "prod.tfvars:1: upper() is called where only plain values are allowed: write the value itself."],
    ["a = [\n1\n2]", 'prod.tfvars:3: Found "2" where "]" should be.'],
    ["a: 1", 'prod.tfvars:1: Found ":" where "=" should be.'],
  ])("fails with its name and line: %j", (text, message) => {
    expect(() => parseTfvars(text, "prod.tfvars")).toThrow(message);
  });

  test("fails with the line of broken JSON", () => {
    expect(() => parseTfvars('{\n  "a": ]\n}', "x.tfvars.json")).toThrow(/^x\.tfvars\.json:2: /);
    expect(() => parseTfvars("[]", "x.tfvars.json")).toThrow("x.tfvars.json:1: An object");
  });
});

describe("a setting", () => {
  const variables = declaredVariables({
    variable: { s: { type: "string" }, n: { type: "number" }, l: { type: "list(string)" }, a: { type: "any" }, u: {} },
  });

  test.each([
    ["s=[1]", "[1]"],
    ["s=", ""],
    ["s= a=b ", " a=b "],
    ["n=12", "12"],
    ['l=["a"]', ["a"]],
    ["a={ b = 1 }", { b: 1 }],
    ["u=[1]", "[1]"],
  ])("%s has the value that -var gives it", (setting, value) => {
    expect(parseSetting(setting, variables)).toEqual({ name: setting.charAt(0), value });
  });

  test("fails without a name or with text that is no expression", () => {
    expect(() => parseSetting("nothing", variables)).toThrow('"nothing" is not a setting');
    expect(() => parseSetting("l=[a", variables)).toThrow('The value set for "l": ');
  });
});

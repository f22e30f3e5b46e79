import { App, TerraformLocal, TerraformStack, TerraformVariable, Token } from "cdktf";
import { hcl, hclList, hclTemplate, hclText, type Term } from "../../../lib/terraform/expression";

/** Expression that Terraform reads. */
function rendered(make: (stack: TerraformStack) => unknown): unknown {
  const stack = new TerraformStack(new App(), "stack");
  new TerraformVariable(stack, "name", { type: "string" });
  new TerraformVariable(stack, "list", { type: "list(string)" });
  new TerraformVariable(stack, "map", { type: "map(string)" });
  new TerraformVariable(stack, "number", { type: "number" });
  new TerraformLocal(stack, "result", make(stack));
  return (stack.toTerraform() as { locals: { result: unknown } }).locals.result;
}

const variable = (stack: TerraformStack, name: string) => stack.node.findChild(name) as TerraformVariable;

describe("an expression", () => {
  it("puts in references without braces", () => {
    expect(rendered((s) => hcl`${variable(s, "name").stringValue} == null ? 1 : 0`)).toBe(
      "${var.name == null ? 1 : 0}",
    );
  });

  it("puts in literals as HCL, with quotes and templates escaped", () => {
    const literals: Term = { text: 'a "b" ${c} %{d}', list: ["x", 1, true, null], nothing: undefined, empty: {} };
    expect(rendered(() => hcl`jsonencode(${literals})`)).toBe(
      '${jsonencode({ text = "a \\"b\\" $${c} %%{d}", list = ["x", 1, true, null], nothing = null, empty = {} })}',
    );
  });

  it("puts in text with references as a template", () => {
    expect(rendered((s) => hcl`upper(${`x-${variable(s, "name").stringValue}-y`})`)).toBe(
      '${upper("x-${var.name}-y")}',
    );
  });

  it("puts in lists of one expression", () => {
    expect(rendered((s) => hcl`compact(${[hcl`${variable(s, "name").stringValue}`]})`)).toBe("${compact([var.name])}");
  });

  it("quotes the keys of objects that are no identifiers", () => {
    expect(rendered(() => hcl`jsonencode(${{ a_b: 1, "a-b": 2, "c/d.0": 3, "1": 4 }})`)).toBe(
      '${jsonencode({ "1" = 4, a_b = 1, a-b = 2, "c/d.0" = 3 })}',
    );
  });

  it("keeps the braces of what follows an object", () => {
    expect(
      rendered(
        (s) =>
          hcl`jsonencode(${{ a: { b: 1 }, c: `x${variable(s, "name").stringValue}`, d: variable(s, "number").numberValue }})`,
      ),
    ).toBe('${jsonencode({ a = { b = 1 }, c = "x${var.name}", d = var.number })}');
  });

  it("puts in lists, maps and numbers by reference", () => {
    expect(
      rendered(
        (s) =>
          hcl`f(${variable(s, "list").listValue}, ${Token.asStringMap(variable(s, "map").value)}, ${variable(s, "number").numberValue})`,
      ),
    ).toBe("${f(var.list, var.map, var.number)}");
  });

  it("gets parentheses inside another unless it is a reference or a call", () => {
    expect(rendered(() => hcl`${hcl`a ? b : c`} + ${hcl`f(g(x), [y])`} + ${hcl`a.b[0]`} + ${hcl`f(x) + g(y)`}`)).toBe(
      "${(a ? b : c) + f(g(x), [y]) + a.b[0] + (f(x) + g(y))}",
    );
  });

  it("stands in text and lists like any token", () => {
    expect(rendered(() => `arn:${hclText`coalesce(var.name, "x")`}:*`)).toBe('arn:${coalesce(var.name, "x")}:*');
    expect(rendered(() => hclList`values(var.map)`)).toBe("${values(var.map)}");
  });

  it("fills in a template and leaves what is escaped", () => {
    expect(rendered(() => hclTemplate("$${a} ${a} %%{b}", { a: hcl`jsonencode(${{ x: "${y}" }})` }))).toBe(
      '$${a} ${jsonencode({ x = "$${y}" })} %%{b}',
    );
  });

  it("takes terms in directives, and leaves alone comparisons of what a for defines", () => {
    expect(
      rendered((s) =>
        hclTemplate('%{ for i, item in list ~}%{ if item == "a" ~}2%{ endif ~}%{ endfor ~}%{ if flag ~}1%{ endif ~}', {
          list: hcl`concat(${variable(s, "list").listValue}, ["z"])`,
          flag: hcl`${variable(s, "name").stringValue} == ""`,
        }),
      ),
    ).toBe(
      '%{ for i, item in concat(var.list, ["z"]) ~}%{ if item == "a" ~}2%{ endif ~}%{ endfor ~}%{ if (var.name == "") ~}1%{ endif ~}',
    );
  });
});

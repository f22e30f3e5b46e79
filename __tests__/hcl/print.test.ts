import { printBlock, printExpression, literal, valueExpression } from "../../hcl/print";

const print = (value: unknown) => printExpression(valueExpression(value));

describe("the printer of HCL", () => {
  it.each([
    ["a lone expression bare", "${var.mode}", "var.mode"],
    ["text with expressions as a template", "${var.prefix}-Main", '"${var.prefix}-Main"'],
    ["text with nothing escaped beyond need", 'a "b" \\ /', '"a \\"b\\" \\\\ /"'],
    ["escaped template sequences escaped", "$${a} %%{ if }", '"$${a} %%{ if }"'],
    [
      "no parentheses around a condition, unless it is a choice itself",
      '${[((var.a == "b" && !var.c) ? 1 : 0), ((var.a ? var.b : var.c) ? 1 : 0)]}',
      '[var.a == "b" && !var.c ? 1 : 0, (var.a ? var.b : var.c) ? 1 : 0]',
    ],
    [
      "no parentheses where none are needed",
      "${jsonencode((var.a == null ? 1 : 0))}",
      "jsonencode(var.a == null ? 1 : 0)",
    ],
    ["parentheses that matter", "${(var.a + 1) * 2}", "(var.a + 1) * 2"],
    ["references of every form", "${one(aws_sns_topic.this[*].arn)}", "one(aws_sns_topic.this[*].arn)"],
    ["an index", "${aws_s3_bucket.this[0].id}", "aws_s3_bucket.this[0].id"],
    ["an object of one member on one line", { Team: "a" }, '{ Team = "a" }'],
    ["a short list on one line", ["a", 1, true, null], '["a", 1, true, null]'],
    [
      "for expressions",
      "${[for k, v in var.m : v if !contains(var.l, k)]}",
      "[for k, v in var.m : v if !contains(var.l, k)]",
    ],
  ])("prints %s", (_, value, text) => {
    expect(print(value)).toBe(text);
  });

  it("breaks long lists, with the brackets of a call beside its own", () => {
    const items = Array.from({ length: 6 }, (_, index) => `"item-number-${index}-of-six"`);
    expect(print(`\${contains([${items.join(", ")}], var.item)}`)).toBe(
      `contains([\n${items.map((item) => `  ${item},\n`).join("")}], var.item)`,
    );
  });

  it("breaks a loop that is too long, its condition last", () => {
    const name = "a".repeat(60);
    expect(print(`\${[for k, v in var.${name} : { first = k, second = v } if contains(var.${name}, k)]}`)).toBe(
      `[\n  for k, v in var.${name} : {\n    first  = k\n    second = v\n  }\n  if contains(var.${name}, k)\n]`,
    );
  });

  it("keeps what fits on one line within the brackets of a loop", () => {
    const name = "a".repeat(70);
    expect(print(`\${jsonencode(([for k, v in var.${name} : { k = k, v = v }]))}`)).toBe(
      `jsonencode([for k, v in var.${name} : { k = k, v = v }])`,
    );
    expect(print(`\${jsonencode(([for k, v in var.${name} : { key = k, value = v } if v]))}`)).toBe(
      `jsonencode([\n  for k, v in var.${name} : { key = k, value = v } if v\n])`,
    );
  });

  it("breaks the arguments of a long call onto lines, indented in enclosing calls", () => {
    const long = `"${"a".repeat(110)}"`;
    expect(print(`\${can(regex(${long}, var.x))}`)).toBe(`can(regex(\n  ${long},\n  var.x\n))`);
    expect(print(`\${concat([${long}], var.x ? ["a"] : [])}`)).toBe(`concat(\n  [${long}],\n  var.x ? ["a"] : []\n)`);
  });

  it("puts the operands of a long condition below each other", () => {
    const long = `can(regex("${"a".repeat(90)}", var.x))`;
    expect(print(`\${var.x == null || ${long}}`)).toBe(`(\n  var.x == null\n  || ${long}\n)`);
  });

  it("puts comments above an attribute, behind an empty line", () => {
    const attributes = [
      [
        { name: "a", value: literal(1) },
        { name: "longer", value: literal(2), comments: ["Why so."] },
      ],
    ];
    expect(printBlock({ type: "locals", labels: [], attributes, blocks: [] })).toBe(
      "locals {\n  a = 1\n\n  # Why so.\n  longer = 2\n}",
    );
  });

  it("prints multi-line text as a heredoc that ends with a newline if the text does", () => {
    expect(print('a "b"\n$${c}\n')).toBe('<<-EOT\n  a "b"\n  $${c}\nEOT');
    expect(print("one\n\ntwo")).toBe("chomp(<<-EOT\n  one\n\n  two\nEOT\n)");
  });

  it("prints meta-arguments first, aligned equals signs, blocks after attributes", () => {
    const attribute = (name: string, value: unknown) => ({ name, value: literal(value) });
    expect(
      printBlock({
        type: "resource",
        labels: ["aws_x", "this"],
        comments: ["Why it is there."],
        attributes: [
          [attribute("count", 1)],
          [attribute("a", "x"), attribute("long_name", { b: 1, c: 2 }), attribute("d", 2)],
        ],
        blocks: [{ type: "filter", labels: [], attributes: [], blocks: [] }],
        last: [attribute("depends_on", [])],
      }),
    ).toBe(`# Why it is there.
resource "aws_x" "this" {
  count = 1

  a = "x"
  long_name = {
    b = 1
    c = 2
  }
  d = 2

  filter {}

  depends_on = []
}`);
  });
});

import { compileGlob, compilePathGlob } from "../../../drift/rules/glob";

describe("a glob", () => {
  it.each([
    ["aws_kms_key", "aws_kms_key"],
    ["aws_iam_*_policy", "aws_iam_role_policy"],
    ["*", ""],
    ["module.*.aws_kms_key.logs", 'module.a["b"].module.c.aws_kms_key.logs'],
    ["rule[*].status", "rule[12].status"],
    ["tags[*]", 'tags["a.b"]'],
    ["tags[*]", 'tags["a\\"]b"]'],
    ["tags[*]", "tags.team"],
    ["module.a[*].aws_kms_key.logs[0]", 'module.a["x"].aws_kms_key.logs[0]'],
    ['aws_kms_key.logs["a*"]', 'aws_kms_key.logs["a\nb"]'],
  ])("%s stands for %s", (glob, text) => {
    expect(compileGlob(glob)(text)).toBe(true);
  });

  it.each([
    ["aws_kms_key", "aws_kms_key_policy"],
    ["aws_kms_key", "xaws_kms_key"],
    ["aws_iam_*_policy", "aws_iam_policy"],
    ["rule[*].status", "rule[0].filter[1].status"],
    ["rule[*].status", "rule.status"],
    ["rule[*]", "rule[0].status"],
    ["a.b", "axb"],
    ["aws_kms_key.logs[0]", "aws_kms_key.logs0"],
  ])("%s does not stand for %s", (glob, text) => {
    expect(compileGlob(glob)(text)).toBe(false);
  });

  it("ends where nothing matches", () => {
    // With a single expression this would take longer than any test may.
    expect(compileGlob("*a*a*a*a*a*a*a*a*b")("a".repeat(2000))).toBe(false);
  });
});

describe("a glob over paths", () => {
  it.each([
    ["tags", 'tags["team"]'],
    ["cidr_blocks", "cidr_blocks[3]"],
    ["ingress[*].cidr_blocks", "ingress[0].cidr_blocks[3]"],
  ])("%s covers its element %s", (glob, path) => {
    expect(compilePathGlob(glob)(path)).toBe(true);
  });

  it.each([
    ["rule", "rule[0].status"],
    ["tags", "tags.team"],
  ])("%s does not cover %s, which is further within", (glob, path) => {
    expect(compilePathGlob(glob)(path)).toBe(false);
  });
});

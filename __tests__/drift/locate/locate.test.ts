import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { configurationFile, createLocator } from "../../../drift/locate";
import type { Finding } from "../../../drift/model";

const root = mkdtempSync(join(tmpdir(), "ssi-drift-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let count = 0;
/** A folder with these files, and what stands at the addresses, as `file:line` within it. */
function locating(files: Readonly<Record<string, string>>, source = "") {
  const folder = join(root, `${count++}`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const locate = createLocator(join(folder, source));
  return (address: string, kind: Finding["kind"] = "resource") => {
    const place = locate({ source: "plan.json", kind, address, severity: "low", meanings: [] });
    return place && `${relative(folder, place.file)}:${place.line}`;
  };
}

const block = (type: string, name = "this") => `resource "${type}" "${name}" {\n}\n`;

describe("where a finding stands", () => {
  it("is the line of its block, whichever instance it is", () => {
    const at = locating({
      "main.tf": `# resource "aws_a" "b" {\n\n${block("aws_a", "b")}`,
      "other.tf": 'terraform {}\r\n  resource aws_c d { # {\r\n}\r\noutput "uri" { value = 1 }\r\n',
    });
    expect(at("aws_a.b")).toBe("main.tf:3");
    expect(at('aws_a.b["x.y[0]"]')).toBe("main.tf:3");
    expect(at("aws_c.d[0]")).toBe("other.tf:2");
    expect(at("output.uri", "output")).toBe("other.tf:4");
  });

  it("is found for checks, data sources, variables and actions, too", () => {
    const at = locating({
      "main.tf":
        'check "on" {\n  data "aws_a" "b" {\n  }\n}\nvariable "region" {\n}\ncheck "lonely" {}\naction "aws_a" "go" {}\n',
    });
    expect(at("check.on", "check")).toBe("main.tf:1");
    expect(at("data.aws_a.b", "check")).toBe("main.tf:2");
    expect(at("var.region", "check")).toBe("main.tf:5");
    expect(at("check.lonely", "check")).toBe("main.tf:7");
    expect(at("module.x.action.aws_a.go", "action")).toBeUndefined();
    expect(at('action.aws_a.go["a"]', "action")).toBe("main.tf:8");
  });

  it("is not in comments and heredocs, nor do those that only seem to be some hide it", () => {
    const at = locating({
      "main.tf": [
        "/*",
        'resource "aws_a" "comment" {',
        "*/ # <<EOT",
        'locals { all = "arn:aws:s3:::logs/*" }',
        "// as <<TEXT",
        "/* one line */",
        "locals { text = <<-EOT",
        'resource "aws_a" "heredoc" {',
        "  EOT",
        "}",
        'resource "aws_a" "real" {',
      ].join("\n"),
    });
    expect(at("aws_a.comment")).toBeUndefined();
    expect(at("aws_a.heredoc")).toBeUndefined();
    expect(at("aws_a.real")).toBe("main.tf:11");
  });

  it("is in the module that the configuration calls, however deep", () => {
    const at = locating({
      "main.tf": 'module "a" {\n  for_each = {}\n  source   = "./modules/a"\n  inner = {\n    source = "./x"\n  }\n}\n',
      "modules/a/main.tf": `module "b" { source = "../b" }\n${block("aws_x")}`,
      "modules/b/main.tf": `\n\n${block("aws_x")}`,
      "modules/x/main.tf": block("aws_x"),
    });
    expect(at('module.a["x.module.y"].aws_x.this')).toBe("modules/a/main.tf:2");
    expect(at('module.a["q\\"]."].module.b[0].aws_x.this[1]')).toBe("modules/b/main.tf:3");
  });

  it("is where a module is called that is not on this disk, or does not have the block", () => {
    const at = locating({
      "main.tf":
        'module "registry" {\n  source = "terraform-aws-modules/kms/aws"\n}\nmodule "gone" {\n  source = "./gone"\n}\n',
    });
    expect(at("module.registry.aws_kms_key.this")).toBe("main.tf:1");
    expect(at("module.gone.module.further.aws_kms_key.this")).toBe("main.tf:4");
    expect(at("module.unknown.aws_kms_key.this")).toBeUndefined();
  });

  it("is found in JSON, in lists of blocks, too, whatever their texts hold", () => {
    const json = JSON.stringify(
      {
        "//": { metadata: { resource: { aws_a: { meta: 1 } } } },
        module: { x: { source: "./x" }, y: [{ version: 1, source: "./x", nested: { source: "./z" } }] },
        output: { uri: { value: '}{"resource": {"aws_a": {"text": {\n' } },
        resource: {
          aws_a: { b: { policy: '{"a":1}', resource: { aws_a: { inner: {} } } }, 'q"t': {} },
          aws_list: [{ one: { a: 1 } }, { two: [{ a: 1 }] }],
        },
      },
      null,
      2,
    );
    const lineOf = (name: string) =>
      `cdk.tf.json:${json.split("\n").findIndex((line) => line.includes(`"${name}": `)) + 1}`;
    const at = locating({ "cdk.tf.json": json, "x/main.tf.json": '{"resource":[{"aws_a":{"b":{}}}]}' });
    expect(at("output.uri", "output")).toBe(lineOf("uri"));
    expect(at("aws_a.b")).toBe(lineOf("b"));
    expect(at("aws_list.one")).toBe(lineOf("one"));
    expect(at("aws_list.two")).toBe(lineOf("two"));
    expect(at("module.x.aws_a.b")).toBe("x/main.tf.json:1");
    expect(at("module.y[0].aws_a.b")).toBe("x/main.tf.json:1");
    for (const no of ["aws_a.meta", "aws_a.text", "aws_a.inner"]) expect(at(no)).toBeUndefined();
  });

  it("is where a block is first, not in the files that are laid over it", () => {
    const at = locating({
      "a_override.tf": block("aws_a"),
      "override.tf": block("aws_a"),
      "z.tofu": `\n${block("aws_a")}`,
    });
    expect(at("aws_a.this")).toBe("z.tofu:2");
  });

  it("is in a folder below, if only in one", () => {
    const files = {
      "stacks/logging/cdk.tf.json": '{"resource":{"aws_a":{"this":{}},"aws_b":{"this":{}}}}',
      "stacks/baseline/main.tf": `${block("aws_a")}module "m" {\n  source = "../m"\n}\n`,
      "stacks/m/main.tf": block("aws_m"),
      ".terraform/modules/x/main.tf": block("aws_hidden"),
      "node_modules/x/main.tf": block("aws_hidden"),
    };
    const at = locating(files);
    expect(at("aws_b.this")).toBe("stacks/logging/cdk.tf.json:1");
    expect(at("aws_a.this")).toBeUndefined();
    expect(at("module.m.aws_m.this")).toBe("stacks/m/main.tf:1");
    expect(at("aws_hidden.this")).toBeUndefined();
    const called = { "a/main.tf": 'module "m" { source = "../m" }', "b/main.tf": 'module "m" { source = "../m" }' };
    expect(locating({ ...called, "m/main.tf": block("aws_m") })("module.m.aws_m.this")).toBe("m/main.tf:1");
    expect(locating(files, "stacks/baseline")("aws_a.this")).toBe("stacks/baseline/main.tf:1");
  });

  it("is nowhere for services, reports, and what is no address", () => {
    const at = locating({ "main.tf": 'resource "GuardDuty" "x" {}\nresource "a" "b" {}\n' });
    expect(at("GuardDuty.x", "service")).toBeUndefined();
    for (const address of ["", "a", "module.a", "a.b.c", "a..b", "a check without an address", 'a["b'])
      expect(at(address)).toBeUndefined();
  });

  it("is nowhere where nothing can be read, and nothing fails", () => {
    const at = locating({
      "main.tf/x": "",
      "broken.tf.json": '{"resource": {"a"',
      "odd.tf.json": '{"\\uZ": {"a\\x": 1}}',
    });
    expect(at("aws_a.this")).toBeUndefined();
    expect(locating({}, "missing")("aws_a.this")).toBeUndefined();
  });

  it("reads the configuration once", () => {
    const folder = join(root, "once");
    mkdirSync(folder);
    writeFileSync(join(folder, "main.tf"), block("aws_a"));
    const locate = createLocator(folder);
    const finding: Finding = { source: "p", kind: "resource", address: "aws_a.this", severity: "low", meanings: [] };
    expect(locate(finding)).toMatchObject({ line: 1 });
    rmSync(folder, { recursive: true });
    expect(locate(finding)).toMatchObject({ line: 1 });
  });

  it("is found for thousands of findings", () => {
    const at = locating({
      "a/b/main.tf": Array.from({ length: 3000 }, (_, index) => block("aws_a", `n${index}`)).join(""),
    });
    for (let index = 0; index < 3000; index++) expect(at(`aws_a.n${index}`)).toBe(`a/b/main.tf:${index * 2 + 1}`);
  });
});

describe("the file that stands for a configuration", () => {
  const fileOf = (files: readonly string[]) => {
    const folder = join(root, `${count++}`);
    for (const name of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), block("aws_a", name.replace(/\W/g, "_")));
    }
    const file = configurationFile(folder);
    return file && relative(folder, file);
  };

  it.each([
    [["b.tf", "a.tf"], "a.tf"],
    [["a.tf", "main.tf"], "main.tf"],
    [["stack/main.tofu"], "stack/main.tofu"],
    [["README.md"], undefined],
  ])("of %j is %s", (files, file) => {
    expect(fileOf(files)).toBe(file);
  });
});

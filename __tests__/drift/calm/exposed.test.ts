import { differences, planJson, read, resource } from "../support";
import { findingsOf } from "./judged";

const exposedPaths = async (before: unknown, after: unknown, marks: object) =>
  (await differences(before, after, marks)).flatMap((one) =>
    one.kind === "attribute" && one.exposed ? [one.path] : [],
  );

describe("a value that is no longer sensitive", () => {
  it("is a finding, though it is the same, and hidden", async () => {
    const same = { password: "hunter2hunter2", url: "https://u:hunter2hunter2@h" };
    const marks = { before_sensitive: { password: true }, after_sensitive: {} };
    const findings = await findingsOf({
      resource_changes: [resource("aws_db_instance.a", { before: same, after: same, ...marks })],
    });
    expect(findings).toMatchObject([
      {
        severity: "medium",
        meanings: [
          {
            rule: "no-longer-sensitive",
            sentence: "The value is no longer sensitive, so that plans, logs and outputs show it: password.",
          },
        ],
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain("hunter2");
  });

  it.each([
    [
      "within blocks and maps",
      { r: [{ k: "a" }], t: { s: "a", u: "b" } },
      { r: [{ k: true }], t: { s: true } },
      {},
      ["r[0].k", 't["s"]'],
    ],
    ["of which a part still is", { t: { s: "a", u: "b" } }, { t: true }, { t: { s: true } }, ['t["u"]']],
    ["though its block moved", { r: [{ k: "a" }, { k: "b" }] }, { r: [{ k: true }] }, { r: [{}, { k: true }] }, []],
    ["but is gone", { a: null, b: "" }, { a: true, b: true }, {}, []],
    ["as before", { a: "x" }, { a: true }, { a: true }, []],
  ])("is found %s", async (_, values, before_sensitive, after_sensitive, paths) => {
    expect(await exposedPaths({ ...values, a: "x", b: "y" }, values, { before_sensitive, after_sensitive })).toEqual(
      paths,
    );
  });

  it("is not told while it is known only after the apply", async () => {
    expect(await exposedPaths({ a: "x" }, {}, { before_sensitive: { a: true }, after_unknown: { a: true } })).toEqual(
      [],
    );
  });
});

// Terraform 1.11 marks an output on both sides if it is or was sensitive; its declaration tells which.
describe("an output that is no longer sensitive", () => {
  const members = (action: string, declared: object) => ({
    output_changes: {
      o: { actions: [action], before: "hunter2", after: "hunter2", before_sensitive: true, after_sensitive: true },
    },
    configuration: { root_module: { outputs: { o: declared } } },
  });

  it("is a finding, though it is the same, and hidden", async () => {
    const findings = await findingsOf(members("update", { expression: {} }));
    expect(findings).toMatchObject([
      { address: "output.o", severity: "medium", meanings: [{ rule: "no-longer-sensitive" }] },
    ]);
    expect(JSON.stringify(findings)).not.toContain("hunter2");
  });

  it("is none if it still is sensitive, or does not change", async () => {
    expect(await findingsOf(members("update", { sensitive: true }))).toEqual([]);
    expect(await findingsOf(members("no-op", {}))).toEqual([]);
  });
});

describe("text that holds a sensitive value of the same resource", () => {
  const secret = 'p"w/hunter2 €';
  it.each([
    ["as it is", `a ${secret} b`],
    ["in JSON", JSON.stringify({ a: secret })],
    ["in a URL", `https://u:${encodeURIComponent(secret)}@h`],
    ["in base64", `Basic ${Buffer.from(secret).toString("base64")}`],
    ["within text in base64", Buffer.from(`export KEY=${secret}\n`).toString("base64")],
  ])("is hidden %s", async (_, text) => {
    const change = {
      actions: ["create"],
      after: { secret, text, user_data: text, other: "shown" },
      after_sensitive: { secret: true },
    };
    const { subjects } = await read(planJson({ resource_changes: [resource("aws_a.b", change)] }));
    expect(subjects[0]?.apply?.differences).toMatchObject([
      { path: "secret", after: { kind: "sensitive" } },
      { path: "text", after: { kind: "sensitive" } },
      { path: "user_data", after: { kind: "sensitive" } },
      { path: "other", after: { kind: "value", value: "shown" } },
    ]);
  });
});

describe("user data", () => {
  const encoded = (text: string) => Buffer.from(text).toString("base64");

  it.each(["user_data", "user_data_base64"])("in base64 is compared as text: %s", async (name) => {
    const [before, after] = ["#!/bin/sh\necho one\n", "#!/bin/sh\necho two\n"];
    expect(await differences({ [name]: encoded(before) }, { [name]: encoded(after) })).toMatchObject([
      { path: name, before: { value: before }, after: { value: after } },
    ]);
    expect(await differences({ [name]: encoded(before) }, { [name]: before })).toEqual([]);
  });

  it("stays as it is if it is compressed, or no base64; so does any other attribute", async () => {
    const gzip = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0]).toString("base64");
    expect(await differences({ user_data: gzip }, { user_data: "a5f3c6a11b03839d46af9fb43c97c188" })).toMatchObject([
      { before: { value: gzip } },
    ]);
    const text = encoded("echo one and two");
    expect(await differences({ other: text }, { other: null })).toMatchObject([{ before: { value: text } }]);
  });
});

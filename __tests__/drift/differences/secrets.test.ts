import { isExposure } from "../../../drift/rules/subject-statuses";
import { differences, planJson, read, resource } from "../support";

const sensitive = { kind: "sensitive" };
const policy = (action: string) => JSON.stringify({ Statement: [{ Effect: "Allow", Action: action, Resource: "*" }] });

/** Paths of the differences, all of which must hide both sides. */
async function hidden(before: unknown, after: unknown, marks: object) {
  const all = (await differences(before, after, marks)).filter((one) => !isExposure(one));
  expect(all.map((one) => one.kind === "attribute" && [one.before, one.after])).toEqual(
    all.map(() => [sensitive, sensitive]),
  );
  expect(JSON.stringify(await differences(before, after, marks))).not.toMatch(/hunter|Allow/);
  return all.map(({ path }) => path);
}

describe("what is sensitive", () => {
  it.each([
    ["on both sides", { before_sensitive: { a: true }, after_sensitive: { a: true } }],
    ["before", { before_sensitive: { a: true }, after_sensitive: {} }],
    ["after", { before_sensitive: {}, after_sensitive: { a: true } }],
    ["as a whole", { before_sensitive: true, after_sensitive: { a: true } }],
  ])("%s is hidden on both", async (where, marks) => {
    expect(await hidden({ a: "hunter1" }, { a: "hunter2" }, marks)).toEqual([where === "as a whole" ? "" : "a"]);
  });

  it("does not differ while it stays the same, in whatever order", async () => {
    const marks = { before_sensitive: { a: true }, after_sensitive: { a: true }, after_unknown: { a: {} } };
    expect(await hidden({ a: { x: "hunter", y: 1 } }, { a: { y: 1, x: "hunter" } }, marks)).toEqual([]);
    expect(await hidden({ a: null }, { a: null }, marks)).toEqual([]);
  });

  it("is hidden when it becomes set, not set, or known after apply", async () => {
    const marks = { before_sensitive: { a: true, b: true, c: true }, after_unknown: { c: true } };
    expect(await hidden({ a: null, b: "hunter1", c: "hunter2" }, { a: "hunter3", b: null }, marks)).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  it("is hidden within objects, maps and blocks, and what is beside it is not", async () => {
    const at = (secret: string, days: number) => ({ rule: [{ key: secret, days }], tags: { secret, team: "t" } });
    const sensitiveMarks = { rule: [{ key: true }], tags: { secret: true } };
    const marks = { before_sensitive: sensitiveMarks, after_sensitive: sensitiveMarks };
    const all = await differences(at("hunter1", 1), at("hunter2", 2), marks);
    expect(all).toMatchObject([
      { path: "rule[0].key", before: sensitive, after: sensitive },
      { path: "rule[0].days", before: { value: 1 }, after: { value: 2 } },
      { path: 'tags["secret"]', before: sensitive, after: sensitive },
    ]);
  });

  it("is hidden in every block of a list, though only one of them says so on one side", async () => {
    const rules = (...keys: readonly string[]) => ({ rule: keys.map((key, id) => ({ key, id })) });
    const marks = { before_sensitive: { rule: [{ key: true }] }, after_sensitive: { rule: [{}, {}, {}] } };
    const all = await differences(rules("hunter1"), rules("hunter1", "hunter2", "hunter3"), marks);
    expect(JSON.stringify(all)).not.toContain("hunter");
    expect(all.filter((one) => !isExposure(one)).map(({ path }) => path)).toEqual([
      "rule[1].key",
      "rule[1].id",
      "rule[2].key",
      "rule[2].id",
    ]);
  });

  it("may be a number", async () => {
    const at = (pin: number) => ({ rule: [{ pin }], codes: [pin] });
    const marks = { before_sensitive: { rule: [{ pin: true }], codes: [true] } };
    expect(await hidden(at(1234), at(4321), marks)).toEqual(["rule[0].pin", "codes"]);
  });

  it("is hidden where it is not set yet, and known after apply", async () => {
    expect(await hidden({ a: null }, {}, { after_sensitive: { a: true }, after_unknown: { a: true } })).toEqual(["a"]);
  });

  it("hides the list or the object in which it is, where that differs as a whole", async () => {
    const marks = { before_sensitive: { list: [false, true], a: { b: true } } };
    expect(
      await hidden({ list: ["x", "hunter1"], a: { b: "hunter2" } }, { list: ["y", "hunter1"], a: ["hunter2"] }, marks),
    ).toEqual(["list", "a"]);
  });

  it("is hidden wherever else in the resource the same text stands, unless it is short", async () => {
    const at = (secret: string, short: string) => ({
      tags: { a: secret, b: short },
      tags_all: { a: secret, b: short },
    });
    const marks = { before_sensitive: { tags: true }, after_sensitive: { tags: true } };
    expect(await differences(at("hunter1", "on"), at("hunter2", "off"), marks)).toMatchObject([
      { path: "tags", before: sensitive, after: sensitive },
      { path: 'tags_all["a"]', before: sensitive, after: sensitive },
      { path: 'tags_all["b"]', before: { value: "on" }, after: { value: "off" } },
    ]);
  });

  it("is not looked into, even if it holds a policy", async () => {
    expect(
      await hidden(
        { policy: policy("a:hunter1") },
        { policy: policy("a:hunter2") },
        { after_sensitive: { policy: true } },
      ),
    ).toEqual(["policy"]);
  });

  it("is hidden in what is created, deleted and replaced, and in outputs", async () => {
    const plan = await read(
      planJson({
        variables: { password: { value: "hunter2" } },
        resource_changes: [
          resource("a_b.a", { actions: ["create"], after: { a: "hunter2" }, after_sensitive: { a: true } }),
          resource("a_b.b", {
            actions: ["delete"],
            before: { policy: policy("a:hunter2") },
            before_sensitive: { policy: true },
          }),
          resource("a_b.c", {
            actions: ["delete", "create"],
            before: { a: "hunter1" },
            after: { a: "hunter2" },
            before_sensitive: { a: true },
          }),
        ],
        output_changes: {
          a: {
            actions: ["update"],
            before: "hunter1",
            after: "hunter2",
            before_sensitive: false,
            after_sensitive: true,
          },
          b: { actions: ["create"], after: { b: "hunter1" }, after_sensitive: { b: true } },
        },
      }),
    );
    expect(plan.subjects).toHaveLength(5);
    expect(JSON.stringify(plan)).not.toContain("hunter");
  });
});

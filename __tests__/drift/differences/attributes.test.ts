import { changeFrom, differences } from "../support";

const value = (value: unknown) => ({ kind: "value", value });
const absent = { kind: "absent" };

/** Path, before and after of each difference. */
async function table(before: unknown, after: unknown, more: object = {}) {
  return (await differences(before, after, more)).map((difference) =>
    difference.kind === "attribute" ? [difference.path, shown(difference.before), shown(difference.after)] : difference,
  );
}
const shown = (side: { kind: string; value?: unknown }) => (side.kind === "value" ? side.value : `(${side.kind})`);

describe("attributes", () => {
  it("differ one by one, with both sides", async () => {
    expect(await differences({ a: 1, b: true, c: "x" }, { a: 2, b: true, c: null })).toEqual([
      { kind: "attribute", path: "a", before: value(1), after: value(2), forcesReplacement: false },
      { kind: "attribute", path: "c", before: value("x"), after: absent, forcesReplacement: false },
    ]);
  });

  it("have paths as Terraform writes them: blocks by index, maps by key", async () => {
    const at = (days: number, team: string) => ({
      rule: [{ id: "a" }, { id: "b", expiration: [{ days }] }],
      tags: { "team name": team, "aws:team": "same", team },
      timeouts: { create: days, "2nd": days },
    });
    expect(await table(at(1, "x"), at(2, "y"))).toEqual([
      ["rule[1].expiration[0].days", 1, 2],
      ['tags["team name"]', "x", "y"],
      ['tags["team"]', "x", "y"],
      ["timeouts.create", 1, 2],
      ['timeouts["2nd"]', 1, 2],
    ]);
  });

  it("have keys with quotes, line ends and escapes on one line", async () => {
    expect(await table({ tags: {} }, { tags: { 'a"]\n\u001b[1m': "x" } })).toEqual([
      [String.raw`tags["a\"]\n\u001b[1m"]`, "(absent)", "x"],
    ]);
  });

  it("may have the names that every object has", async () => {
    expect(
      await table(JSON.parse('{"tags":{"a":"b"}}'), JSON.parse('{"tags":{"a":"b","constructor":"x","__proto__":"y"}}')),
    ).toEqual([
      ['tags["constructor"]', "(absent)", "x"],
      ['tags["__proto__"]', "(absent)", "y"],
    ]);
  });

  it.each([null, "", [], {}, { a: null }])("that are not set do not differ: null and %p", async (empty) => {
    expect(await changeFrom({ before: { a: null }, after: { a: empty } })).toBeUndefined();
    expect(await changeFrom({ before: { a: empty }, after: { a: null } }, "outside")).toBeUndefined();
    expect(await changeFrom({ before: { a: [{ b: empty }] }, after: { a: [{}] } })).toBeUndefined();
  });

  it.each([false, 0])("that are %p differ from those that are not set", async (set) => {
    expect(await table({ a: null }, { a: set })).toEqual([["a", "(absent)", set]]);
  });

  it("that are lists differ as a whole", async () => {
    expect(await table({ a: ["x", "y"], b: [["p"]] }, { a: ["y"], b: [["q"]] })).toEqual([
      ["a", ["x", "y"], ["y"]],
      ["b", [["p"]], [["q"]]],
    ]);
  });

  it("that change their kind differ as a whole", async () => {
    expect(await table({ a: { b: 1 }, c: [{ d: 1 }], e: "x" }, { a: [1], c: "y", e: { f: 1 } })).toEqual([
      ["a", { b: 1 }, [1]],
      ["c", [{ d: 1 }], "y"],
      ["e", "x", { f: 1 }],
    ]);
  });

  it("are known by their content where a block was put in or taken out", async () => {
    const rule = (port: number, cidrs: readonly string[]) => ({ port, protocol: "tcp", cidrs });
    const [ssh, web, database] = [rule(22, ["10.0.0.0/8"]), rule(443, ["0.0.0.0/0"]), rule(5432, ["10.1.0.0/16"])];
    expect(await table({ ingress: [web, database] }, { ingress: [ssh, web, database] })).toEqual([
      ["ingress[0].port", "(absent)", 22],
      ["ingress[0].protocol", "(absent)", "tcp"],
      ["ingress[0].cidrs", "(absent)", ["10.0.0.0/8"]],
    ]);
    expect(
      await table({ ingress: [ssh, web, database] }, { ingress: [web, { ...database, cidrs: ["0.0.0.0/0"] }] }),
    ).toEqual([
      ["ingress[0].port", 22, "(absent)"],
      ["ingress[0].protocol", "tcp", "(absent)"],
      ["ingress[0].cidrs", ["10.0.0.0/8"], "(absent)"],
      ["ingress[1].cidrs", ["10.1.0.0/16"], ["0.0.0.0/0"]],
    ]);
  });

  it("differ in their order where blocks have changed places", async () => {
    const [a, b, c] = [{ id: "a" }, { id: "b" }, { id: "c" }];
    expect(await table({ rule: [a, b] }, { rule: [b, a] })).toEqual([["rule", [a, b], [b, a]]]);
    expect(await table({ rule: [a, b] }, { rule: [b, c, a] })).toEqual([
      ["rule[0].id", "a", "b"],
      ["rule[1].id", "b", "c"],
      ["rule[2].id", "(absent)", "a"],
    ]);
  });

  it("differ by a new block with nothing set, or one gone of two equal ones", async () => {
    expect(await table({ rule: [] }, { rule: [{ id: null }] })).toEqual([["rule[0]", "(absent)", { id: null }]]);
    expect(await table({ rule: [{ id: "a" }, { id: "a" }] }, { rule: [{ id: "a" }] })).toEqual([
      ["rule[1].id", "a", "(absent)"],
    ]);
  });

  it("do not differ in the blocks behind one of two equal ones that has gone", async () => {
    const [a, b] = [{ id: "a" }, { id: "b" }];
    expect(await table({ rule: [a, a, b] }, { rule: [a, b] })).toEqual([["rule[1].id", "a", "(absent)"]]);
  });

  it("of many blocks are compared", async () => {
    const rules = (days: number) => ({
      rule: Array.from({ length: 3000 }, (_, id) => ({ id, days, prefix: `${id}/` })),
    });
    expect(await differences(rules(1), rules(2))).toHaveLength(3000);
  });

  it("say known after apply, however deep, present or not", async () => {
    const before = { id: "x", rule: [{ arn: "a", days: 1 }], list: ["a", "b"], block: null };
    const after = { rule: [{ days: 1 }], list: ["a", null] };
    const after_unknown = { id: true, rule: [{ arn: true }], list: [false, true], block: [{ arn: true }] };
    expect(await table(before, after, { after_unknown })).toEqual([
      ["id", "x", "(unknown)"],
      ["rule[0].arn", "a", "(unknown)"],
      ["list", ["a", "b"], "(unknown)"],
      ["block[0].arn", "(absent)", "(unknown)"],
    ]);
  });

  it("of what is created are those that are set and known", async () => {
    expect(
      await table(
        null,
        { name: "x", arn: null, tags: {}, rule: [{ days: 1 }] },
        { actions: ["create"], after_unknown: { id: true, rule: [{ id: true }] } },
      ),
    ).toEqual([
      ["name", "(absent)", "x"],
      ["rule[0].days", "(absent)", 1],
    ]);
  });

  it("of a replacement are left out where AWS sets them, unless they are its reason", async () => {
    const before = { id: "x", name: "a", role: "r", policy: '{"Statement":[]}' };
    const after_unknown = { id: true, role: true, policy: true, block: [{ id: true }] };
    const actions = ["delete", "create"];
    expect(await table(before, { name: "b" }, { actions, after_unknown, replace_paths: [["role"]] })).toEqual([
      ["name", "a", "b"],
      ["role", "r", "(unknown)"],
      ["policy", '{"Statement":[]}', "(unknown)"],
    ]);
  });

  it("of what is deleted or forgotten do not differ", async () => {
    expect(await changeFrom({ actions: ["delete"], before: { name: "x" } })).toMatchObject({
      action: "delete",
      differences: [],
    });
    expect(await changeFrom({ actions: ["forget"], before: { policy: '{"Statement":[]}' } })).toEqual({
      action: "forget",
      differences: [],
    });
  });

  it("that force a replacement say so, with all that is within them", async () => {
    const at = (value: string) => ({
      name: value,
      tags: { a: value, b: value },
      rule: [{ id: value, days: 1 }],
      list: [value],
      other: value,
    });
    const changed = await differences(at("x"), at("y"), {
      actions: ["delete", "create"],
      replace_paths: [["name"], ["tags", "a"], ["rule"], ["list", 0]],
    });
    expect(changed.map((one) => one.kind === "attribute" && [one.path, one.forcesReplacement])).toEqual([
      ["name", true],
      ['tags["a"]', true],
      ['tags["b"]', false],
      ["rule[0].id", true],
      ["list", true],
      ["other", false],
    ]);
  });

  it("are told once where tags_all repeats tags", async () => {
    const at = (team: string, by: string) => ({ tags: { team }, tags_all: { team, by } });
    expect(await table(at("a", "x"), at("b", "y"))).toEqual([
      ['tags["team"]', "a", "b"],
      ['tags_all["by"]', "x", "y"],
    ]);
  });
});

describe("attributes that hold JSON", () => {
  it("do not differ where only blanks or the order of members do", async () => {
    expect(
      await changeFrom({
        before: { pattern: '{"a": [1, 2],"b":{"c":1}}' },
        after: { pattern: '{"b":{"c":1},\n"a":[1,2]}' },
      }),
    ).toBeUndefined();
  });

  it("differ within", async () => {
    expect(
      await table(
        { event_pattern: '{"source":["aws.s3"],"detail":{"x-y":[{"prefix":"a"}],"z":null}}' },
        { event_pattern: '{"source":["aws.s3","aws.kms"],"detail":{"x-y":[{"prefix":"b"}]}}' },
      ),
    ).toEqual([
      ["event_pattern.source", ["aws.s3"], ["aws.s3", "aws.kms"]],
      ["event_pattern.detail.x-y[0].prefix", "a", "b"],
      ["event_pattern.detail.z", null, "(absent)"],
    ]);
  });

  it("differ where an object in which nothing is comes or goes", async () => {
    expect(await table({ a: '{"b":{},"c":[]}' }, { a: '{"d":{}}' })).toEqual([
      ["a.b", {}, "(absent)"],
      ["a.c", [], "(absent)"],
      ["a.d", "(absent)", {}],
    ]);
  });

  it.each([
    ["is no JSON", "{not JSON"],
    ["is a number", "12"],
    ["is nested deeper than any document", "[".repeat(5000) + "]".repeat(5000)],
  ])("differ as text where one of them %s", async (_, text) => {
    expect(await table({ a: '{"b":1}' }, { a: text })).toEqual([["a", '{"b":1}', text]]);
    expect(await table({ a: text }, { a: '{"b":1}' })).toEqual([["a", text, '{"b":1}']]);
  });
});

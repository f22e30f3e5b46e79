import { differences } from "../support";

const json = (...statements: readonly unknown[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });

/** Differences between two policies of these statements. */
const between = (before: readonly unknown[], after: readonly unknown[]) =>
  differences({ policy: json(...before) }, { policy: json(...after) });

const read = {
  Sid: "Read",
  Effect: "Allow",
  Action: ["s3:GetObject", "s3:ListBucket"],
  Resource: "arn:aws:s3:::logs/*",
};
const write = { Sid: "Write", Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::logs/*" };
const nothing = {
  actions: [],
  notActions: [],
  resources: [],
  notResources: [],
  principals: [],
  notPrincipals: [],
  conditions: [],
};

describe("a policy", () => {
  const equal: readonly (readonly [string, object, object])[] = [
    ["a list of one", { ...write, Action: ["s3:PutObject"], Resource: ["arn:aws:s3:::logs/*"] }, write],
    ["the order of a list", { ...read, Action: ["s3:ListBucket", "s3:GetObject", "s3:GetObject"] }, read],
    ["the case of an action", { ...write, Action: "S3:putobject" }, write],
    ["anybody", { Effect: "Allow", Principal: "*" }, { Effect: "Allow", Principal: { AWS: ["*"] } }],
    [
      "an account and its root",
      { Effect: "Allow", Principal: { AWS: "111122223333" } },
      { Effect: "Allow", Principal: { AWS: "arn:aws-cn:iam::111122223333:root" } },
    ],
    [
      "the case of a condition's key and operator, and the kind of its value",
      { Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": false }, StringLike: { "aws:x": ["b", "a"] } } },
      { Effect: "Deny", Condition: { stringlike: { "AWS:X": ["a", "b"] }, bool: { "aws:securetransport": "false" } } },
    ],
    [
      "the case of a condition's key in which there is a blank",
      { Effect: "Deny", Condition: { StringEquals: { "aws:RequestTag/Team Name": "a" } } },
      { Effect: "Deny", Condition: { StringEquals: { "aws:requesttag/team name": "a" } } },
    ],
  ];

  it.each(equal)("does not differ by %s", async (_, one, other) => {
    expect(await between([one], [other])).toEqual([]);
    expect(await between([other], [one])).toEqual([]);
  });

  it("does not differ by the order of statements, nor by a list around one", async () => {
    expect(await between([read, write], [write, read])).toEqual([]);
    const single = JSON.stringify({ Statement: write, Version: "2012-10-17" });
    expect(await differences({ policy: json(write) }, { policy: single })).toEqual([]);
  });

  it("gains, loses and changes statements", async () => {
    const denied = {
      Effect: "Deny",
      NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/a" },
      NotAction: "s3:*",
      NotResource: ["*", "*"],
    };
    const scheduler = { Service: ["scheduler.amazonaws.com", "states.amazonaws.com"] };
    const trust = {
      Effect: "Allow",
      Principal: scheduler,
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
    };
    expect(
      await between([read, denied], [{ ...read, Action: ["s3:GetObject", "s3:*"], Resource: "*" }, trust]),
    ).toMatchObject([
      {
        kind: "policy",
        path: "policy",
        gained: [
          {
            ...nothing,
            effect: "Allow",
            actions: ["sts:AssumeRole"],
            principals: ["Service: scheduler.amazonaws.com", "Service: states.amazonaws.com"],
            conditions: ["StringEquals aws:SourceAccount 111122223333"],
          },
        ],
        lost: [
          {
            ...nothing,
            effect: "Deny",
            notActions: ["s3:*"],
            notResources: ["*"],
            notPrincipals: ["AWS: arn:aws:iam::111122223333:role/a"],
          },
        ],
        changed: [
          {
            sid: "Read",
            effect: "Allow",
            gained: { actions: ["s3:*"], resources: ["*"] },
            lost: { actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::logs/*"] },
          },
        ],
      },
    ]);
  });

  it("knows a statement by its Sid, though it has become another altogether", async () => {
    const other = { Sid: "Read", Effect: "Allow", Action: "kms:*", Resource: "*" };
    expect(await between([read, write], [write, other])).toMatchObject([
      {
        gained: [],
        lost: [],
        changed: [{ sid: "Read", gained: { actions: ["kms:*"] }, lost: { actions: read.Action } }],
      },
    ]);
  });

  it("knows a statement without Sid by what it has in common", async () => {
    const [a, b] = [
      { ...read, Sid: undefined },
      { ...write, Sid: undefined, Resource: "arn:aws:s3:::other/*" },
    ];
    expect(await between([a, b], [{ ...b, Resource: "*" }, a])).toMatchObject([
      {
        gained: [],
        lost: [],
        changed: [{ gained: { resources: ["*"] }, lost: { resources: ["arn:aws:s3:::other/*"] } }],
      },
    ]);
  });

  it("takes statements that have little in common for two", async () => {
    const one = { Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: "*" };
    const other = { Effect: "Allow", Action: ["kms:Decrypt"], Resource: "*" };
    expect(await between([one], [other])).toMatchObject([
      { gained: [{ actions: ["kms:Decrypt"] }], lost: [{ actions: one.Action }], changed: [] },
    ]);
  });

  it("whose Deny becomes an Allow loses the one and gains the other", async () => {
    expect(await between([{ ...read, Effect: "Deny" }], [read])).toMatchObject([
      { gained: [{ sid: "Read", effect: "Allow" }], lost: [{ sid: "Read", effect: "Deny" }], changed: [] },
    ]);
  });

  it("shows a condition with all its values, so that one more is no new condition", async () => {
    const at = (...accounts: readonly string[]) => ({
      ...read,
      Condition: { StringEquals: { "aws:SourceAccount": accounts } },
    });
    expect(await between([at("2", "1")], [at("1", "2", "3")])).toMatchObject([
      {
        changed: [
          {
            gained: { conditions: ["StringEquals aws:SourceAccount 1, 2, 3"] },
            lost: { conditions: ["StringEquals aws:SourceAccount 1, 2"] },
          },
        ],
      },
    ]);
  });

  it.each([
    [{ "aws:x": ["a, b"] }, { "aws:x": ["a", "b"] }],
    [{ "aws:RequestTag/a": "b c" }, { "aws:RequestTag/a b": "c" }],
    [{ "aws:x": ["a"] }, { "aws:x": ["A"] }],
    [{ "aws:x": "b" }, { "aws:x": ['"b"'] }],
  ])("differs where conditions %p and %p read alike", async (one, other) => {
    const at = (keys: object) => ({ ...read, Condition: { StringEquals: keys } });
    expect(await between([at(one)], [at(other)])).toHaveLength(1);
  });

  it("differs in its version and id, and in the Sid of a statement, as attributes", async () => {
    const before = { Version: "2008-10-17", Id: "a", Statement: [write, read] };
    const after = { Version: "2012-10-17", Statement: [write, { ...read, Sid: "ReadAll" }] };
    expect(await differences({ policy: JSON.stringify(before) }, { policy: JSON.stringify(after) })).toMatchObject([
      { kind: "attribute", path: "policy.Statement[1].Sid", before: { value: "Read" }, after: { value: "ReadAll" } },
      { kind: "attribute", path: "policy.Version", before: { value: "2008-10-17" }, after: { value: "2012-10-17" } },
      { kind: "attribute", path: "policy.Id", before: { value: "a" }, after: { kind: "absent" } },
    ]);
  });

  it.each([
    ["policy", (policy: unknown) => ({ policy })],
    ["assume_role_policy", (policy: unknown) => ({ assume_role_policy: policy })],
    ["inline_policy[0].policy", (policy: unknown) => ({ inline_policy: [{ name: "a", policy }] })],
  ])("is known by its shape, at %s", async (path, attributes) => {
    expect(await differences(attributes(json(read)), attributes(json(write)))).toMatchObject([
      { kind: "policy", path },
    ]);
  });

  it.each([null, "", "{}"])(
    "gains and loses all its statements where there is none on the other side: %p",
    async (none) => {
      expect(await differences({ policy: none }, { policy: json(read) })).toMatchObject([
        { kind: "policy", gained: [{ sid: "Read" }], lost: [], changed: [] },
      ]);
      expect(await differences({ policy: json(read) }, { policy: none })).toMatchObject([
        { kind: "policy", gained: [], lost: [{ sid: "Read" }], changed: [] },
      ]);
    },
  );

  it("of what is created gains its statements, of what is deleted loses them", async () => {
    expect(await differences(null, { role: "a", policy: json(read) }, { actions: ["create"] })).toMatchObject([
      { path: "role" },
      { kind: "policy", gained: [{ sid: "Read" }] },
    ]);
    expect(await differences({ role: "a", policy: json(read) }, null, { actions: ["delete"] })).toMatchObject([
      { kind: "policy", lost: [{ sid: "Read" }] },
    ]);
  });

  it.each([
    ["cannot be parsed", "{"],
    ["is another document", '{"a":1}'],
    ["has a statement that is none", '{"Statement":[1]}'],
    ["has another effect", json({ ...read, Effect: "Perhaps" })],
    ["has a part that nobody knows", json({ ...read, Always: true })],
    ["has an action that is none", json({ ...read, Action: { a: 1 } })],
    ["has a principal that is none", json({ ...read, Principal: 1 })],
    ["has a condition that is none", json({ ...read, Condition: { StringEquals: "a" } })],
    ["has a Sid that is none", json({ ...read, Sid: 1 })],
  ])("that %s is shown as text, so that nothing of it is passed over", async (_, text) => {
    expect(await differences({ policy: json(read) }, { policy: text })).toMatchObject([
      { kind: "attribute", path: "policy", before: { value: json(read) }, after: { value: text } },
    ]);
  });
});

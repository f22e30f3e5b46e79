import type { PolicyDifference } from "../../../drift/model";
import { covers } from "../../../drift/differences/policy/pattern";
import { differences } from "../support";

const json = (...statements: readonly object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const between = (before: readonly object[], after: readonly object[]) =>
  differences({ policy: json(...before) }, { policy: json(...after) });

const allow = (Action: string | readonly string[], Resource: string | readonly string[] = "*", more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});
const read = allow("s3:GetObject");
const write = allow("s3:PutObject");
const fromAccounts = (...accounts: readonly string[]) => ({
  Condition: { StringEquals: { "aws:SourceAccount": accounts } },
});
const deny = (statement: object) => ({ ...statement, Effect: "Deny" });

type Pair = readonly [string, readonly object[], readonly object[]];

const equal: readonly Pair[] = [
  ["two statements become one", [read, write], [allow(["s3:PutObject", "s3:GetObject"])]],
  ["their resources become one list", [allow("s3:Get*", "a"), allow("s3:Get*", "b")], [allow("s3:Get*", ["b", "a"])]],
  [
    "a statement for two principals becomes two",
    [allow("sqs:SendMessage", "q", { Principal: { AWS: ["111122223333", "444455556666"] } })],
    [
      allow("sqs:SendMessage", "q", { Principal: { AWS: "arn:aws:iam::444455556666:root" } }),
      allow("sqs:SendMessage", "q", { Principal: { AWS: "111122223333" } }),
    ],
  ],
  [
    "a condition with two values becomes two conditions",
    [allow("sqs:SendMessage", "q", fromAccounts("1", "2"))],
    [allow("sqs:SendMessage", "q", fromAccounts("2")), allow("sqs:SendMessage", "q", fromAccounts("1"))],
  ],
  ["an action that a pattern covers is left out", [allow(["s3:Get*", "s3:GetObject"])], [allow("S3:Get*")]],
  ["a statement that another one covers is left out", [allow("s3:*"), allow("s3:Get*", "a")], [allow("s3:*")]],
  ["a statement under a condition is left out beside one without", [read, { ...read, ...fromAccounts("1") }], [read]],
  ["a Deny is split", [deny(allow(["s3:GetObject", "s3:PutObject"]))], [deny(write), deny(read)]],
  [
    "an exception is said twice",
    [{ Effect: "Deny", NotAction: ["iam:*"] }],
    [{ Effect: "Deny", NotAction: ["iam:*", "iam:Get*"] }],
  ],
];

describe("a policy that says the same in other statements", () => {
  it.each(equal)("differs in its form only, where %s", async (_, before, after) => {
    const isForm = [expect.objectContaining({ kind: "attribute", path: "policy.Statement" })];

    expect(await between(before, after)).toEqual(isForm);
    expect(await between(after, before)).toEqual(isForm);
  });

  it("differs in its Sids only, where statements exchange them", async () => {
    const [one, other] = [
      { ...read, Sid: "A" },
      { ...write, Sid: "B" },
    ];
    expect(
      await between(
        [one, other],
        [
          { ...read, Sid: "B" },
          { ...write, Sid: "A" },
        ],
      ),
    ).toMatchObject([
      { path: "policy.Statement[0].Sid", before: { value: "A" }, after: { value: "B" } },
      { path: "policy.Statement[1].Sid", before: { value: "B" }, after: { value: "A" } },
    ]);
  });
});

describe("a policy in other statements that says more", () => {
  const only = async (before: readonly object[], after: readonly object[]) =>
    (await between(before, after)).filter((one): one is PolicyDifference => one.kind === "policy");

  it("gains only what is new, where statements are merged", async () => {
    expect(await only([read, write], [allow(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"])])).toMatchObject([
      { gained: [], lost: [], changed: [{ gained: { actions: ["s3:DeleteObject"] }, lost: {} }] },
    ]);
  });

  it("gains only what is new, where one is split", async () => {
    const merged = [allow(["s3:GetObject", "s3:PutObject"], ["a", "b"])];
    const split = [allow("s3:GetObject", ["a", "b"]), allow(["s3:PutObject", "s3:DeleteObject"], "a")];

    expect(await only(merged, split)).toMatchObject([
      {
        gained: [{ actions: ["s3:DeleteObject"], resources: ["a"] }],
        lost: [],
        changed: [{ gained: {}, lost: { actions: ["s3:PutObject"] } }],
      },
    ]);
  });

  const wider: readonly Pair[] = [
    [
      "a list gets both",
      [allow("s3:GetObject", "a"), allow("s3:PutObject", "b")],
      [allow(["s3:GetObject", "s3:PutObject"], ["a", "b"])],
    ],
    ["a question mark becomes an asterisk", [allow("s3:Get*", "a?")], [allow("s3:Get*", "a*")]],
    ["an Allow stands where a Deny stood", [read, deny(write)], [read, write]],
    [
      "two values of ForAllValues stand apart",
      [
        { ...read, Condition: { "ForAllValues:StringEquals": { k: ["1"] } } },
        { ...read, Condition: { "ForAllValues:StringEquals": { k: ["2"] } } },
      ],
      [{ ...read, Condition: { "ForAllValues:StringEquals": { k: ["1", "2"] } } }],
    ],
    [
      "NotAction becomes an action that it excepts",
      [{ Effect: "Allow", NotAction: ["iam:*"] }],
      [{ Effect: "Allow", Action: ["iam:GetRole"] }],
    ],
    ["a name in small letters is another resource", [allow("s3:Get*", "A*")], [allow("s3:Get*", "a")]],
    [
      "everybody but one becomes this one's role",
      [allow("a:B", "*", { NotPrincipal: { AWS: "1" } })],
      [allow("a:B", "*", { Principal: { AWS: "2" } })],
    ],
  ];

  it.each(wider)("is another policy, where %s", async (_, before, after) => {
    expect(await only(before, after)).toHaveLength(1);
    expect(await only(after, before)).toHaveLength(1);
  });
});

describe("a pattern", () => {
  it.each([
    ["*", ""],
    ["*", "s3:*"],
    ["s3:Get*", "s3:GetObject*"],
    ["s3:*Object", "s3:GetObjectOfObject"],
    ["a?c", "abc"],
    ["a**", "a"],
    ["**", "a:b"],
    ["a*", "a?"],
  ])("%s covers %s", (pattern, other) => {
    expect(covers(pattern, other)).toBe(true);
  });

  it.each([
    ["s3:Get*", "s3:*"],
    ["a?", "a*"],
    ["a?", "a"],
    ["s3:*Object", "s3:GetObjectAcl"],
    ["", "a"],
  ])("%s does not cover %s", (pattern, other) => {
    expect(covers(pattern, other)).toBe(false);
  });

  it("does not take for ever", () => {
    expect(covers(`${"*a".repeat(50)}b`, "a".repeat(5_000))).toBe(false);
  });
});

import type { Change, Finding } from "../../../drift/model";
import { consequence } from "../../../drift/formats/words/consequence";
import { findingLines } from "../../../drift/formats/words/differences";
import { plainText } from "../../../drift/formats/words/line";
import { ageText } from "../../../drift/formats/words/verdict";
import { visibleText } from "../../../drift/formats/words/visible";
import { absent, attribute, change, finding, member, sensitive, statement, unknown, value } from "./builders";

const of = (given: { outside?: Change; apply?: Change }): Finding =>
  finding("low", "aws_vpc.a", "rule", "Text.", given);
const lines = (given: { outside?: Change; apply?: Change }) => findingLines(of(given)).map(plainText);
const state = (from: string, to: string) => attribute("state", from, to);

const states = (added: readonly string[], removed: readonly string[], before: string, after: string) =>
  ({
    kind: "definition",
    path: "definition",
    members: [],
    added,
    removed,
    changed: [{ state: "A", members: [], transitions: [member("Next", before, after)] }],
  }) as const;

const admin = statement("Allow", { sid: "Admin", actions: ["*"], resources: ["*"] });
const policy = (gained: readonly (typeof admin)[], lost: readonly (typeof admin)[]) =>
  ({ kind: "policy", path: "policy", gained, lost, changed: [] }) as const;

describe("what an apply would do", () => {
  it.each([
    ["create", "An apply would create the resource."],
    ["update", "An apply would change the resource."],
    ["delete", "An apply would delete the resource."],
    ["replace", "An apply would replace the resource: delete it and create a new one."],
    ["forget", "An apply would remove the resource from the state, and leave it in AWS."],
    [
      "create-then-forget",
      "An apply would create a new resource, and leave the old one in AWS without a place in the state.",
    ],
  ] as const)("is told for %s", (action, sentence) => {
    expect(consequence(of({ apply: change(action) }))).toBe(sentence);
  });

  it.each([
    ["leaves", "Changed outside Terraform; an apply would leave the change in place.", undefined],
    ["undoes", "Changed outside Terraform; an apply would revert the change.", change("update", state("OFF", "ON"))],
    [
      "undoes, and does more",
      "Changed outside Terraform; an apply would revert the change and make more changes.",
      change("update", state("OFF", "ON"), attribute("name", "a", "b")),
    ],
    [
      "undoes, where a computed attribute follows,",
      "Changed outside Terraform; an apply would revert the change.",
      change("update", state("OFF", "ON"), attribute("revision", 2, unknown)),
    ],
    [
      "undoes by replacing",
      "Changed outside Terraform; an apply would revert the change by replacing the resource.",
      change("replace", state("OFF", "ON")),
    ],
    [
      "makes something else of",
      "Changed outside Terraform; an apply would not revert the change, but change the resource.",
      change("update", state("OFF", "SLOW")),
    ],
  ] as const)("is told of what was changed outside when it %s it", (_, sentence, apply) => {
    expect(consequence(of({ outside: change("update", state("ON", "OFF")), ...(apply && { apply }) }))).toBe(sentence);
  });

  it("is that it reverts part, when something outside is not in the plan", () => {
    const outside = change("update", state("ON", "OFF"), attribute("name", "a", "b"));
    expect(consequence(of({ outside, apply: change("update", state("OFF", "ON")) }))).toContain(
      "revert part of the change",
    );
  });

  it.each([
    ["what was deleted", change("delete"), change("create", attribute("a", absent, 1)), "create the resource again"],
    [
      "a definition",
      change("update", states(["B", "C"], ["D"], "D", "B")),
      change("update", states(["D"], ["C", "B"], "B", "D")),
      "revert the change",
    ],
    [
      "a policy",
      change("update", policy([admin], [])),
      change("update", policy([], [{ ...admin }])),
      "revert the change",
    ],
    [
      "a value whose members stand in another order",
      change("update", attribute("m", { a: 1, b: 2 }, {})),
      change("update", attribute("m", {}, { b: 2, a: 1 })),
      "revert the change",
    ],
  ] as const)("is found out for %s", (_, outside, apply, what) => {
    expect(consequence(of({ outside, apply }))).toContain(`an apply would ${what}.`);
  });

  it("ignores a computed attribute changed outside, as it follows the reverted ones", () => {
    const outside = change("update", state("ON", "OFF"), attribute("revision", 1, 2));
    const apply = change("update", state("OFF", "ON"), attribute("revision", 2, unknown));
    expect(consequence(of({ outside, apply }))).toBe("Changed outside Terraform; an apply would revert the change.");
  });

  it("is nothing for a check or a service", () => {
    expect(consequence(of({}))).toBeUndefined();
  });
});

describe("what differs", () => {
  it("is told once when an apply undoes it", () => {
    expect(
      lines({ outside: change("update", state("ON", "OFF")), apply: change("update", state("OFF", "ON")) }),
    ).toEqual(['~ state: "ON" → "OFF"']);
  });

  it("is told on both sides when an apply does something else", () => {
    expect(
      lines({ outside: change("update", state("ON", "OFF")), apply: change("update", state("OFF", "SLOW")) }),
    ).toEqual([
      "Changed outside Terraform:",
      '  ~ state: "ON" → "OFF"',
      "Changed by an apply:",
      '  ~ state: "OFF" → "SLOW"',
    ]);
  });

  it.each([
    [attribute("a", absent, 1), ["+ a: (none) → 1"]],
    [attribute("a", 1, absent), ["- a: 1 → (none)"]],
    [attribute("a", null, "null"), ['~ a: null → "null"']],
    [attribute("a", sensitive, sensitive), ["~ a: (sensitive) → (sensitive)"]],
    [attribute("a", "(sensitive)", unknown), ['~ a: "(sensitive)" → (known after apply)']],
    [attribute("a", true, false, true), ["~ a (forces replacement): true → false"]],
    [
      attribute("a", value({ b: [1, { c: "d" }], "e f": {} }), value([])),
      ['~ a: { b: [1, { c: "d" }], "e f": {} } → []'],
    ],
    [attribute("a", "x".repeat(90), "y"), ["~ a:", `  - "${"x".repeat(90)}"`, '  + "y"']],
  ])("is told of an attribute: %#", (one, expected) => {
    expect(lines({ outside: change("update", one) })).toEqual(expected);
  });

  it("is told of a policy in sentences, and in parts where a sentence is too long", () => {
    const gained = [
      statement("Deny", {
        notActions: ["iam:*"],
        notResources: ["a"],
        notPrincipals: ["AWS: b"],
        conditions: ["c", "d"],
      }),
      statement("Allow", { sid: "Long", actions: Array.from({ length: 12 }, (_, index) => `s3:Action${index}`) }),
    ];
    expect(lines({ outside: change("update", policy(gained, [])) })).toEqual([
      "~ policy:",
      "  + Deny: everything but iam:* on everything but a for everybody but AWS: b if c and d",
      '  + Allow "Long":',
      `    + Action ${gained[1]?.actions.slice(0, 10).join(", ")} and 2 more`,
    ]);
  });

  it("says that a path which does not tell is a policy or a state machine", () => {
    expect(
      lines({
        outside: change(
          "update",
          { ...policy([], []), path: "value" },
          { ...states([], [], "", ""), path: "body", changed: [] },
        ),
      }),
    ).toEqual(["~ value, a policy:", "~ body, a state machine:"]);
  });
});

describe("text from the account", () => {
  it.each([
    ["a newline", "a\nb", "a\\nb"],
    ["an escape", "\u001b[2J", "\\u001b[2J"],
    ["a character that turns text round", "\u202eabc", "\\u202eabc"],
    ["an invisible character beyond 16 bits", "\u{e0041}", "\\u{e0041}"],
    ["an invisible character that is not for layout", "\u{fff9}", "\\ufff9"],
    ["half a character", "\ud83d", "\\ud83d"],
    ["a command to GitHub's log", "::add-mask::a", "\\u003a:add-mask::a"],
    ["a command to a log anywhere", "a ##vso[task.x]", "a \\u0023#vso[task.x]"],
  ])("shows %s as an escape", (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it.each(["Zürich – 東京 👍", "::/0", "arn:aws:s3:::bucket", "# ## a::b::c", "שלום"])("leaves %s as it is", (text) => {
    expect(visibleText(text)).toBe(text);
  });
});

it.each([
  [0.4, "less than an hour old"],
  [1, "1 hour old"],
  [47.9, "47 hours old"],
  [49, "2 days old"],
])("says of a report of %d hours that it is %s", (hours, text) => {
  expect(ageText(hours)).toBe(text);
});

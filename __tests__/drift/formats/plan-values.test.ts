import { formats } from "../../../drift/formats";
import type { MemberDifference, PlanValue } from "../../../drift/model";
import { absent, attribute, change, finding, member, unknown, value, verdict } from "./builders";
import { context } from "./verdicts";

/** Nothing is kept of a sensitive value; and if it were, it would not be shown. */
const secret = { kind: "sensitive", value: "hunter2", before: "hunter2" } as unknown as PlanValue;

const sides = { secret, unknown, absent, value: value("seen") } as const;
const pairs = Object.values(sides).flatMap((before) => Object.values(sides).map((after) => [before, after] as const));
const members = (): MemberDifference[] => pairs.map(([before, after], index) => member(`m${index}`, before, after));

const differences = [
  ...pairs.map(([before, after], index) => attribute(`a${index}`, before, after)),
  { kind: "definition", path: "definition", members: members(), added: [], removed: [], changed: [] } as const,
  {
    kind: "definition",
    path: "other_definition",
    members: [],
    added: [],
    removed: [],
    changed: [{ state: "A", members: members(), transitions: members() }],
  } as const,
];

const full = verdict({
  findings: [
    finding("high", "aws_ssm_parameter.one", "rule", "One.", { outside: change("update", ...differences) }),
    finding("low", "aws_ssm_parameter.two", "rule", "Two.", { apply: change("create", ...differences) }),
  ],
});

describe.each(Object.keys(formats) as (keyof typeof formats)[])("%s", (name) => {
  const output = formats[name](full, context);

  it("never shows a sensitive value", () => {
    expect(output).not.toContain("hunter2");
  });

  it("says of what it does not show what it is", () => {
    const words =
      name === "json"
        ? ['"kind": "sensitive"', '"kind": "unknown"', '"kind": "absent"']
        : ["(sensitive)", "(known after apply)", "(none)"];
    expect(words.filter((word) => !output.includes(word))).toEqual([]);
    expect(output).toContain("seen");
  });
});

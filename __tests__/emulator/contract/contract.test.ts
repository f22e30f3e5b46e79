import type { Event } from "../../../emulator/interpreter";
import { untaken } from "../../../emulator/contract/coverage";
import { violations } from "../../../emulator/contract/definition";
import { unusedPermissions, unusedWrites } from "../../../emulator/contract/permissions";

const task = (more: object) => ({
  QueryLanguage: "JSONata",
  StartAt: "Read",
  States: {
    Read: {
      Type: "Task",
      Resource: "arn:aws:states:::aws-sdk:guardduty:getDetector",
      Arguments: { DetectorId: "{% $id %}" },
      Assign: { id: "x" },
      End: true,
      ...more,
    },
  },
});

describe("our rules for a definition", () => {
  it("are kept by a plain task", () => {
    expect(violations(task({}))).toEqual([]);
  });

  it.each([
    ["an unknown action", { Resource: "arn:aws:states:::aws-sdk:guardduty:getDetectors" }, "getDetectors"],
    ["an unknown member", { Arguments: { DetectorId: "a", Detector: "a" } }, "$.Detector is not a member"],
    ["a missing member", { Arguments: {} }, "DetectorId"],
    [
      "an impossible error",
      { Retry: [{ ErrorEquals: ["S3.NoSuchKeyException"] }] },
      "Retry names S3.NoSuchKeyException, which guardduty:getDetector cannot raise.",
    ],
    ["an unassigned variable", { Output: "{% $ids %}" }, "No state assigns $ids."],
    [
      "a filter that keeps what is not there",
      { Output: "{% $states.result.Tags[$not(Name in ['a'])] %}" },
      "A filter must begin with $exists(…)",
    ],
    ["what Terraform reads as a directive", { Output: "{%{ 'a': 1 } %}" }, "Terraform would read a directive"],
  ])("refuse %s", (_, more, sentence) => {
    expect(violations(task(more)).join("\n")).toContain(sentence);
  });

  it.each(["$exists(Name) and $not(Name in ['a'])", "Name != 'a'", "Name = 'a'][$not(Value = 'b')"])(
    "let a filter pass that keeps nothing of nothing: %s",
    (condition) => {
      expect(violations(task({ Output: `{% $states.result.Tags[${condition}] %}` }))).toEqual([]);
    },
  );

  it("know JSONata's functions and the variables that an expression binds itself", () => {
    const Output = "{% ( $a := 1; $map([$a], function($v, $i) { $v + $i + $count([$id]) }) ) %}";
    expect(violations(task({ Output }))).toEqual([]);
  });
});

describe("coverage", () => {
  const definition = {
    States: {
      Ask: { Type: "Choice", Choices: [{ Next: "Do" }], Default: "Do" },
      Do: { Type: "Map", ItemProcessor: { States: { In: { Type: "Task", Catch: [{ Next: "In" }] } } } },
    },
  };

  it("lists the states, branches and catchers that nothing has taken", () => {
    const events = [
      { type: "StateEntered", path: ["Ask"] },
      { type: "ChoiceTaken", path: ["Ask"], rule: "Default" },
      { type: "StateEntered", path: ["Do"] },
    ] as unknown as Event[];
    expect(untaken(definition, events)).toEqual(["Ask: rule 0", "Do > In", "Do > In: catcher 0"]);
  });
});

describe("permissions", () => {
  it("are reported when nothing has used them", () => {
    const document = { Statement: [{ Sid: "Read", Action: ["s3:GetObject", "s3:ListBucket"] }] };
    const role = { arn: "role", policies: [{ name: "p", document }], boundaries: [] };
    // Other inputs may have put the statement into another place.
    const use = { roleArn: "role", action: "s3:getobject", statement: { policy: "p", sid: "Read", index: 7 } };
    expect(unusedPermissions(role, [use])).toEqual(["p, Read: s3:ListBucket"]);
    expect(unusedPermissions(role, [{ ...use, roleArn: "other" }])).toHaveLength(2);
    expect(unusedPermissions(role, [{ ...use, statement: { ...use.statement, sid: "Other" } }])).toHaveLength(2);
  });

  it("that change something are told from those that read", () => {
    const Action = [
      "s3:GetObject",
      "s3:PutObject",
      "kms:GenerateDataKey",
      "iam:PassRole",
      "iam:CreateServiceLinkedRole",
    ];
    const document = { Statement: [{ Action }, { Action: "config:TagResource" }] };
    const role = { arn: "role", policies: [{ name: "p", document }], boundaries: [] };
    expect(unusedWrites(role, [])).toEqual([
      "p, 0: s3:PutObject",
      "p, 0: kms:GenerateDataKey",
      "p, 0: iam:PassRole",
      "p, 0: iam:CreateServiceLinkedRole",
      "p, 1: config:TagResource",
    ]);
    const use = { roleArn: "role", action: "iam:PassRole", statement: { policy: "p", index: 0 } };
    expect(unusedWrites(role, [use])).not.toContain("p, 0: iam:PassRole");
  });
});

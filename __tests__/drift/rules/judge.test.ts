import type { Difference, Meaning, Subject } from "../../../drift/model";
import type { Rule } from "../../../drift/rules/rule";
import { judge } from "../../../drift/rules/judge";
import { compileRules } from "../../../drift/rules/rule-book";
import { ourRules } from "../../../drift/rules/rules";
import { reverse } from "../../../drift/differences/reverse";
import {
  apply,
  attribute,
  changed,
  changedStatement,
  definition,
  deletedOutside,
  outside,
  planned,
  policy,
  sensitive,
  statement,
  unknown,
} from "./builders";

const meanings = (subject: Subject, rules: readonly Rule[] = ourRules): readonly Meaning[] =>
  judge(subject, compileRules(rules))?.meanings ?? [];

/** Something that was changed outside Terraform, and what an apply would make of it. */
const drift = (type: string, changes: readonly Difference[], applied: readonly Difference[]): Subject => ({
  ...outside(type, ...changes),
  apply: { action: "update", differences: applied },
});

const rotationOff = attribute("enable_key_rotation", true, false);
const rotationOn = attribute("enable_key_rotation", false, true);

describe("what was changed outside Terraform", () => {
  it("is as severe as the rule says, in its words", () => {
    expect(meanings(changed("aws_scheduler_schedule", "state", "ENABLED", "DISABLED"))).toStrictEqual([
      {
        rule: "schedule-off",
        severity: "high",
        sentence: "The schedule is disabled: its target is no longer invoked.",
      },
    ]);
  });

  it("is low the other way round, and said to be for the better", () => {
    expect(meanings(changed("aws_cloudwatch_log_group", "retention_in_days", 30, 0))).toStrictEqual([
      {
        rule: "log-retention-shorter",
        severity: "low",
        sentence: "For the better: retention_in_days went from 30 to 0.",
      },
    ]);
  });

  it("is for the better if a policy allows less", () => {
    const difference = policy("policy", { lost: [statement({ actions: ["s3:*"], resources: ["*"] })] });

    expect(meanings(outside("aws_iam_role_policy", difference))).toStrictEqual([
      {
        rule: "policy-wider",
        severity: "low",
        sentence: "For the better: policy allows less: no longer s3:* on *.",
      },
    ]);
  });

  it("is for the worse if a policy allows more here and less there", () => {
    const difference = policy("policy", {
      lost: [statement({ actions: ["s3:*"], principals: ["AWS: *"] })],
      gained: [statement({ actions: ["kms:Decrypt"], resources: ["*"] })],
    });

    expect(meanings(outside("aws_iam_role_policy", difference))).toStrictEqual([
      { rule: "policy-wider", severity: "high", sentence: "policy grants more than before: kms:Decrypt on *." },
    ]);
  });

  it("is medium if no rule knows it, in one sentence for all of it", () => {
    const differences = ["a", "b", "c", "d", "e", "f", "g"].map((path) => attribute(path, 1, 2));

    expect(meanings(outside("aws_glue_job", ...differences))).toStrictEqual([
      {
        rule: "other-change-outside",
        severity: "medium",
        sentence: "No rule covers a change of a, b, c, d, e and 2 more.",
      },
    ]);
  });

  it("is as severe as the worst of it, which is said first", () => {
    const finding = judge(
      outside("aws_kms_key", attribute('tags["a"]', "b", "c"), rotationOff),
      compileRules(ourRules),
    );

    expect(finding).toMatchObject({
      source: "plan.json",
      kind: "resource",
      address: "aws_kms_key.it",
      type: "aws_kms_key",
      severity: "high",
      meanings: [{ rule: "key-rotation-off" }, { rule: "tags", severity: "low" }],
    });
    expect(finding).not.toHaveProperty("plan");
  });

  it("is one sentence for attributes of which the same can be said", () => {
    const off = ["block_public_acls", "ignore_public_acls"].map((path) => attribute(path, true, false));

    expect(meanings(outside("aws_s3_bucket_public_access_block", ...off))).toStrictEqual([
      expect.objectContaining({
        sentence: "block_public_acls, ignore_public_acls are off, so that buckets and objects can be made public.",
      }),
    ]);
  });

  it("is two sentences where the values are others", () => {
    const rules = ["rule[0]", "rule[1]"].map((rule, at) => attribute(`${rule}.expiration[0].days`, 365, 30 + at));

    expect(meanings(outside("aws_s3_bucket_lifecycle_configuration", ...rules))).toHaveLength(2);
  });

  it("is one level less if it cannot be told whether it is for the worse", () => {
    expect(meanings(changed("aws_sns_topic_subscription", "pending_confirmation", sensitive, sensitive))).toStrictEqual(
      [
        {
          rule: "subscription-unconfirmed",
          severity: "low",
          sentence:
            "It cannot be told whether this holds: the subscription receives no alerts until its endpoint confirms it.",
        },
      ],
    );
  });

  it("is what a rule about any change says, sensitive or not", () => {
    expect(meanings(changed("aws_sns_topic_subscription", "endpoint", sensitive, sensitive))).toStrictEqual([
      {
        rule: "subscription-changed",
        severity: "high",
        sentence:
          "The subscription sends alerts to a different endpoint: endpoint is a sensitive value (was a sensitive value).",
      },
    ]);
  });

  it("is a deletion, and not what its attributes were", () => {
    expect(meanings(deletedOutside("aws_kms_key"))).toStrictEqual([
      {
        rule: "key-deleted",
        severity: "high",
        sentence: "The key is deleted or pending deletion: data encrypted with the key cannot be decrypted.",
      },
    ]);
  });
});

describe("what an apply would do", () => {
  it("is as severe as the rule says if it is for the worse", () => {
    expect(meanings(apply("aws_kms_key", rotationOff))).toStrictEqual([
      {
        rule: "key-rotation-off",
        severity: "high",
        sentence: "After an apply: rotation of the key is disabled.",
      },
    ]);
  });

  it("is one level less the other way round, since AWS holds the weaker value", () => {
    expect(meanings(apply("aws_cloudwatch_log_group", attribute("retention_in_days", 30, 365)))).toStrictEqual([
      {
        rule: "log-retention-shorter",
        severity: "medium",
        sentence: "For the better, after an apply: retention_in_days goes from 30 to 365.",
      },
    ]);
  });

  it("is told by a rule about applies alone in its own words", () => {
    expect(meanings(apply("aws_sfn_state_machine", definition()))).toStrictEqual([
      {
        rule: "definition-changed",
        severity: "medium",
        sentence: "The apply changes the definition of the state machine.",
      },
    ]);
  });

  it("is low if no rule knows it", () => {
    expect(meanings(apply("aws_glue_job", attribute("a", 1, 2)))).toMatchObject([
      { rule: "other-change", severity: "low" },
    ]);
  });

  it("is one level less if the value is known after the apply only", () => {
    expect(meanings(apply("aws_cloudwatch_log_group", attribute("kms_key_id", "a", unknown)))).toMatchObject([
      { rule: "encryption-removed", severity: "medium", sentence: expect.stringMatching(/^It cannot be told/) },
    ]);
  });

  it("is a policy that may allow more, if that is known after the apply only", () => {
    expect(meanings(apply("aws_s3_bucket_policy", attribute("policy", "{}", unknown)))).toMatchObject([
      { rule: "policy-wider", severity: "medium" },
    ]);
  });
});

describe("an apply that undoes what was changed outside Terraform", () => {
  it("means nothing beside that", () => {
    expect(meanings(drift("aws_kms_key", [rotationOff], [rotationOn]))).toMatchObject([{ rule: "key-rotation-off" }]);
  });

  it("means nothing where a policy is put back, in whatever order", () => {
    const [one, other] = ["s3:GetObject", "s3:PutObject"].map((action) => statement({ actions: [action] }));
    const gone = [statement({ actions: ["s3:ListBucket"] })];
    const widened = policy("policy", { gained: [one, other].flatMap((each) => each ?? []), lost: gone });
    const narrowed = policy("policy", { lost: [other, one].flatMap((each) => each ?? []), gained: gone });

    expect(meanings(drift("aws_iam_role_policy", [widened], [narrowed]))).toHaveLength(1);
  });

  it("means nothing where a definition is put back", () => {
    const back = reverse<Difference>(definition());

    expect(meanings(drift("aws_sfn_state_machine", [definition()], [back]))).toMatchObject([
      { rule: "definition-changed-outside" },
    ]);
  });

  it("means nothing where an element of a list stands elsewhere by then", () => {
    const opened = attribute("ingress[1].cidr_blocks", ["10.0.0.0/8"], ["0.0.0.0/0"]);
    const closed = attribute("ingress[0].cidr_blocks", ["0.0.0.0/0"], ["10.0.0.0/8"]);

    expect(meanings(drift("aws_security_group", [opened], [closed]))).toHaveLength(1);
  });

  it("means nothing where the value is not shown, or known later", () => {
    expect(
      meanings(
        drift(
          "aws_sns_topic_subscription",
          [attribute("endpoint", sensitive, sensitive), attribute("filter_policy_scope", "a", "b")],
          [attribute("endpoint", sensitive, sensitive), attribute("filter_policy_scope", "b", unknown)],
        ),
      ),
    ).toHaveLength(2);
  });

  it("means nothing where it deletes what it undoes by replacing it, but for that", () => {
    const subject = drift("aws_kms_key", [rotationOff], [rotationOn]);

    expect(meanings({ ...subject, apply: { action: "replace", differences: [rotationOn] } })).toMatchObject([
      { rule: "key-rotation-off" },
      { rule: "key-deleted" },
    ]);
  });

  it("means nothing where it creates again what was deleted", () => {
    expect(meanings(deletedOutside("aws_scheduler_schedule"))).toMatchObject([{ rule: "schedule-deleted" }]);
  });

  it("means what it means if it puts something else in its place", () => {
    const [from, to] = [attribute("retention_in_days", 365, 30), attribute("retention_in_days", 30, 7)];

    expect(meanings(drift("aws_cloudwatch_log_group", [from], [to]))).toMatchObject([
      { sentence: expect.stringMatching(/^Log events expire after 30 days \(was 365; /) },
      { sentence: expect.stringMatching(/^After an apply: log events expire after 7 days \(was 30; /) },
    ]);
  });

  it("means nothing if it puts something better in its place", () => {
    const [from, to] = [attribute("retention_in_days", 365, 30), attribute("retention_in_days", 30, 90)];

    expect(meanings(drift("aws_cloudwatch_log_group", [from], [to]))).toHaveLength(1);
  });

  it("means what it means for other attributes", () => {
    const rotationRarer = attribute("rotation_period_in_days", 90, 365);

    expect(meanings(drift("aws_kms_key", [rotationOff], [rotationOn, rotationRarer]))).toMatchObject([
      { rule: "key-rotation-off", severity: "high" },
      { rule: "key-rotation-rarer", severity: "medium" },
    ]);
  });
});

describe("what an apply would create", () => {
  it("is low", () => {
    const group = planned("aws_cloudwatch_log_group", "create", attribute("retention_in_days", undefined, 7));

    expect(meanings(group)).toMatchObject([{ rule: "other-creation", severity: "low" }]);
  });

  it("is what it is by itself: open to everybody", () => {
    const difference = attribute("ingress[0].cidr_blocks", undefined, ["0.0.0.0/0"]);

    expect(meanings(planned("aws_security_group", "create", difference))).toMatchObject([
      { rule: "security-group-open", severity: "high" },
      { rule: "other-creation", severity: "low" },
    ]);
  });

  it("is what it is by itself: not what AWS would not do either", () => {
    const difference = attribute("enable_key_rotation", undefined, false);

    expect(meanings(planned("aws_kms_key", "create", difference))).toMatchObject([
      { rule: "key-rotation-off", severity: "high" },
      { rule: "other-creation" },
    ]);
  });

  it("is nothing by what is known afterwards only", () => {
    const difference = attribute("enable_key_rotation", undefined, unknown);

    expect(meanings(planned("aws_kms_key", "create", difference))).toMatchObject([{ rule: "other-creation" }]);
  });

  it("is no drift of the definition", () => {
    expect(meanings(planned("aws_sfn_state_machine", "create", definition()))).toMatchObject([
      { rule: "other-creation" },
    ]);
  });
});

describe("what an apply would delete or replace", () => {
  it("is a deletion, whatever else differs", () => {
    const lost = policy("policy", { lost: [statement({ effect: "Deny", actions: ["s3:*"] })] });

    expect(meanings(planned("aws_s3_bucket", "delete", lost))).toMatchObject([{ rule: "bucket-deleted" }]);
  });

  it("is a replacement with what is weaker in it, but nothing known only after apply", () => {
    const differences = [
      attribute("arn", "a", unknown),
      attribute("kms_key_id", "a", unknown),
      attribute("retention_in_days", 9, 3),
    ];

    expect(meanings(planned("aws_cloudwatch_log_group", "replace", ...differences))).toMatchObject([
      { rule: "log-group-deleted", severity: "high" },
      { rule: "log-retention-shorter", severity: "high" },
    ]);
  });
});

describe("rules", () => {
  const rule = (parts: Partial<Rule>): Rule => ({
    id: "own",
    severity: "low",
    attributes: ["*"],
    sentence: "own",
    ...parts,
  });
  const judged = (subject: Subject, ...own: readonly Partial<Rule>[]) =>
    meanings(subject, [...own.map(rule), ...ourRules]).map(({ rule: id }) => id);
  const rotation = outside("aws_kms_key", rotationOff);

  it("that come first count, even where they say less", () => {
    expect(judged(rotation, {})).toStrictEqual(["own"]);
  });

  it("of severity none make nothing of it", () => {
    expect(judge(rotation, compileRules([rule({ severity: "none" }), ...ourRules]))).toBeUndefined();
  });

  it("of severity none are about what they are about only", () => {
    const subject = outside("aws_kms_key", rotationOff, attribute("is_enabled", true, false));

    expect(judged(subject, { severity: "none", attributes: ["is_enabled"] })).toStrictEqual(["key-rotation-off"]);
  });

  it("of severity none are not turned round", () => {
    const subject = changed("aws_glue_job", "max_capacity", 60, 30);

    expect(judged(subject, { severity: "none", weaker: { becomes: "more" } })).toStrictEqual(["other-change-outside"]);
  });

  it.each([
    ["types", { types: ["aws_s3_*"] }, ["key-rotation-off"]],
    ["types", { types: ["aws_kms_*"] }, ["own"]],
    ["addresses", { addresses: ["module.a.*"] }, ["key-rotation-off"]],
    ["addresses", { addresses: ["aws_kms_key.*"] }, ["own"]],
    ["side", { side: "apply" }, ["key-rotation-off"]],
    ["side", { side: "outside" }, ["own"]],
    ["attributes", { attributes: ["enable_*_rotation"] }, ["own"]],
    ["attributes", { attributes: ["enable"] }, ["key-rotation-off"]],
  ] as const)("are limited by their %s", (_, parts, ids) => {
    expect(judged(rotation, parts)).toStrictEqual(ids);
  });

  it("about statuses say nothing of attributes", () => {
    expect(judged(rotation, { statuses: ["NON_COMPLIANT"], severity: "none" })).toStrictEqual(["key-rotation-off"]);
  });

  it("about an update as a whole are told beside what its attributes mean", () => {
    expect(judged(rotation, { attributes: undefined, actions: ["update"] })).toStrictEqual(["key-rotation-off", "own"]);
  });

  it("for the worse count before those for the better, whichever comes first", () => {
    const subject = outside(
      "aws_iam_role_policy",
      policy("policy", {
        changed: [changedStatement("Allow", { actions: ["s3:GetObject"] })],
        lost: [statement({ actions: ["*"] })],
      }),
    );

    expect(meanings(subject)).toMatchObject([{ rule: "policy-wider", severity: "high" }]);
  });

  it("fill in what they say, and leave alone what a value happens to look like", () => {
    const sentence = "{address} {attribute} {before} {after} {message} {nobody}";

    expect(meanings(changed("aws_kms_key", "x", "{after}", ["a", null, 1]), [rule({ sentence })])).toMatchObject([
      { sentence: "aws_kms_key.it x {after} a, not set, 1  {nobody}." },
    ]);
  });

  it("say of a policy that is not known yet that it is not", () => {
    const [meaning] = meanings(changed("aws_iam_role_policy", "policy", "{}", unknown), [
      rule({ types: ["aws_iam_role_policy"], sentence: "{attribute} allows more: {gained}" }),
    ]);

    expect(meaning?.sentence).toMatch(/policy allows more: something known after apply\.$/);
  });

  it("keep values from making lines of their own, and from being endless", () => {
    const [meaning] = meanings(changed("aws_kms_key", "x", "a\r\n## b\u001b[0m", "x".repeat(500)), [
      rule({ sentence: "{before} {after}" }),
    ]);

    expect(meaning?.sentence).toBe(`a ## b [0m ${"x".repeat(119)}….`);
  });
});

describe("a value that differs as a whole", () => {
  const rules = { kind: "value", value: [{ status: "Enabled", expiration: [{ days: 365 }] }] } as const;

  it("is judged by what is in it", () => {
    const fewer = { kind: "value", value: [{ status: "Enabled", expiration: [{ days: 30 }] }] } as const;
    const subject = outside("aws_s3_bucket_lifecycle_configuration", attribute("rule", rules, fewer));

    expect(meanings(subject)).toMatchObject([
      { rule: "expiration-sooner", sentence: expect.stringContaining("rule[0].expiration[0].days is 30 (was 365)") },
    ]);
  });

  it("is judged by each part of it that a rule knows, and as a whole for the rest", () => {
    const other = { kind: "value", value: [{ status: "Enabled", expiration: [{ days: 30 }], x: 1 }] } as const;
    const subject = outside("aws_s3_bucket_lifecycle_configuration", attribute("rule", rules, other));

    expect(meanings(subject)).toMatchObject([
      { rule: "expiration-sooner" },
      { rule: "other-change-outside", sentence: "No rule covers a change of rule." },
    ]);
  });

  it("is judged element by element, however large it is", () => {
    const value = Array.from({ length: 5000 }, (_, index) => ({ status: "Disabled", id: `rule ${index}` }));
    const subject = outside("aws_s3_bucket_lifecycle_configuration", attribute("rule", undefined, value));

    expect(meanings(subject)).not.toEqual([]);
  });
});

it("what differs in nothing is no finding", () => {
  expect(judge(outside("aws_kms_key"), compileRules(ourRules))).toBeUndefined();
});

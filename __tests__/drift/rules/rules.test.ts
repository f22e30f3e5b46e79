import type { Change, Difference, Meaning, Subject } from "../../../drift/model";
import type { Rule, Weaker } from "../../../drift/rules/rule";
import { judge } from "../../../drift/rules/judge";
import { compileRules } from "../../../drift/rules/rule-book";
import { judgeStatus, type StatusSubject } from "../../../drift/rules/judge-status";
import { ourRules } from "../../../drift/rules/rules";
import { reverse } from "../../../drift/differences/reverse";
import { examples } from "./examples";

const isSubject = (one: Subject | StatusSubject): one is Subject => "plan" in one;

/** Meanings by our rules. @param rules With the one that the test is about. */
const meaningsOf = (one: Subject | StatusSubject, rules = ourRules): readonly Meaning[] => {
  const book = compileRules(rules);
  return (isSubject(one) ? judge(one, book) : judgeStatus(one, book))?.meanings ?? [];
};

/** A rule that makes nothing a finding is told from one that does not match by making it one. */
const visible = (id: string): readonly Rule[] =>
  ourRules.map((rule) => (rule.id === id && rule.severity === "none" ? { ...rule, severity: "low" } : rule));

/** Tags and texts are the same everywhere, and so are policies, whatever holds them. */
const widths = [
  ...["policy-public", "policy-unlimited", "policy-escalates"],
  ...["policy-wider", "policy-wider-here", "policy-lists-more"],
];
const ofEveryType = new Set([
  ...["tags", "texts", "order", "policy-form", "policy-version", "filled-in-by-provider"],
  ...widths,
]);
const ofEveryAttribute = new Set([...widths, "order", ...["output", "other-change-outside", "other-change"]]);

const subjectOf = (id: string): Subject => {
  const [subject] = example(id);
  if (!isSubject(subject)) throw new Error(`${id} is about no resource.`);
  return subject;
};

const isAboutAnother = (weaker: Weaker) => "becomes" in weaker && weaker.becomes === "another";
const isWithoutDirection = (weaker: Weaker) => "becomes" in weaker && weaker.becomes === "reordered";

describe("our rules", () => {
  it("each have an example, and each example has a rule", () => {
    expect(Object.keys(examples).sort()).toStrictEqual(ourRules.map(({ id }) => id).sort());
  });

  it("have an id each", () => {
    expect(new Set(ourRules.map(({ id }) => id)).size).toBe(ourRules.length);
  });

  it.each(ourRules.map((rule) => [rule.id, rule] as const))("%s says what its example means", (id, { severity }) => {
    const found = meaningsOf(example(id)[0], visible(id)).filter(({ rule }) => rule === id);

    expect(found).toStrictEqual([
      { rule: id, severity: severity === "none" ? "low" : severity, sentence: expect.stringMatching(/^[^{}]+[.!?]$/) },
    ]);
  });

  it.each(ourRules.map(({ id }) => [id]))("%s says nothing of what is near it", (id) => {
    const near = example(id)[1];

    expect(meaningsOf(near, visible(id)).map(({ rule }) => rule)).not.toContain(id);
    // Somebody says something, so that nothing is compared with nothing.
    expect(meaningsOf(near)).not.toStrictEqual([]);
  });

  const limited = (member: keyof Rule) => ourRules.filter((rule) => rule[member] !== undefined).map(({ id }) => [id]);
  const idsOf = (subject: Subject) => meaningsOf(subject).map(({ rule }) => rule);

  it.each(limited("types").filter(([id]) => !ofEveryType.has(id ?? "")))("%s says nothing of other types", (id) => {
    const subject = subjectOf(id ?? "");

    expect(idsOf({ ...subject, type: "aws_glue_trigger" })).not.toContain(id);
  });

  it.each(limited("attributes").filter(([id]) => !ofEveryAttribute.has(id ?? "") && isSubject(example(id ?? "")[0])))(
    "%s says nothing of other attributes",
    (id) => {
      const subject = subjectOf(id ?? "");
      const elsewhere = (change: Change | undefined) =>
        change && { ...change, differences: change.differences.map((one) => ({ ...one, path: "elsewhere" })) };

      expect(idsOf({ ...subject, outside: elsewhere(subject.outside), apply: elsewhere(subject.apply) })).not.toContain(
        id,
      );
    },
  );

  it.each(limited("actions"))("%s says nothing of other actions", (id) => {
    const { actions = [] } = ourRules.find((rule) => rule.id === id) ?? {};
    const subject = { ...subjectOf(id ?? ""), outside: undefined };
    const others = (["create", "update", "delete", "replace", "forget", "create-then-forget"] as const).filter(
      (action) => !actions.includes(action),
    );

    expect(others.flatMap((action) => idsOf({ ...subject, apply: { action, differences: [] } }))).not.toContain(id);
  });

  it.each(limited("side"))("%s says nothing of the other side", (id) => {
    const { outside, apply, ...subject } = subjectOf(id ?? "");

    expect(idsOf({ ...subject, outside: apply, apply: outside })).not.toContain(id);
  });

  const directed = ourRules.filter(
    ({ weaker }) => weaker !== undefined && !isAboutAnother(weaker) && !isWithoutDirection(weaker),
  );

  it.each(directed.map(({ id }) => [id]))("%s is for the better the other way round", (id) => {
    const [worst] = meaningsOf(turned(example(id)[0] as Subject));

    expect(worst).toMatchObject({ severity: "low", rule: id, sentence: expect.stringMatching(/^For the better: /) });
  });

  const another = ourRules.filter(({ weaker }) => weaker !== undefined && isAboutAnother(weaker));

  it.each(another.map(({ id }) => [id]))("%s is for the better where nothing was set", (id) => {
    const { outside: change, ...subject } = example(id)[0] as Subject;
    const [difference] = change?.differences ?? [];
    const set = { ...difference, before: { kind: "absent" }, after: { kind: "value", value: "a" } } as Difference;

    expect(meaningsOf({ ...subject, outside: { action: "update", differences: [set] } })).toMatchObject([
      { severity: "low", sentence: expect.stringMatching(/^For the better: /) },
    ]);
  });
});

function example(id: string) {
  const found = examples[id];
  if (found === undefined) throw new Error(`${id} has no example.`);
  return found;
}

/** Change of the example, turned back outside Terraform. */
function turned(subject: Subject): Subject {
  const change = subject.outside ?? subject.apply;
  return {
    ...subject,
    apply: undefined,
    outside: {
      action: "update",
      differences: (change?.differences ?? []).map((one) => reverse<typeof one>(one)),
      values: change?.values && { before: change.values.after, after: change.values.before },
    },
  };
}

import type { Difference, Meaning, Subject } from "../../../../commands/drift/model";
import type { Definition, Weaker } from "../../../../commands/drift/rules/definition";
import { judge } from "../../../../commands/drift/rules/judge";
import { judgeStatus, type Condition } from "../../../../commands/drift/rules/judge-status";
import { ourRules } from "../../../../commands/drift/rules/rules";
import { reversed } from "../../../../commands/drift/rules/views";
import { examples } from "./examples";

const isSubject = (one: Subject | Condition): one is Subject => "plan" in one;

/** What our rules say. @param rules With the one that the test is about. */
const meaningsOf = (one: Subject | Condition, rules = ourRules): readonly Meaning[] =>
  isSubject(one) ? (judge(one, rules)?.meanings ?? []) : judgeStatus(one, rules);

/** A rule that makes nothing a finding is told from one that does not match by making it one. */
const visible = (id: string): readonly Definition[] =>
  ourRules.map((rule) => (rule.id === id && rule.severity === "none" ? { ...rule, severity: "low" } : rule));

const isAboutAnother = (weaker: Weaker) => "becomes" in weaker && weaker.becomes === "another";

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

  const directed = ourRules.filter(({ weaker }) => weaker !== undefined && !isAboutAnother(weaker));

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

/** What the example is about, turned back outside Terraform. */
function turned(subject: Subject): Subject {
  const change = subject.outside ?? subject.apply;
  return {
    ...subject,
    apply: undefined,
    outside: { action: "update", differences: (change?.differences ?? []).map((one) => reversed(one) as typeof one) },
  };
}

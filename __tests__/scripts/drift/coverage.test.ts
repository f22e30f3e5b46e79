import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../../../drift/rules/rule";
import { isAtLeast } from "../../../drift/rules/severity";
import { ourRules } from "../../../drift/rules/rules";
import { checkov } from "../../../scripts/drift/coverage/checkov";
import { controls } from "../../../scripts/drift/coverage/controls";
import { coverage, isTooMild, notCovered } from "../../../scripts/drift/coverage/cover";
import { hub } from "../../../scripts/drift/coverage/hub";
import { attributesOf } from "../../../scripts/drift/names";
import { readProviderSchema } from "../../../scripts/drift/provider-schema";
import { isAboutState, judgeChange, resourcesOf } from "../../../scripts/drift/samples";
import { withCoverage } from "../../../scripts/docs/drift-coverage";

const page = readFileSync(join(__dirname, "../../../docs/drift-coverage.md"), "utf8");
const { kinds } = readProviderSchema();
const exact = (types: readonly string[] = []) => types.filter((type) => !type.includes("*"));

/** Attributes of rules with a condition, each with its type. */
const targets = ourRules
  .filter(({ weaker, severity }) => weaker !== undefined && severity !== "none")
  .flatMap((rule) =>
    exact(rule.types).flatMap((type) =>
      (rule.attributes ?? []).flatMap((attribute) => {
        const kind = kinds[type]?.[attribute];
        return kind === undefined || /\*(?!\])/.test(attribute) ? [] : [{ rule, type, attribute, kind }];
      }),
    ),
  );

/** Rules of which a sample cannot be made from the condition alone; they have tests of their own. */
const byHand = (rule: Rule) =>
  rule.weaker !== undefined && "becomes" in rule.weaker && ["wider", "another"].includes(String(rule.weaker.becomes));

const tried = targets
  .filter(({ rule }) => !byHand(rule))
  .map((target) => [`${target.rule.id}: ${target.type}.${target.attribute}`, target] as const);

describe("the controls", () => {
  it("each have a rule or a reason", () => {
    const judged = new Set(coverage().map(({ control }) => control));
    const reasons = new Map(notCovered.map(({ control, reason }) => [control, reason]));

    expect(Object.keys(controls).filter((id) => judged.has(id) === reasons.has(id))).toStrictEqual([]);
    expect([...reasons.values()].filter((reason) => !/^\w.*\.$/.test(reason))).toStrictEqual([]);
  });

  it("are those of the standards", () => {
    expect(Object.keys(hub)).toHaveLength(374);
    expect(Object.keys(checkov)).toHaveLength(443);
  });

  it("are judged no milder than Security Hub does, but for a reason", () => {
    expect(coverage().filter(isTooMild)).toStrictEqual([]);
  });

  it("are in docs/drift-coverage.md; npm run docs writes them", () => {
    const unpadded = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");

    expect(unpadded(withCoverage(page))).toBe(unpadded(page));
  });
});

describe("the attributes of rules", () => {
  it.each(ourRules.filter(({ types }) => exact(types).length > 0).map((rule) => [rule.id, rule] as const))(
    "%s are in the provider's schema",
    (_, rule) => {
      const types = exact(rule.types);

      expect(types.filter((type) => kinds[type] === undefined)).toStrictEqual([]);
      expect(
        attributesOf(rule).filter((name) => !types.some((type) => kinds[type]?.[name] !== undefined)),
      ).toStrictEqual([]);
      const { attributes } = rule;
      const idle = types.filter((type) => attributes?.every((name) => kinds[type]?.[name] === undefined) ?? false);
      expect(idle).toStrictEqual([]);
    },
  );
});

describe("a rule with a condition", () => {
  const worst = (...change: Parameters<typeof judgeChange>) => judgeChange(...change)?.meanings[0];

  it.each(tried)("%s finds the change to the weaker value", (_, target) => {
    const { strong, weak } = resourcesOf(target);

    expect(worst(target.type, "update", strong, weak)?.rule).not.toMatch(/^other-/);
  });

  it.each(tried)("%s finds the change to the safer value one level lower", (_, target) => {
    const { strong, weak } = resourcesOf(target);

    expect(worst(target.type, "update", weak, strong)?.sentence).toMatch(/^For the better, after an apply: /);
  });

  it.each(tried.filter(([, { rule }]) => isAboutState(rule)))("%s judges a new resource, too", (_, target) => {
    const { strong, weak } = resourcesOf(target);
    const [changed, created] = [
      worst(target.type, "update", strong, weak)?.severity ?? "low",
      judgeChange(target.type, "create", null, weak)?.meanings.find(({ rule }) => !rule.startsWith("other-")),
    ];

    expect(created?.rule).toBeDefined();
    expect(isAtLeast(created?.severity ?? "low", changed)).toBe(true);
  });
});

import type { Statement } from "../../../drift/model";
import { compareStatements } from "../../../drift/differences/policy/compare";
import { statement } from "../rules/builders";

let seed = 7;
const below = (limit: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor(seed / 256) % limit;
};
const some = <T>(all: readonly T[]): readonly T[] => {
  const chosen = all.filter(() => below(3) === 0);
  return chosen.length > 0 ? chosen : all.slice(0, 1);
};

const names = {
  actions: ["s3:getobject", "s3:putobject", "s3:get*", "s3:*", "*", "s3:?etacl"],
  resources: ["a", "ab", "b", "a*", "*", "a?"],
  principals: ["AWS: 1", "AWS: 2", "AWS: *"],
};

function randomConditions(): readonly string[] {
  const operator = below(2) === 0 ? "StringEquals" : "StringNotEquals";
  return below(2) === 0 ? [] : [`${operator} k ${some(["1", "2", "3"]).join(", ")}`];
}

function randomStatement(): Statement {
  const [isNotAction, isNotResource] = [below(6) === 0, below(8) === 0];
  const [actions, resources] = [some(names.actions), some(names.resources)];
  return statement({
    effect: below(3) === 0 ? "Deny" : "Allow",
    ...(isNotAction ? { notActions: actions } : { actions }),
    ...(isNotResource ? { notResources: resources } : { resources }),
    principals: some(names.principals),
    conditions: randomConditions(),
  });
}

/** The same in other statements, of which one may have gone, and one may be new. */
function rewritten(statements: readonly Statement[]): readonly Statement[] {
  const split = statements.flatMap((one) =>
    below(2) === 0 ? one.actions.map((action) => ({ ...one, actions: [action] })) : [{ ...one }],
  );
  const [first, ...rest] = split;
  // A statement of its own under other conditions, or for other resources.
  const twin = first && {
    ...first,
    ...(below(2) === 0 ? { resources: some(names.resources) } : { conditions: randomConditions() }),
  };
  const kept = below(3) === 0 ? (twin === undefined ? rest : [twin, ...rest]) : split;
  const more = below(3) === 0 ? [...kept, randomStatement()] : kept;
  return below(2) === 0 ? [...more].reverse() : more;
}

const patterns = new Map<string, RegExp>();
function fits(pattern: string, text: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(`^${pattern.replace("?", ".").replace("*", ".*")}$`);
  patterns.set(pattern, known);
  return known.test(text);
}

const requests = ["s3:getobject", "s3:putobject", "s3:getacl", "iam:x"].flatMap((action) =>
  ["a", "ab", "abc", "b", "z"].flatMap((resource) =>
    ["AWS: 1", "AWS: 2", "AWS: 3"].flatMap((principal) =>
      ["1", "2", "3", "4"].map((k) => ({ action, resource, principal, k })),
    ),
  ),
);

/** Requests that statements are about, one by one, as IAM reads them. */
const requestsOf = (statements: readonly Statement[], effect: Statement["effect"]): string => {
  const isAbout = (all: readonly string[], but: readonly string[], text: string) =>
    but.length > 0 ? !but.some((pattern) => fits(pattern, text)) : all.some((pattern) => fits(pattern, text));
  const own = statements.filter((one) => one.effect === effect);
  return requests
    .map(({ action, resource, principal, k }) =>
      own.some(
        (one) =>
          isAbout(one.actions, one.notActions, action) &&
          isAbout(one.resources, one.notResources, resource) &&
          isAbout(one.principals, [], principal) &&
          one.conditions.every((condition) => {
            const [operator = "", , ...values] = condition.split(/,? /);
            return values.includes(k) === (operator === "StringEquals");
          }),
      )
        ? "1"
        : "0",
    )
    .join("");
};

const rounds = Array.from({ length: 3_000 }, () => {
  const before = Array.from({ length: 1 + below(3) }, randomStatement);
  const after = below(3) === 0 ? Array.from({ length: 1 + below(3) }, randomStatement) : rewritten(before);
  const [was, is] = [requestsOf(before, "Allow"), requestsOf(after, "Allow")];
  const { gained, lost, changed } = compareStatements(before, after);
  return {
    before,
    after,
    isTold: gained.length + lost.length + changed.length > 0,
    tellsAllow: [...gained, ...changed].some(({ effect }) => effect === "Allow"),
    isSame: is === was && requestsOf(after, "Deny") === requestsOf(before, "Deny"),
    allowsMore: Array.from(is).some((allowed, at) => allowed > (was[at] ?? "")),
  };
});

it("policies of which nothing differs say the same of every request", () => {
  expect(rounds.filter(({ isTold }) => !isTold).length).toBeGreaterThan(300);
  expect(rounds.filter(({ isTold, isSame }) => !isTold && !isSame)).toEqual([]);
});

it("a policy that allows more gains something", () => {
  expect(rounds.filter(({ allowsMore }) => allowsMore).length).toBeGreaterThan(300);
  expect(rounds.filter(({ allowsMore, tellsAllow }) => allowsMore && !tellsAllow)).toEqual([]);
});

import type { Statement, StatementDifference } from "../../model";
import { pairUp, type Pair } from "../pair-up";
import { coverageOf, principalKey, type Coverage } from "./coverage";
import { isPattern } from "./pattern";
import { parts, type Part } from "./statement";

export interface StatementDifferences {
  readonly gained: readonly Statement[];
  readonly lost: readonly Statement[];
  readonly changed: readonly StatementDifference[];
  /** Changed Sids. */
  readonly renamed: readonly { readonly index: number; readonly before?: string; readonly after?: string }[];
  /** Whether other statements say the same together. */
  readonly isReworded: boolean;
}

/**
 * Compares what statements say together: of those that are on one side only, what no statement of the other side says. They are paired
 * by Sid, and of the others those that have most in common.
 */
export function compareStatements(before: readonly Statement[], after: readonly Statement[]): StatementDifferences {
  const twins = twinsOf(before, after);
  const paired = new Set(twins.values());
  const left = before.filter((statement) => !paired.has(statement));
  const right = after.filter((statement) => !twins.has(statement));
  const sides = { was: { statements: before, ...coverageOf(before) }, is: { statements: after, ...coverageOf(after) } };
  const found = pairUp(left, right, likeness).map((pair) => ({ ...pair, ...differenceOf(pair, sides) }));
  const changed = found.flatMap((each) => each.changed ?? []);
  const gained = found.flatMap((each) => each.gained ?? []);
  const lost = found.flatMap((each) => each.lost ?? []);
  const renamedPairs = [
    ...[...twins].map(([is, was]) => [was, is] as const),
    ...changed.map((each) => [each.before, each.after] as const),
  ];
  return {
    gained,
    lost,
    changed,
    renamed: renamedPairs.flatMap(([was, is]) =>
      was === undefined || is === undefined || was.sid === is.sid
        ? []
        : [{ index: after.indexOf(is), before: was.sid, after: is.sid }],
    ),
    isReworded: gained.length + lost.length + changed.length === 0 && left.length + right.length > 0,
  };
}

/** Statements that are on both sides, whatever their Sids; those with one Sid first. */
function twinsOf(before: readonly Statement[], after: readonly Statement[]): ReadonlyMap<Statement, Statement> {
  const waiting = new Map<string, Statement[]>();
  for (const statement of before) {
    const text = textOf(statement);
    const same = waiting.get(text);
    if (same === undefined) waiting.set(text, [statement]);
    else same.push(statement);
  }
  const twins = new Map<Statement, Statement>();
  const texts = after.map(textOf);
  const pairWhere = (isTwin: (one: Statement, other: Statement) => boolean) => {
    for (const [index, statement] of after.entries()) {
      const same = twins.has(statement) ? undefined : waiting.get(texts[index] ?? "");
      const twin = same?.find((one) => isTwin(one, statement));
      if (same === undefined || twin === undefined) continue;
      same.splice(same.indexOf(twin), 1);
      twins.set(statement, twin);
    }
  };
  pairWhere((one, other) => one.sid === other.sid);
  pairWhere(() => true);
  return twins;
}

type Side = Coverage & { readonly statements: readonly Statement[] };

interface Difference {
  readonly gained?: Statement;
  readonly lost?: Statement;
  readonly changed?: StatementDifference;
}

/** What a pair of statements says that the other side does not say, in whatever statement. */
function differenceOf(
  { before, after }: Pair<Statement>,
  { was, is }: { readonly was: Side; readonly is: Side },
): Difference {
  if (before === undefined) return { gained: after && uncoveredPart(after, was) };
  if (after === undefined) return { lost: uncoveredPart(before, is) };
  const [itsGains, itsLosses] = [missingParts(after, before, was), missingParts(before, after, is)];
  const { sid, effect } = after;
  const changed = { ...(sid === undefined ? {} : { sid }), effect, gained: itsGains, lost: itsLosses, before, after };
  if (!hasOtherLimits(before, after)) {
    if (isEmpty(itsGains) && isEmpty(itsLosses)) return {};
    return mayCover(before, after) && was.covers(after) && is.covers(before) ? {} : { changed };
  }
  const [gained, lost] = [uncoveredPart(after, was), uncoveredPart(before, is)];
  if (gained === undefined && lost === undefined) return {};
  // The rest stands in statements of its own.
  if (gained === undefined && !coverageOf([before]).covers(after)) return { lost };
  if (lost === undefined && !coverageOf([after]).covers(before)) return { gained };
  return isEmpty(itsGains) && isEmpty(itsLosses) ? { gained, lost } : { changed };
}

/** Whether an item of one may stand for items of the other. */
const mayCover = (one: Statement, other: Statement): boolean =>
  divisible.some((part) => one[part].some(isPattern) || other[part].some(isPattern));

const isEmpty = (parts: object): boolean => Object.keys(parts).length === 0;

/** Whether two statements differ in more than the actions, resources and principals that they name. */
const hasOtherLimits = (before: Statement, after: Statement): boolean =>
  (["notActions", "notResources", "notPrincipals", "conditions"] as const).some((part) => {
    if (before[part].length !== after[part].length) return true;
    const there = new Set(before[part].map((item) => keyOf(part, item)));
    return after[part].some((item) => !there.has(keyOf(part, item)));
  });

/** Lists of which a statement may say less, and be no statement less. */
const divisible = ["actions", "resources", "principals"] as const;

/** A statement without the actions, resources and principals that the other side covers; `undefined` if it covers all. */
function uncoveredPart(statement: Statement, other: Side): Statement | undefined {
  if (other.covers(statement)) return undefined;
  return divisible.reduce((left, part) => {
    if (left[part].length < 2) return left;
    return { ...left, [part]: left[part].filter((item) => !other.covers({ ...left, [part]: [item] })) };
  }, statement);
}

/** Likeness from which on two statements are one that was changed. */
const enough = 1 / 3;

/** Likeness of two statements. Those with different effects have nothing in common, whatever their Sids. */
function likeness(before: Statement, after: Statement): number {
  if (before.effect !== after.effect) return 0;
  const [one, other] = [keysOf(before), keysOf(after)];
  const shared = [...one].filter((key) => other.has(key)).length;
  const share = shared / (one.size + other.size - shared);
  const sameSid = before.sid === after.sid;
  if (sameSid && before.sid !== undefined) return 2 + share;
  return share < enough ? 0 : share + (sameSid ? 0.01 : 0);
}

const keysOf = (statement: Statement): ReadonlySet<string> =>
  new Set(parts.flatMap((part) => statement[part].map((item) => `${part} ${keyOf(part, item)}`)));

/** Text that is the same for statements that say the same in the same lists. */
const textOf = (statement: Statement): string =>
  statement.effect +
  parts
    .map((part) => {
      const items = statement[part];
      return items.length === 0
        ? ""
        : `\n${part} ${items
            .map((item) => keyOf(part, item))
            .sort()
            .join("\n")}`;
    })
    .join("");

/** Parts that only one of two statements has, and that no other statement of the other side has for it. */
function missingParts(from: Statement, counterpart: Statement, other: Side): StatementDifference["gained"] {
  const at = other.statements.indexOf(counterpart);
  const isElsewhere = (part: Part, item: string) =>
    part !== "conditions" &&
    from[part].length > 0 &&
    !part.startsWith("not") &&
    other.covers({ ...from, [part]: [item] }, at);
  const entries = parts.map((part) => {
    const there = new Set(counterpart[part].map((item) => keyOf(part, item)));
    return [part, from[part].filter((item) => !there.has(keyOf(part, item)) && !isElsewhere(part, item))] as const;
  });
  return Object.fromEntries(entries.filter(([, items]) => items.length > 0));
}

/** Key of a value: equal for values that are the same to AWS. */
function keyOf(part: Part, item: string): string {
  if (part === "actions" || part === "notActions") return item.toLowerCase();
  if (part === "principals" || part === "notPrincipals") return principalKey(item);
  if (part !== "conditions") return item;
  return item.replace(/^\S+ (?:"(?:[^"\\]|\\.)*"|\S+)/, (operatorAndKey) => operatorAndKey.toLowerCase());
}

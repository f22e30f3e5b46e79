import type { Statement, StatementDifference } from "../../model";
import { pairUp } from "../pair-up";
import { parts, type Part } from "./statement";

export interface StatementDifferences {
  readonly gained: readonly Statement[];
  readonly lost: readonly Statement[];
  readonly changed: readonly StatementDifference[];
  /** Changed Sids. */
  readonly renamed: readonly { readonly index: number; readonly before?: string; readonly after?: string }[];
}

/** Compares statements: those with one Sid, and of the others those that have most in common. */
export function compareStatements(before: readonly Statement[], after: readonly Statement[]): StatementDifferences {
  const pairs = pairUp(before, after, likeness);
  return {
    gained: pairs.flatMap(({ before: was, after: is }) => (was === undefined && is !== undefined ? [is] : [])),
    lost: pairs.flatMap(({ before: was, after: is }) => (is === undefined && was !== undefined ? [was] : [])),
    changed: pairs.flatMap(({ before: was, after: is }) => {
      if (was === undefined || is === undefined) return [];
      const [gained, lost] = [missingParts(is, was), missingParts(was, is)];
      if (Object.keys({ ...gained, ...lost }).length === 0) return [];
      return [{ ...(is.sid === undefined ? {} : { sid: is.sid }), effect: is.effect, gained, lost }];
    }),
    renamed: pairs.flatMap(({ before: was, after: is }) =>
      was === undefined || is === undefined || was.sid === is.sid
        ? []
        : [{ index: after.indexOf(is), before: was.sid, after: is.sid }],
    ),
  };
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

/** Parts that only one of two statements has. */
function missingParts(from: Statement, other: Statement): StatementDifference["gained"] {
  const entries = parts.map((part) => {
    const there = new Set(other[part].map((item) => keyOf(part, item)));
    return [part, from[part].filter((item) => !there.has(keyOf(part, item)))] as const;
  });
  return Object.fromEntries(entries.filter(([, items]) => items.length > 0));
}

/** Key of a value: equal for values that are the same to AWS. */
function keyOf(part: Part, item: string): string {
  if (part === "actions" || part === "notActions") return item.toLowerCase();
  // AWS stores an account as the ARN of its root.
  if (part === "principals" || part === "notPrincipals")
    return item.replace(/^AWS: arn:[\w-]+:iam::(\d{12}):root$/, "AWS: $1");
  if (part !== "conditions") return item;
  return item.replace(/^\S+ (?:"(?:[^"\\]|\\.)*"|\S+)/, (operatorAndKey) => operatorAndKey.toLowerCase());
}

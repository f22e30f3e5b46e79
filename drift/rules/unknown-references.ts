import type { PolicyDifference, StatementDifference } from "../model";
import { knownAfterApply } from "../differences/grants";

type Parts = StatementDifference["gained"];

/**
 * A policy's difference without references that are known only after the apply, and without what they may stand for: a bucket that is
 * created again has no ARN yet, and will have the one that it had.
 */
export function withoutUnknownReferences(difference: PolicyDifference): PolicyDifference {
  if (!difference.changed.some(({ gained }) => Object.values(gained).some((names) => names.some(isUnknown)))) {
    return difference;
  }
  const changed = difference.changed.map((statement) => {
    const unknown = new Set(
      (Object.keys(statement.gained) as (keyof Parts)[]).filter((part) => statement.gained[part]?.some(isUnknown)),
    );
    const known = (parts: Parts): Parts =>
      Object.fromEntries(Object.entries(parts).filter(([part]) => !unknown.has(part as keyof Parts)));
    return { ...statement, gained: known(statement.gained), lost: known(statement.lost) };
  });
  return { ...difference, changed };
}

const isUnknown = (text: string): boolean => text.includes(knownAfterApply);

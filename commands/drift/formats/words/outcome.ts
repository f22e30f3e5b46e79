import type { Change, Difference, MemberDifference } from "../../model";

/** What an apply makes of what was changed outside Terraform: undoes all of it, more than that, part of it, or something else. */
export type Outcome = "undone" | "more" | "part" | "other";

/** Whether what an apply would change is the reverse of what was changed outside. */
export function outcomeOf(outside: Change, apply: Change): Outcome {
  const wanted = new Set(apply.differences.map((difference) => text(inOrder(difference))));
  const unknown = new Set(apply.differences.filter(isUnknown).map(({ path }) => path));
  const undone = outside.differences.filter((difference) => wanted.has(text(inOrder(difference, true))));
  // A computed attribute follows the others, and its value is told by AWS only.
  const follows = outside.differences.filter(({ path }) => unknown.has(path));
  if (undone.length === 0) return "other";
  if (undone.length + follows.length < outside.differences.length) return "part";
  return undone.length + unknown.size < apply.differences.length ? "more" : "undone";
}

const isUnknown = (difference: Difference): boolean =>
  difference.kind === "attribute" && difference.after.kind === "unknown";

/** A difference, or its reverse, such that two that are equal are equal as text. */
function inOrder(difference: Difference, isReversed = false): unknown {
  const pair = <T>(before: T, after: T): readonly [T, T] => (isReversed ? [after, before] : [before, after]);
  const member = ({ path, before, after }: MemberDifference) => [path, ...pair(before, after)];
  switch (difference.kind) {
    case "attribute":
      return member(difference);
    case "definition":
      return [
        difference.path,
        set(difference.members.map(member)),
        pair(set(difference.added), set(difference.removed)),
        set(
          difference.changed.map(({ state, members, transitions }) => [
            state,
            set(members.map(member)),
            set(transitions.map(member)),
          ]),
        ),
      ];
    case "policy":
      return [
        difference.path,
        pair(set(difference.gained), set(difference.lost)),
        set(
          difference.changed.map(({ sid, effect, gained, lost }) => [sid, effect, pair(filled(gained), filled(lost))]),
        ),
      ];
  }
}

/** Members that are there and hold something. */
const filled = (members: Readonly<Record<string, readonly string[] | undefined>>): unknown =>
  Object.fromEntries(Object.entries(members).filter(([, values]) => (values ?? []).length > 0));

const set = (items: readonly unknown[]): readonly string[] => items.map(text).sort();

/** JSON with the members of objects in order. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );

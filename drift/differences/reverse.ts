import { rememberTwo } from "./memo";
import type { PlanValue, View } from "../model";

/** The same change the other way round. */
export function reverse<T extends View>(difference: T): T;
export function reverse(difference: View): View {
  return reverseView(difference);
}

const reverseView = rememberTwo((difference: View): View => {
  if (difference.kind === "attribute") return { ...difference, before: difference.after, after: difference.before };
  if (difference.kind === "policy") {
    return {
      ...difference,
      gained: difference.lost,
      lost: difference.gained,
      changed: difference.changed.map((statement) => ({
        ...statement,
        gained: statement.lost,
        lost: statement.gained,
        before: statement.after,
        after: statement.before,
      })),
    };
  }
  const back = <T extends { readonly before: PlanValue; readonly after: PlanValue }>(member: T): T => ({
    ...member,
    before: member.after,
    after: member.before,
  });
  return {
    ...difference,
    members: difference.members.map(back),
    added: difference.removed,
    removed: difference.added,
    changed: difference.changed.map(({ state, members, transitions }) => ({
      state,
      members: members.map(back),
      transitions: transitions.map(back),
    })),
  };
});

/** Text to compare by, whatever the order of statements or states, and whether or not the change forces a replacement. */
export const comparableText = (difference: View): string =>
  orderedText({ ...difference, forcesReplacement: undefined });

function orderedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(orderedText).sort().join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .map(([name, member]) => `${JSON.stringify(name)}:${orderedText(member)}`)
    .sort()
    .join()}}`;
}

import type { Action, Finding } from "../../model";
import { outcomeOf } from "./outcome";

const happened: Readonly<Record<Action, string>> = {
  create: "Created outside Terraform",
  update: "Changed outside Terraform",
  delete: "Deleted outside Terraform",
  replace: "Replaced outside Terraform",
  forget: "Forgotten outside Terraform",
};

const planned: Readonly<Record<Action, string>> = {
  create: "create it",
  update: "change it",
  delete: "delete it",
  replace: "delete it and create another",
  forget: "forget it, and leave it in the account",
};

/** The change, and the effect of an apply; undefined if Terraform has no part in it. */
export function consequence(finding: Finding): string | undefined {
  const { outside, apply } = finding;
  if (outside === undefined) return apply && `An apply would ${planned[apply.action]}.`;
  const what = happened[outside.action];
  if (apply === undefined) return `${what}; an apply would leave it so.`;
  if (outside.action === "delete" && apply.action === "create") return `${what}; an apply would create it again.`;
  const means = apply.action === "replace" ? ` (it would ${planned.replace})` : "";
  const outcomes = {
    reverted: `undo it${means}`,
    more: `undo it and change more${means}`,
    part: `undo part of it${means}`,
    other: `not undo that, but ${planned[apply.action]}`,
  } as const;
  return `${what}; an apply would ${outcomes[outcomeOf(outside, apply)]}.`;
}

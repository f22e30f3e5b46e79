import type { Action, Change, Finding } from "../../model";
import { outcomeOf } from "./outcome";
import { reasonText, triggersText } from "./reason";

const happened: Readonly<Record<Action, string>> = {
  create: "Created outside Terraform",
  update: "Changed outside Terraform",
  delete: "Deleted outside Terraform",
  replace: "Replaced outside Terraform",
  forget: "Removed from the state outside Terraform",
  "create-then-forget": "Replaced outside Terraform",
  invoke: "Invoked outside Terraform",
};

const planned = (action: Action, kind: Finding["kind"]): string =>
  ({
    create: `create the ${kind}`,
    update: `change the ${kind}`,
    delete: `delete the ${kind}`,
    replace: `replace the ${kind}: delete it and create a new one`,
    forget: `remove the ${kind} from the state, and leave it in AWS`,
    "create-then-forget": `create a new ${kind}, and leave the old one in AWS without a place in the state`,
    invoke: `invoke the ${kind}`,
  })[action];

/** The effect of an apply, and Terraform's reason for it. */
function plannedSentence(apply: Change, kind: Finding["kind"]): string {
  const { action, deferred, imported, triggers = [] } = apply;
  const who = deferred === undefined ? "An apply" : "A later apply";
  const what =
    imported === true
      ? `import the ${kind} and ${planned(action, kind).replace(`the ${kind}`, "it")}`
      : planned(action, kind);
  const when = triggers.length === 0 ? "" : `, on ${triggersText(triggers)}`;
  return `${who} would ${what}${when}${reasonText(apply)}.`;
}

/** The change, and the effect of an apply; undefined if Terraform has no part in it. */
export function consequence({ kind, outside, apply }: Finding): string | undefined {
  if (outside === undefined) return apply && plannedSentence(apply, kind);
  const what = happened[outside.action];
  if (apply === undefined) return `${what}; an apply would leave the change in place.`;
  if (outside.action === "delete" && apply.action === "create") {
    return `${what}; an apply would create the ${kind} again.`;
  }
  const means = apply.action === "replace" ? ` by replacing the ${kind}${reasonText(apply)}` : "";
  const outcomes = {
    reverted: `revert the change${means}`,
    more: `revert the change and make more changes${means}`,
    part: `revert part of the change${means}`,
    other: `not revert the change, but ${planned(apply.action, kind)}${reasonText(apply)}`,
  } as const;
  return `${what}; an apply would ${outcomes[outcomeOf(outside, apply)]}.`;
}

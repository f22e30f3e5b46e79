import type { Difference, Finding } from "../../model";
import { definitionLines } from "./definition";
import { line, type Line } from "./line";
import { attributeLines } from "./members";
import { outcomeOf } from "./outcome";
import { policyLines } from "./policy";

/** A difference in the form in which a person reads it best. */
export function differenceLines(difference: Difference): readonly Line[] {
  switch (difference.kind) {
    case "attribute":
      return attributeLines(difference);
    case "definition":
      return definitionLines(difference);
    case "policy":
      return policyLines(difference);
  }
}

/** Lines of all differences. A change outside Terraform that an apply would undo is told once. */
export function findingLines(finding: Finding): readonly Line[] {
  const { outside, apply } = finding;
  const happened = (outside?.differences ?? []).flatMap(differenceLines);
  const planned = (apply?.differences ?? []).flatMap(differenceLines);
  if (happened.length === 0) return planned;
  if (outside === undefined || apply === undefined || planned.length === 0) return happened;
  if (outcomeOf(outside, apply) === "reverted") return happened;
  return [
    line(" ", 0, "Changed outside Terraform:"),
    ...happened.map(indentLine),
    line(" ", 0, "Changed by an apply:"),
    ...planned.map(indentLine),
  ];
}

const indentLine = (one: Line): Line => ({ ...one, depth: one.depth + 1 });

import type { DefinitionDifference } from "../../model";
import { line, type Line } from "./line";
import { memberLines } from "./members";

/** Two state machines: states that came and went, changes within others, and their transitions. */
export function definitionLines(difference: DefinitionDifference): readonly Line[] {
  const { path, members, added, removed, changed } = difference;
  return [
    line("~", 0, path.includes("definition") ? `${path}:` : `${path}, a state machine:`),
    ...members.flatMap((member) => memberLines(member, 1)),
    ...added.map((state) => line("+", 1, `state "${state}"`)),
    ...removed.map((state) => line("-", 1, `state "${state}"`)),
    ...changed.flatMap((state) => [
      line("~", 1, `state "${state.state}":`),
      ...state.members.flatMap((member) => memberLines(member, 2)),
      ...state.transitions.flatMap((transition) => memberLines(transition, 2, "transition ")),
    ]),
  ];
}

import { isObject } from "../../lib/json";
import { findCall, type Model, type TypeText } from "./model";

/** An answer without empty members that the model calls optional: AWS may leave them out. */
export function withoutEmpty<Answer>(action: string, answer: Answer): Answer {
  const { model, operation } = findCall(action);
  return operation.output === undefined ? answer : (pruned(model, operation.output, answer) as Answer);
}

function pruned(model: Model, type: TypeText, value: unknown): unknown {
  const shape = model.shapes[type];
  const item =
    shape !== undefined && "list" in shape ? shape.list : type.endsWith("[]") ? type.slice(0, -2) : undefined;
  if (Array.isArray(value)) return item === undefined ? value : value.map((each: unknown) => pruned(model, item, each));
  const members =
    shape === undefined
      ? undefined
      : "structure" in shape
        ? shape.structure
        : "union" in shape
          ? shape.union
          : undefined;
  if (members === undefined || !isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, pruned(model, (members[name] ?? "").replace("!", ""), member)] as const)
      .filter(([name, member]) => members[name]?.endsWith("!") === true || !isEmpty(member)),
  );
}

const isEmpty = (value: unknown) =>
  value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

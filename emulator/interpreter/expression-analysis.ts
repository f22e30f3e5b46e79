import { isObject } from "../../lib/json";

/** Static properties of an expression. */
export interface Analysis {
  /** Variables it mentions, `states` not among them. */
  readonly variables: readonly string[];
  /** Members of `$states` it reads. */
  readonly states: ReadonlySet<string>;
  /** Problems for which AWS rejects the expression, in words. */
  readonly refused: readonly string[];
  /** Whether it has an `x[]`, which writes a mark into the array itself. */
  readonly marksArrays: boolean;
}

type Node = { readonly [member: string]: unknown };

/** Children that are evaluated where the node itself is. */
const sameContext = [
  ...["lhs", "rhs", "expression", "expressions", "arguments", "procedure", "body", "condition", "then", "else"],
];
/** Children for which something is the context, so that bare names and `$` mean something. */
const ownContext = ["stages", "predicate", "group", "terms", "expr", "pattern", "update", "delete"];

/** Reads the syntax tree of an expression. */
export function analyse(ast: unknown): Analysis {
  const variables = new Set<string>();
  const states = new Set<string>();
  const refused = new Set<string>();
  let marksArrays = false;

  function walk(child: unknown, top: boolean): void {
    if (Array.isArray(child)) {
      for (const one of child) walk(one, top);
    } else if (isObject(child)) {
      visit(child, top);
      for (const member of sameContext) walk(child[member], top);
      for (const member of ownContext) walk(child[member], false);
      if (Array.isArray(child["steps"])) {
        child["steps"].forEach((step, index) => {
          walk(step, top && index === 0);
        });
      }
    }
  }

  function visit(node: Node, top: boolean): void {
    if (node["keepSingletonArray"] === true || node["keepArray"] === true) marksArrays = true;
    switch (node["type"]) {
      case "variable":
        visitVariable(String(node["value"]), top);
        break;
      case "path":
        visitPath(node);
        break;
      case "name":
      case "wildcard":
      case "descendant":
        if (top)
          refused.add(
            `it reads "${String(node["value"])}" without saying of what; write $states.input, or a $variable`,
          );
    }
  }

  function visitVariable(name: string, top: boolean): void {
    if (name === "$") refused.add("it reads $$, which is not available; write $states.input");
    else if (name === "" && top) refused.add("it reads $ where nothing is the context; write $states.input");
    else if (name === "eval") refused.add("it calls $eval, which is not available; use $parse to read JSON");
    else if (name !== "" && name !== "states") variables.add(name);
  }

  function visitPath(node: Node): void {
    const [first, second]: readonly unknown[] = Array.isArray(node["steps"]) ? node["steps"] : [];
    if (!isObject(first) || first["type"] !== "variable" || first["value"] !== "states") return;
    if (isObject(second) && second["type"] === "name") states.add(String(second["value"]));
  }

  walk(ast, true);
  return { variables: [...variables], states, refused: [...refused], marksArrays };
}

import jsonata from "jsonata";
import { canRaise, checkRequest } from "../models";
import { leakyFilters } from "./filters";
import { walkStates } from "../../lib/asl/graph";

/**
 * Faults of a definition that AWS and its validators would let pass: an unknown action, member or enumeration value, an
 * error that the operation cannot raise, a filter that keeps nothing as something, a variable that no state assigns, `{%{`.
 * @returns A sentence for each violation.
 */
export function violations(definition: unknown): readonly string[] {
  const states = walkStates(definition);
  const assigned = new Set(
    states.flatMap(({ state }) => [state, ...listOf(state.Catch), ...listOf(state.Choices)].flatMap(assignedBy)),
  );
  return states.flatMap(({ name, state }) =>
    [...callOf(state), ...namesOf(state, "Retry"), ...namesOf(state, "Catch"), ...expressionsOf(state, assigned)].map(
      (problem) => `${name}: ${problem}`,
    ),
  );
}

type State = { readonly [field: string]: unknown };

const listOf = (value: unknown): readonly State[] => (Array.isArray(value) ? (value as State[]) : []);
const assignedBy = (holder: State): string[] => Object.keys((holder.Assign as object | undefined) ?? {});

/** `guardduty:listDetectors` of an AWS SDK integration; undefined for anything else. */
function actionOf(state: State): string | undefined {
  return /:aws-sdk:(\w+:\w+)/.exec(String(state.Resource))?.[1];
}

function callOf(state: State): readonly string[] {
  const action = actionOf(state);
  if (action === undefined) return [];
  return said(() => {
    checkRequest(action, state.Arguments);
  });
}

function namesOf(state: State, field: "Retry" | "Catch"): readonly string[] {
  const action = actionOf(state);
  const handlers = listOf(state[field]);
  return handlers
    .flatMap(({ ErrorEquals }) => ErrorEquals as readonly string[])
    .filter((name) => !name.startsWith("States.") && (action === undefined || !canRaise(action, name)))
    .map((name) => `${field} names ${name}, which ${action ?? "it"} cannot raise.`);
}

function expressionsOf(state: State, assigned: ReadonlySet<string>): readonly string[] {
  // The states inside have expressions of their own.
  return texts({ ...state, ItemProcessor: undefined, Branches: undefined }).flatMap((text) => {
    if (text.includes("{%{") || text.includes("%{")) return [`Terraform would read a directive in ${text}`];
    if (!text.startsWith("{%")) return [];
    return said(() => {
      const ast: unknown = jsonata(text.slice(2, -2)).ast();
      if (leakyFilters(ast) > 0)
        throw new Error(`A filter must begin with $exists(…), as it is true of a value that does not exist: ${text}`);
      for (const variable of freeVariables(ast)) {
        if (variable !== "states" && !assigned.has(variable)) throw new Error(`No state assigns $${variable}.`);
      }
    });
  });
}

function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

function said(check: () => void): readonly string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

type Node = { readonly [member: string]: unknown };

/** Variables that an expression reads and neither binds nor has from JSONata or AWS. */
function freeVariables(ast: unknown): readonly string[] {
  const read = new Set<string>();
  const bound = new Set<string>(functions);
  function walk(node: unknown): void {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== "object" || node === null) return;
    const { type, value, lhs, arguments: parameters } = node as Node;
    if (type === "variable" && value !== "" && value !== "$") read.add(String(value));
    if (type === "bind") bound.add(String((lhs as Node).value));
    if (type === "lambda") (parameters as Node[]).forEach((parameter) => bound.add(String(parameter.value)));
    Object.values(node).forEach(walk);
  }
  walk(ast);
  return [...read].filter((name) => !bound.has(name));
}

/** https://docs.jsonata.org and https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html */
const functions = (
  "abs append assert average base64decode base64encode boolean ceil clone contains count decodeUrl decodeUrlComponent distinct " +
  "each encodeUrl encodeUrlComponent error exists filter floor formatBase formatInteger formatNumber fromMillis join keys length " +
  "lookup lowercase map match max merge millis min not now number pad parseInteger power random reduce replace reverse round " +
  "shuffle sift single sort split spread sqrt string substring substringAfter substringBefore sum toMillis trim type uppercase " +
  "zip partition range hash uuid parse"
).split(" ");

import type { Statement } from "../../model";
import { documentDialect, isSame } from "../dialect";
import { isList, isObject, memberOf, type Tree, type TreeObject } from "../tree";

/** The parts of a statement that are lists. */
export const parts = [
  "actions",
  "notActions",
  "resources",
  "notResources",
  "principals",
  "notPrincipals",
  "conditions",
] as const;
export type Part = (typeof parts)[number];

const known = new Set([
  ...["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"],
]);

/** The statements of two policies; `undefined` if one is not as AWS has them, so that nothing of it is passed over. */
export function statementsOfBoth(
  before: TreeObject,
  after: TreeObject,
): readonly [before: readonly Statement[], after: readonly Statement[]] | undefined {
  const [old, now] = [treesOf(before), treesOf(after)];
  const was = old.map(statementOf);
  // Most statements stay as they are, and where they are.
  const is = now.map((tree, index) => (isSame(tree, old[index], documentDialect) ? was[index] : statementOf(tree)));
  return was.every(isStatement) && is.every(isStatement) ? [was, is] : undefined;
}

const isStatement = (statement: Statement | undefined): statement is Statement => statement !== undefined;

function treesOf(policy: TreeObject): readonly Tree[] {
  const statement = memberOf(policy, "Statement");
  if (isList(statement)) return statement;
  return statement === undefined || statement === null ? [] : [statement];
}

/** Most lists of a statement are empty: they are one. */
const none: readonly string[] = [];

function statementOf(statement: Tree): Statement | undefined {
  if (!isObject(statement) || Object.keys(statement).some((name) => !known.has(name))) return undefined;
  const { Sid, Effect, Condition, Principal, NotPrincipal } = statement;
  const actions = textsOf(statement.Action);
  const notActions = textsOf(statement.NotAction);
  const resources = textsOf(statement.Resource);
  const notResources = textsOf(statement.NotResource);
  const principals = principalsOf(Principal);
  const notPrincipals = principalsOf(NotPrincipal);
  const conditions = conditionsOf(Condition);
  if (Effect !== "Allow" && Effect !== "Deny") return undefined;
  if (Sid !== undefined && typeof Sid !== "string") return undefined;
  if (!actions || !notActions || !resources || !notResources || !principals || !notPrincipals || !conditions) {
    return undefined;
  }
  const effect: Statement["effect"] = Effect;
  const lists = { effect, actions, notActions, resources, notResources, principals, notPrincipals, conditions };
  return Sid === undefined || Sid === "" ? lists : { sid: Sid, ...lists };
}

/** Texts of a text or a list of texts; `undefined` for any other value. */
function textsOf(value: Tree): readonly string[] | undefined {
  if (value === undefined) return none;
  if (typeof value === "string") return [value];
  const texts = (isList(value) ? value : [value])
    .filter((text) => text !== undefined)
    .map((text) => (typeof text === "boolean" || typeof text === "number" ? String(text) : text));
  return texts.every((text) => typeof text === "string") ? [...new Set(texts)] : undefined;
}

function principalsOf(value: Tree): readonly string[] | undefined {
  if (value === undefined) return none;
  if (value === "*") return ["AWS: *"];
  if (!isObject(value)) return undefined;
  const all = Object.entries(value).map(([kind, names]) => textsOf(names)?.map((name) => `${kind}: ${name}`));
  return all.every((names) => names !== undefined) ? [...new Set(all.flat())] : undefined;
}

/** Text for each operator and key with all its values: with one value less a policy grants less, with one condition less more. */
function conditionsOf(value: Tree): readonly string[] | undefined {
  if (value === undefined) return none;
  if (!isObject(value)) return undefined;
  const all = Object.entries(value).map(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, values]) => {
          const texts = textsOf(values);
          return texts && `${operator} ${quoteIfNeeded(key)} ${[...texts].sort().map(quoteIfNeeded).join(", ")}`;
        })
      : [undefined],
  );
  const conditions = all.flat();
  return conditions.every((condition) => condition !== undefined) ? conditions : undefined;
}

/** Text in quotes, if blanks or commas in it would mislead. */
const quoteIfNeeded = (text: string): string => (/^[^\s",]+$/.test(text) ? text : JSON.stringify(text));

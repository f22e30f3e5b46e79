import { invalidPolicy } from "../errors";
import { escapeHtml } from "./functions/json";
import { byText, type Json } from "./value";

type Strings = string | readonly string[];

/** An IAM policy with its keys in the order in which the AWS provider prints them. */
export interface PolicyDocument {
  readonly Version: string;
  readonly Id?: string;
  readonly Statement?: readonly PolicyStatement[];
}

export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect?: string;
  readonly Action?: Strings;
  readonly NotAction?: Strings;
  readonly Resource?: Strings;
  readonly NotResource?: Strings;
  readonly Principal?: Principals;
  readonly NotPrincipal?: Principals;
  readonly Condition?: { readonly [test: string]: { readonly [variable: string]: Strings } };
}

type Principals = "*" | { readonly [type: string]: Strings };

interface StatementBlock {
  readonly sid?: string;
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly not_actions?: readonly string[];
  readonly resources?: readonly string[];
  readonly not_resources?: readonly string[];
  readonly principals?: OneOrMore<PrincipalBlock>;
  readonly not_principals?: OneOrMore<PrincipalBlock>;
  readonly condition?: OneOrMore<ConditionBlock>;
}

interface PrincipalBlock {
  readonly type: string;
  readonly identifiers: readonly string[];
}

interface ConditionBlock {
  readonly test: string;
  readonly variable: string;
  readonly values: readonly string[];
}

type OneOrMore<T> = T | readonly T[];
const listOf = <T>(blocks: OneOrMore<T> | undefined): readonly T[] => [blocks ?? []].flat() as readonly T[];

/** The policy that `data.aws_iam_policy_document` makes of its evaluated arguments. */
export function policyDocument(args: { readonly [name: string]: Json }): PolicyDocument {
  const own: PolicyDocument = {
    Version: (args["version"] as string | undefined) ?? "2012-10-17",
    ...present({ Id: args["policy_id"] as string | undefined }),
    Statement: listOf(args["statement"] as OneOrMore<StatementBlock> | undefined).map(statementOf),
  };
  const sources = parsed("source_policy_documents", args);
  refuseTwins("source_policy_documents", sources);
  refuseTwins("statement", [own]);
  const documents = [...sources, own, ...parsed("override_policy_documents", args)];
  const { Statement, ...rest } = documents.reduce(merge);
  return Statement?.length ? { ...rest, Statement } : rest;
}

/** The part of a block that tells whether it is a policy document, and which. */
interface Evaluated {
  readonly mode: "resource" | "data";
  readonly type: string;
  readonly arguments: () => { readonly [name: string]: Json };
}

/** `json` and `minified_json` of an `aws_iam_policy_document`; undefined for everything else. */
export function policyAttribute(block: Evaluated, attribute: string): string | undefined {
  if (block.mode !== "data" || block.type !== "aws_iam_policy_document") return undefined;
  if (attribute !== "json" && attribute !== "minified_json") return undefined;
  return escapeHtml(JSON.stringify(policyDocument(block.arguments()), null, attribute === "json" ? 2 : 0));
}

/** A later document adds its statements; one with a `Sid` takes the place of the one that has it. */
function merge(before: PolicyDocument, after: PolicyDocument): PolicyDocument {
  const statements = [...(before.Statement ?? [])];
  for (const statement of after.Statement ?? []) {
    const index = statement.Sid === undefined ? -1 : statements.findIndex(({ Sid }) => Sid === statement.Sid);
    if (index === -1) statements.push(statement);
    else statements[index] = statement;
  }
  const Version = after.Version > before.Version ? after.Version : before.Version;
  return { Version, ...present({ Id: after.Id ?? before.Id }), Statement: statements };
}

function parsed(argument: string, args: { readonly [name: string]: Json }): readonly PolicyDocument[] {
  const texts = ((args[argument] ?? []) as readonly (string | null)[]).filter((text) => text !== null && text !== "");
  return texts.map((text): PolicyDocument => {
    let document: Partial<PolicyDocument>;
    try {
      document = JSON.parse(String(text)) as Partial<PolicyDocument>;
    } catch (error) {
      throw invalidPolicy(argument, error instanceof Error ? error.message : String(error));
    }
    if (!Array.isArray(document.Statement ?? [])) throw invalidPolicy(argument, "its Statement must be a list.");
    return { ...document, Version: document.Version ?? "", Statement: document.Statement?.map(ordered) };
  });
}

function refuseTwins(argument: string, documents: readonly PolicyDocument[]): void {
  const sids = documents.flatMap(({ Statement = [] }) => Statement.flatMap(({ Sid }) => Sid ?? []));
  const twin = sids.find((sid, index) => sids.indexOf(sid) !== index);
  if (twin !== undefined) throw invalidPolicy(argument, `two statements have the Sid "${twin}".`);
}

/** A statement of another document, with its members in the provider's order. */
function ordered(statement: PolicyStatement): PolicyStatement {
  const { Sid, Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition } = statement;
  const sorted = Condition && mapValues(byKey(Condition), (variables) => mapValues(byKey(variables), single));
  const members = { Sid, Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal };
  return present({ ...members, Condition: sorted });
}

function statementOf(block: StatementBlock): PolicyStatement {
  return present({
    Sid: block.sid === "" ? undefined : block.sid,
    Effect: block.effect ?? "Allow",
    Action: setOf(block.actions),
    NotAction: setOf(block.not_actions),
    Resource: setOf(block.resources),
    NotResource: setOf(block.not_resources),
    Principal: principalsOf(listOf(block.principals)),
    NotPrincipal: principalsOf(listOf(block.not_principals)),
    Condition: conditionsOf(listOf(block.condition)),
  });
}

/** Distinct texts, last first, as the provider sorts them. */
const sortedSet = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].sort((a, b) => byText(b, a)).map(withVariables);

/** `&{aws:username}` is how a policy variable is written, since Terraform reads `${` itself. */
const withVariables = (text: string): string => text.replaceAll("&{", "${");

const single = (texts: Strings): Strings => (texts.length === 1 ? (texts[0] ?? "") : texts);

const setOf = (texts: readonly string[] = []): Strings | undefined =>
  texts.length === 0 ? undefined : single(sortedSet(texts));

function principalsOf(blocks: readonly PrincipalBlock[]): Principals | undefined {
  const [only] = blocks;
  if (!only) return undefined;
  if (blocks.length === 1 && only.type === "*" && only.identifiers.includes("*")) return "*";
  const types: Record<string, readonly string[]> = {};
  for (const { type, identifiers } of blocks) types[type] = [...(types[type] ?? []), ...sortedSet(identifiers)];
  return mapValues(byKey(types), single);
}

function conditionsOf(blocks: readonly ConditionBlock[]): PolicyStatement["Condition"] {
  if (blocks.length === 0) return undefined;
  const tests: Record<string, Record<string, readonly string[]>> = {};
  for (const { test, variable, values } of blocks) {
    const variables = (tests[test] ??= {});
    variables[variable] = [...(variables[variable] ?? []), ...values.map(withVariables)];
  }
  return mapValues(byKey(tests), (variables) => mapValues(byKey(variables), single));
}

const byKey = <T>(object: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => byText(a, b)));

const mapValues = <T, R>(object: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** The object without what is undefined. */
const present = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

import { isObject, type UnknownObject } from "../../lib/json";
import { badElement, badVersion, exactlyOne, notAPolicy, policyVariable, unknownElement } from "./errors";
import { readConditions, type ConditionBlock } from "./conditions";

/** A policy under the name by which reports mention its statements. */
export interface Policy {
  readonly name: string;
  /** The policy as JSON, as IAM takes it. */
  readonly document: unknown;
}

/** Location of a statement. */
export interface StatementRef {
  readonly policy: string;
  /** From 0. */
  readonly index: number;
  readonly sid?: string;
}

/** A list of patterns, or everything but them. */
export interface Selection {
  readonly negated: boolean;
  readonly patterns: readonly string[];
}

/** Principals of a resource policy; `everyone` is `*`. */
export interface Principals {
  readonly everyone: boolean;
  readonly services: readonly string[];
  readonly aws: readonly string[];
}

/** A statement with every list written out. */
export interface Statement {
  readonly ref: StatementRef;
  readonly effect: "Allow" | "Deny";
  readonly actions: Selection;
  readonly resources: Selection;
  readonly conditions: ConditionBlock;
  /** Set in resource policies. */
  readonly principals?: Principals;
}

const ELEMENTS = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"];

const read = new WeakMap<object, readonly Statement[]>();

/** Reads a policy of a role, once. All of it is checked, whether a request needs it or not: nothing is silently ignored. */
export function readIdentityPolicy(policy: Policy): readonly Statement[] {
  const known = read.get(policy);
  if (known !== undefined) return known;
  const statements = statementsOf(policy).map((statement, index) =>
    readStatement(policy.name, statement, index, ELEMENTS),
  );
  read.set(policy, statements);
  return statements;
}

/** Reads a policy of a bucket, key or topic: like a role's, with principals. */
export function readResourcePolicy(policy: Policy): readonly Statement[] {
  return statementsOf(policy).map((statement, index) => ({
    ...readStatement(policy.name, statement, index, [...ELEMENTS, "Principal"]),
    principals: readPrincipals(place(policy.name, index), statement["Principal"]),
  }));
}

function statementsOf({ name, document }: Policy): readonly UnknownObject[] {
  if (!isObject(document)) throw notAPolicy(name, document);
  for (const element of Object.keys(document)) {
    const known = ["Version", "Id", "Statement"];
    if (!known.includes(element)) throw unknownElement(name, element, known);
  }
  const version = document["Version"];
  if (version !== "2012-10-17") throw badVersion(name, version);
  const statements = Array.isArray(document["Statement"]) ? document["Statement"] : [document["Statement"]];
  return statements.map((statement: unknown, index) => {
    if (!isObject(statement)) throw badElement(name, `Statement[${index}]`, statement, "an object");
    return statement;
  });
}

function readStatement(policy: string, statement: UnknownObject, index: number, known: readonly string[]): Statement {
  const where = place(policy, index);
  for (const element of Object.keys(statement)) {
    if (!known.includes(element)) throw unknownElement(where, element, known);
  }
  const { Sid: sid, Effect: effect } = statement;
  if (effect !== "Allow" && effect !== "Deny") throw badElement(where, "Effect", effect, '"Allow" or "Deny"');
  if (sid !== undefined && typeof sid !== "string") throw badElement(where, "Sid", sid, "text");
  return {
    ref: { policy, index, ...(sid === undefined ? {} : { sid }) },
    effect,
    actions: readSelection(where, statement, "Action"),
    resources: readSelection(where, statement, "Resource"),
    conditions: readConditions(where, statement["Condition"]),
  };
}

/** Reads `Action` or `NotAction`, `Resource` or `NotResource`: there must be one. */
function readSelection(where: string, statement: UnknownObject, element: "Action" | "Resource"): Selection {
  const negated = statement[`Not${element}`] !== undefined;
  if (negated === (statement[element] !== undefined)) throw exactlyOne(where, element, `Not${element}`);
  const name = negated ? `Not${element}` : element;
  const patterns = texts(where, name, statement[name]);
  if (element === "Action") {
    const bad = patterns.find((pattern) => pattern !== "*" && !/^[\w-]+:[\w*?]+$/.test(pattern));
    if (bad !== undefined) throw badElement(where, name, bad, '"*" or a service and an action such as "s3:GetObject"');
  }
  return { negated, patterns };
}

function readPrincipals(where: string, principal: unknown): Principals {
  if (principal === "*") return { everyone: true, services: [], aws: [] };
  if (!isObject(principal)) throw badElement(where, "Principal", principal, '"*", or an object with Service or AWS');
  for (const kind of Object.keys(principal)) {
    if (kind !== "Service" && kind !== "AWS") throw unknownElement(`${where}, Principal`, kind, ["Service", "AWS"]);
  }
  const of = (kind: string) => (principal[kind] === undefined ? [] : texts(where, kind, principal[kind]));
  return { everyone: of("AWS").includes("*"), services: of("Service"), aws: of("AWS") };
}

/** A text or a list of texts, without policy variables. */
function texts(where: string, element: string, value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw badElement(where, element, value, "text or a list of texts");
  return list.map((text) => {
    if (typeof text !== "string") throw badElement(where, element, text, "text or a list of texts");
    if (text.includes("${")) throw policyVariable(where, element, text);
    return text;
  });
}

function place(policy: string, index: number): string {
  return `policy "${policy}", statement ${index}`;
}

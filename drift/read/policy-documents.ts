import { isList, isObject, type Json, type JsonObject } from "../../lib/json";
import { knownAfterApply } from "../differences/grants";
import type { Configuration } from "./configuration";
import { blockAddress, instanceKeys, splitModules } from "./instances";
import type { RawResource } from "./raw";

/**
 * Data sources that Terraform reads during the apply only, since a part of them is not known before: their statements stand in the
 * plan, all but what is not known.
 */
export interface PolicyDocuments {
  readonly add: (resource: RawResource) => void;
  /** Finds the document that is the value of an attribute. @param attribute `inline_policy.policy`. */
  readonly find: (address: string, attribute: string, configuration: Configuration | undefined) => Found | undefined;
}

export interface Found {
  /** The policy as JSON. */
  readonly text: string;
  /** Whether these are all of its statements. */
  readonly isWhole: boolean;
}

interface PolicyDocument {
  readonly address: string;
  /** Members beside the statements. */
  readonly members: JsonObject;
  readonly statements: readonly Json[];
  /** Documents that it takes statements from, before and after its own; `undefined` where they are not known. */
  readonly sources: Sources;
  readonly overrides: Sources;
}

type Sources = { readonly attribute: string; readonly statements: readonly Json[]; readonly areKnown: boolean };

/** Most documents that are made of each other. */
const deepest = 10;

export function createPolicyDocuments(): PolicyDocuments {
  const documents: PolicyDocument[] = [];
  /** Documents by block, and of each block by the keys of the instance. */
  const byBlock = new Map<string, Map<string, PolicyDocument[]>>();

  const namedIn = (block: string, reader: string): PolicyDocument | undefined => {
    const instances = byBlock.get(block) ?? new Map<string, PolicyDocument[]>();
    const [only = []] = instances.values();
    const same = instances.size === 1 && only.length === 1 ? only : instances.get(keysOf(reader));
    return same?.length === 1 ? same[0] : undefined;
  };

  const assemble = (document: PolicyDocument, configuration: Configuration | undefined, depth: number): Assembled => {
    const from = ({ attribute, statements, areKnown }: Sources): Assembled => {
      if (areKnown) return { statements, isWhole: true };
      const blocks = depth < deepest ? (configuration?.documentsIn(document.address, attribute) ?? []) : [];
      const named = blocks.map((block) => namedIn(block, document.address));
      const parts = named.flatMap((one) => (one === undefined ? [] : [assemble(one, configuration, depth + 1)]));
      return {
        statements: [...statements, ...parts.flatMap((part) => part.statements)],
        isWhole: blocks.length > 0 && parts.length === blocks.length && parts.every(({ isWhole }) => isWhole),
      };
    };
    const [sources, overrides] = [from(document.sources), from(document.overrides)];
    return {
      statements: override(override(sources.statements, document.statements), overrides.statements),
      isWhole: sources.isWhole && overrides.isWhole,
    };
  };

  const findDocument = (address: string, attribute: string, configuration: Configuration | undefined) => {
    if (configuration !== undefined) {
      const [block, ...more] = configuration.documentsIn(address, attribute);
      return block === undefined || more.length > 0 ? undefined : namedIn(block, address);
    }
    // A plan without its configuration does not say which: the only one of the module it must be.
    const [document, ...more] = documents;
    const isSameModule = (one: PolicyDocument) => modulesOf(one.address) === modulesOf(address);
    return document !== undefined && more.length === 0 && isSameModule(document) ? document : undefined;
  };

  return {
    add: ({ address, change }) => {
      const document = documentOf(address, change);
      if (document === undefined) return;
      documents.push(document);
      const block = blockAddress(address);
      const instances = byBlock.get(block) ?? new Map<string, PolicyDocument[]>();
      byBlock.set(block, instances);
      const same = instances.get(keysOf(address));
      if (same === undefined) instances.set(keysOf(address), [document]);
      else same.push(document);
    },
    find: (address, attribute, configuration) => {
      const document = findDocument(address, attribute, configuration);
      if (document === undefined) return undefined;
      const { statements, isWhole } = assemble(document, configuration, 0);
      return { text: JSON.stringify({ ...document.members, Statement: statements }), isWhole };
    },
  };
}

interface Assembled {
  readonly statements: readonly Json[];
  readonly isWhole: boolean;
}

const keysOf = (address: string): string => instanceKeys(address).join("");

const modulesOf = (address: string): string => splitModules(blockAddress(address)).modules.join(".");

/** A statement takes the place of one with its Sid. */
function override(statements: readonly Json[], more: readonly Json[]): readonly Json[] {
  const sidOf = (statement: Json): Json => (isObject(statement) ? (statement.Sid ?? null) : null);
  const sids = new Set<Json>(more.map(sidOf).filter((sid) => sid !== null));
  return [...statements.filter((statement) => !sids.has(sidOf(statement))), ...more];
}

/** None of a document of which a part is sensitive. */
function documentOf(address: string, change: RawResource["change"]): PolicyDocument | undefined {
  const { after, afterUnknown, afterSensitive } = change;
  if (!isObject(after) || hasTrue(afterSensitive)) return undefined;
  const unknowns = isObject(afterUnknown) ? afterUnknown : {};
  // How many statements there are is not known.
  if (unknowns.statement === true) return undefined;
  const statements = blocksOf(after.statement, unknowns.statement).map(statementOf);
  const sourcesOf = (...names: readonly [string, string]): Sources => {
    const read = names.map((name) => knownSources(after[name] ?? null, unknowns[name] ?? null));
    const unknownName = names.find((_, index) => read[index]?.areKnown === false);
    return {
      attribute: unknownName ?? names[0],
      statements: read.flatMap((one) => one.statements),
      areKnown: unknownName === undefined,
    };
  };
  return {
    address,
    members: {
      Version: typeof after.version === "string" ? after.version : "2012-10-17",
      ...(typeof after.policy_id === "string" && after.policy_id !== "" ? { Id: after.policy_id } : {}),
    },
    statements,
    sources: sourcesOf("source_policy_documents", "source_json"),
    overrides: sourcesOf("override_policy_documents", "override_json"),
  };
}

const hasTrue = (value: Json | undefined): boolean =>
  value === true || (typeof value === "object" && value !== null && Object.values(value).some(hasTrue));

function knownSources(value: Json, unknowns: Json) {
  const texts = isList(value) ? value : value === null ? [] : [value];
  const statements = texts.flatMap((text) => (typeof text === "string" ? statementsIn(text) : []));
  return { statements, areKnown: !hasTrue(unknowns) && texts.every((text) => typeof text === "string") };
}

function statementsIn(text: string): readonly Json[] {
  try {
    const policy = JSON.parse(text) as Json;
    const statement = isObject(policy) ? (policy.Statement ?? []) : [];
    return isList(statement) ? statement : [statement];
  } catch {
    return [];
  }
}

/** A block with what is not known of it. */
type Block = readonly [values: JsonObject, unknowns: JsonObject];

function blocksOf(values: Json | undefined, unknowns: Json | undefined): readonly Block[] {
  const [list, marks] = [isList(values) ? values : [], isList(unknowns) ? unknowns : []];
  return Array.from({ length: Math.max(list.length, marks.length) }, (_, index) => {
    const [value, mark] = [list[index] ?? null, marks[index] ?? null];
    return [isJsonObject(value) ? value : {}, isJsonObject(mark) ? mark : {}] as const;
  });
}

/** A statement as the provider writes it. @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document */
function statementOf([values, unknowns]: Block): Json {
  const texts = (name: string) => textsOf(values[name], unknowns[name]);
  const principals = (name: string) => principalsOf(blocksOrUnknown(values[name], unknowns[name]));
  const members: Readonly<Record<string, Json | undefined>> = {
    Sid: typeof values.sid === "string" && values.sid !== "" ? values.sid : undefined,
    Effect: typeof values.effect === "string" ? values.effect : "Allow",
    Principal: principals("principals"),
    NotPrincipal: principals("not_principals"),
    Action: texts("actions"),
    NotAction: texts("not_actions"),
    Resource: texts("resources"),
    NotResource: texts("not_resources"),
    Condition: conditionsOf(blocksOrUnknown(values.condition, unknowns.condition)),
  };
  const set = Object.entries(members).flatMap(([name, member]) => (member === undefined ? [] : [[name, member]]));
  return Object.fromEntries(set) as Json;
}

const blocksOrUnknown = (values: Json | undefined, unknowns: Json | undefined): readonly Block[] =>
  unknowns === true
    ? [[{}, { type: true, identifiers: true, test: true, variable: true, values: true }]]
    : blocksOf(values, unknowns);

const isJsonObject = (value: Json): value is JsonObject => isObject(value);

/** Texts of a list; the provider writes `&{aws:username}` as `${aws:username}`. */
function textsOf(values: Json | undefined, unknowns: Json | undefined): readonly string[] | undefined {
  if (unknowns === true) return [knownAfterApply];
  if (!isList(values)) return undefined;
  const marks = isList(unknowns) ? unknowns : [];
  const texts = values.map((text, index) =>
    typeof text === "string" && marks[index] !== true ? text.replaceAll("&{", "${") : knownAfterApply,
  );
  return texts.length === 0 ? undefined : texts;
}

const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : knownAfterApply);

function principalsOf(blocks: readonly Block[]): Json | undefined {
  const principals: Record<string, string[]> = {};
  for (const [values, unknowns] of blocks) {
    const identifiers = textsOf(values.identifiers, unknowns.identifiers);
    const type = textOf(values.type);
    // The type * has * as its only identifier, and stands for every principal, as that of AWS does.
    (principals[type === "*" ? "AWS" : type] ??= []).push(...(identifiers ?? []));
  }
  return blocks.length === 0 ? undefined : principals;
}

function conditionsOf(blocks: readonly Block[]): Json | undefined {
  const conditions: Record<string, Record<string, string[]>> = {};
  for (const [values, unknowns] of blocks) {
    const keys = (conditions[textOf(values.test)] ??= {});
    // Blocks with one operator and one key are alternatives.
    (keys[textOf(values.variable)] ??= []).push(...(textsOf(values.values, unknowns.values) ?? []));
  }
  return blocks.length === 0 ? undefined : conditions;
}

import { isList, isObject, type Json, type JsonObject } from "../../lib/json";
import { blockAddress, joinModules, splitModules } from "./instances";

/** What the plan's `configuration` tells of values that are known only after an apply. */
export interface Configuration {
  /** Whether the configuration sets an attribute; what it does not set the provider computes. `undefined`: it does not tell. */
  readonly sets: (address: string, attribute: string) => boolean | undefined;
  /** Addresses, without keys, of the data sources of which a value is made; none if anything else may have a part in it. */
  readonly documentsIn: (address: string, attribute: string) => readonly string[];
  /** Whether an output is declared as sensitive. */
  readonly isSensitiveOutput: (name: string) => boolean;
}

const document = /^(data\.aws_iam_policy_document\.[^.[]+)(?:\.(?:minified_)?json)?$/;
/** References that stand for nothing that a policy could come from. */
const neutral = /^(each\.key|count\.index|count|each|path\..*|terraform\..*)$/;
/** Most modules that a value passes. */
const deepest = 20;

/** @param value The member `configuration` of a plan. */
export function configurationOf(value: Json): Configuration {
  const root = memberOf(value, "root_module");
  const blocks = new Map<string, ReadonlyMap<string, Json>>();

  const moduleAt = (modules: readonly string[]): Json =>
    modules.reduce((module: Json, name) => memberOf(memberOf(memberOf(module, "module_calls"), name), "module"), root);

  const expressionsOf = (address: string): Json => {
    const { modules, local } = splitModules(blockAddress(address));
    const key = modules.join(".");
    const known = blocks.get(key) ?? resourcesOf(moduleAt(modules));
    blocks.set(key, known);
    return memberOf(known.get(local) ?? null, "expressions");
  };

  /** Documents among references; `undefined` if there is another that may matter. */
  const follow = (modules: readonly string[], expression: Json, depth: number): readonly string[] | undefined => {
    const found = referencesIn(expression).map((reference) => followOne(modules, reference, depth));
    return found.every((documents) => documents !== undefined) ? [...new Set(found.flat())] : undefined;
  };

  const followOne = (modules: readonly string[], reference: string, depth: number): readonly string[] | undefined => {
    const plain = blockAddress(reference);
    const [block] = document.exec(plain)?.slice(1) ?? [];
    if (block !== undefined) return [joinModules(modules, block)];
    if (neutral.test(plain)) return [];
    const [kind, name = "", member] = plain.split(".");
    if (depth > deepest) return undefined;
    if (kind === "var") {
      const outer = modules.slice(0, -1);
      const call = memberOf(memberOf(moduleAt(outer), "module_calls"), modules.at(-1) ?? "");
      // A variable of the root, or a default, is known at plan.
      return modules.length === 0 ? [] : follow(outer, memberOf(memberOf(call, "expressions"), name), depth + 1);
    }
    if (kind === "module") {
      // Terraform names the module, too, beside its output.
      if (member === undefined) return [];
      const inner = [...modules, name];
      const output = memberOf(memberOf(moduleAt(inner), "outputs"), member);
      return follow(inner, memberOf(output, "expression"), depth + 1);
    }
    return undefined;
  };

  return {
    sets: (address, attribute) => {
      const expressions = expressionsOf(address);
      return expressions === null ? undefined : isSet(expressions, attribute.split("."));
    },
    documentsIn: (address, attribute) => {
      const { modules } = splitModules(blockAddress(address));
      return follow(modules, expressionAt(expressionsOf(address), attribute), 0) ?? [];
    },
    isSensitiveOutput: (name) => memberOf(memberOf(memberOf(root, "outputs"), name), "sensitive") === true,
  };
}

function resourcesOf(module: Json): ReadonlyMap<string, Json> {
  const resources = memberOf(module, "resources");
  const entries = (isList(resources) ? resources : []).flatMap((resource) => {
    const address = memberOf(resource, "address");
    return typeof address === "string" ? [[address, resource] as const] : [];
  });
  return new Map(entries);
}

/** Blocks of `dynamic` are not in the JSON of a configuration: what is in a block that is not there, somebody has set. */
function isSet(expressions: Json, path: readonly string[]): boolean {
  const [name = "", ...rest] = path;
  const expression = memberOf(expressions, name);
  if (expression === null) return rest.length > 0;
  if (rest.length === 0) return true;
  return (isList(expression) ? expression : [expression]).some((block) => isSet(block, rest));
}

/** The expression of an attribute, be it in a block. */
function expressionAt(expressions: Json, attribute: string): Json {
  const [name = "", ...rest] = attribute.split(".");
  const expression = memberOf(expressions, name);
  if (rest.length === 0) return expression;
  const blocks = isList(expression) ? expression : [expression];
  return blocks.map((block) => expressionAt(block, rest.join(".")));
}

const isMembers = (value: Json): value is JsonObject => isObject(value);

/** All references within an expression. */
function referencesIn(expression: Json): readonly string[] {
  if (isList(expression)) return expression.flatMap(referencesIn);
  if (!isMembers(expression)) return [];
  const own = expression.references;
  if (isList(own)) return own.filter((reference) => typeof reference === "string");
  return Object.values(expression).flatMap(referencesIn);
}

const memberOf = (value: Json, name: string): Json =>
  isMembers(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;

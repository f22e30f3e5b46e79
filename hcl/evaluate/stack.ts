import { guarded, instancesOf, type Block, type Instances, type Resolve } from "./block";
import { evaluateJson } from "./body";
import { failedCondition, InvalidVariables, namespaceAsValue, undeclared, unresolved } from "../errors";
import { evaluate, type Scope } from "./evaluate";
import { once, onceEach } from "./once";
import { parseWhole } from "../parse/parser";
import { Lazy, toJson, type Json, type Value } from "./value";
import { assignVariables, declaredVariables, failedValidations } from "./variables";

export interface StackOptions {
  /** Values of variables by name; the others have their defaults. @default {} */
  readonly variables?: { readonly [name: string]: Json };
  /** Resolver of values that are known after apply, such as ARNs. @default nothing is known */
  readonly resolve?: Resolve;
}

/** A configuration with its variables set. */
export interface Stack {
  /** Instances of resources by address; `count` and `for_each` are evaluated when this is first read. */
  readonly resources: ReadonlyMap<string, Block>;
  /** Instances of data sources by address. */
  readonly data: ReadonlyMap<string, Block>;
  /** One error for each precondition and postcondition that does not hold. */
  readonly failedConditions: () => readonly Error[];
  readonly outputNames: readonly string[];
  readonly output: (name: string) => Json;
  /** The value of any expression over the stack, for example `local.prefix`. */
  readonly evaluate: (expression: string) => Json;
}

interface Configuration {
  readonly locals?: { readonly [name: string]: Json };
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly output?: { readonly [name: string]: { readonly value: Json } };
}

interface Blocks {
  readonly [type: string]: { readonly [name: string]: { readonly [argument: string]: Json } };
}

/**
 * Reads a configuration in Terraform's JSON syntax, such as a synthesised `cdk.tf.json`. Values of variables are checked
 * at once, with an {@link InvalidVariables} that holds one error each; all else is evaluated when it is asked for.
 */
export function evaluateStack(json: Json, { variables = {}, resolve = () => undefined }: StackOptions = {}): Stack {
  const configuration = json as Configuration;
  const declared = declaredVariables(json);
  const assigned = assignVariables(declared, variables);
  const locals = onceEach(
    Object.keys(configuration.locals ?? {}),
    (name) => `local.${name}`,
    (name) => guarded(`local.${name}`, () => evaluateJson(configuration.locals?.[name] ?? null, scope)),
  );
  const expand = (mode: Block["mode"], blocks: Blocks = {}) =>
    new Map(
      Object.entries(blocks).map(([type, named]) => {
        const label = (name: string) => `${mode === "data" ? "data." : ""}${type}.${name}`;
        const instances = (name: string) => instancesOf({ mode, type, name, body: named[name] ?? {}, scope, resolve });
        return [type, onceEach(Object.keys(named), label, instances)] as const;
      }),
    );
  const resources = expand("resource", configuration.resource);
  const data = expand("data", configuration.data);
  const namespaces: ReadonlyMap<string, Value> = new Map<string, Value>([
    ...[...resources].map(([type, named]) => [type, blockNamespace(type, named)] as const),
    ["var", namespace("var", assigned.values.keys(), (name) => assigned.values.get(name))],
    ["local", namespace("local", locals.keys(), (name) => locals.get(name)?.())],
    [
      "data",
      namespace("data", data.keys(), (type) => data.get(type) && blockNamespace(`data.${type}`, data.get(type))),
    ],
    ["module", moduleNamespace(resolve)],
    ["path", { module: ".", root: ".", cwd: "." }],
    ["terraform", { workspace: "default" }],
  ]);
  const scope: Scope = { lookup: (name) => namespaces.get(name), names: [...namespaces.keys()] };
  const invalid = [...assigned.errors, ...failedValidations(declared, assigned.values, scope)];
  if (invalid.length > 0) throw new InvalidVariables(invalid);
  const outputs = configuration.output ?? {};
  const allResources = once("the resources", () => byAddress(resources));
  const allData = once("the data sources", () => byAddress(data));
  return {
    get resources() {
      return allResources();
    },
    get data() {
      return allData();
    },
    failedConditions: () =>
      [...allResources().values(), ...allData().values()]
        .flatMap((block) => block.failedConditions())
        .map((message) => failedCondition(message)),
    outputNames: Object.keys(outputs),
    output: (name) => {
      const found = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
      if (!found) throw undeclared(`output.${name}`, Object.keys(outputs));
      return toJson(guarded(`output.${name}`, () => evaluateJson(found.value, scope)));
    },
    evaluate: (expression) => toJson(evaluate(parseWhole(expression), scope)),
  };
}

type Named = ReadonlyMap<string, () => Instances>;

function namespace(path: string, names: Iterable<string>, find: (name: string) => Value | undefined): Lazy {
  const known = [...names];
  const get = (name: string) => {
    const found = find(name);
    if (found === undefined)
      throw undeclared(
        `${path}.${name}`,
        known.map((each) => `${path}.${each}`),
      );
    return found;
  };
  return new Lazy(path, get, () => {
    throw namespaceAsValue(path);
  });
}

const blockNamespace = (path: string, named: Named = new Map()): Lazy =>
  namespace(path, named.keys(), (name) => named.get(name)?.().value);

/** Outputs of other modules, which only `resolve` can know. */
function moduleNamespace(resolve: Resolve): Lazy {
  const lazy = (path: string, get: (name: string) => Value) =>
    new Lazy(path, get, () => {
      throw namespaceAsValue(path);
    });
  const output = (path: string, attribute: string) => {
    const found = resolve({ path, attribute });
    if (found === undefined) throw unresolved(path);
    return found;
  };
  return lazy("module", (name) =>
    lazy(`module.${name}`, (attribute) => output(`module.${name}.${attribute}`, attribute)),
  );
}

function byAddress(types: ReadonlyMap<string, Named>): ReadonlyMap<string, Block> {
  const all = [...types.values()].flatMap((named) => [...named.values()].flatMap((instances) => instances().blocks));
  return new Map(all.map((block) => [block.address, block]));
}

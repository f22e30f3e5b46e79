import type { UnknownObject } from "../../lib/json";
import {
  DefaultTokenResolver,
  StringConcat,
  TerraformDataSource,
  TerraformLocal,
  TerraformOutput,
  TerraformResource,
  TerraformVariable,
  Tokenization,
  type TerraformElement,
} from "cdktf";
import { cannotRender } from "./errors";
import { argumentsOf } from "./arguments";
import { literal, valueExpression, type Attribute, type Block } from "../../hcl/print";
import { Check } from "../../lib/terraform/check";
import { commentsOf, suppressionsOf } from "../../lib/terraform/comment";

/** Converts an element of a stack to HCL. The caller gathers locals into one block. */
export type Rendered =
  | { readonly kind: "variable" | "output" | "resource" | "data" | "check"; readonly block: Block }
  | { readonly kind: "local"; readonly attribute: Attribute };

/**
 * Renders one element: its values are those of core's JSON; core's own HCL tells only what is a block.
 * @throws Error for kinds of elements that a module cannot have or that nobody has taught this function.
 */
export function renderElement(element: TerraformElement): Rendered {
  const json = resolve(element, element.toTerraform()) as UnknownObject;
  if (element instanceof TerraformVariable) return { kind: "variable", block: variable(only(json.variable)) };
  if (element instanceof TerraformOutput) return { kind: "output", block: output(only(json.output)) };
  if (element instanceof TerraformLocal) {
    const [name, value] = only(json.locals);
    return { kind: "local", attribute: { name, value: valueExpression(value), ...commentsOf(element) } };
  }
  if (element instanceof TerraformResource) return { kind: "resource", block: managed(element, "resource", json) };
  if (element instanceof TerraformDataSource) return { kind: "data", block: managed(element, "data", json) };
  if (element instanceof Check)
    return { kind: "check", block: check(only(json.check) as readonly [string, UnknownObject]) };
  throw cannotRender(
    element.node.path,
    `is a ${element.constructor.name}`,
    remedies[element.constructor.name] ?? fallback,
  );
}

const remedies: Readonly<Record<string, string>> = {
  AwsProvider: "a module takes the provider of whoever calls it; create the provider outside of the construct",
  TerraformModule: "use the resources themselves, or export the inner construct as a module of its own",
};
const fallback =
  "only resources, data sources, variables, outputs, locals and checks can be in a module; create it outside of the construct";

/** Pattern of core's tokens for numbers, which core does not find right after a hyphen or a digit. */
const unresolvedNumber = /\de\+(28|29|30)\d/;

/** The arguments of a resource or data source, in Terraform's JSON syntax. */
export function valuesOf(element: TerraformElement): UnknownObject {
  const json = resolve(element, element.toTerraform()) as UnknownObject;
  const [, byName] = only(json.resource ?? json.data);
  return only(byName)[1] as UnknownObject;
}

function managed(element: TerraformElement, kind: "resource" | "data", json: UnknownObject): Block {
  const { path } = element.node;
  const extra = Object.keys(json).find((key) => key !== kind && key !== "//");
  if (extra !== undefined) {
    throw cannotRender(path, `has a block ${extra}`, "write that block where the module is called");
  }
  if (unresolvedNumber.test(JSON.stringify(json))) {
    throw cannotRender(
      path,
      "puts a number into text in a way that core does not see",
      "write Token.asString(…) around it",
    );
  }
  const hcl = resolve(element, element.toHclTerraform()) as UnknownObject;
  const [type, byName] = only(json[kind]);
  const [name, values] = only(byName);
  const [, shapesByName] = only(hcl[kind]);
  const [, shapes] = only(shapesByName);
  const { comments, nested } = commentsOf(element);
  return {
    type: kind,
    labels: [type, name],
    comments,
    directives: suppressionsOf(element),
    ...argumentsOf(path, values as UnknownObject, shapes as UnknownObject, nested),
  };
}

function variable([name, value]: readonly [string, unknown]): Block {
  const { type, validation = [], ...rest } = value as UnknownObject;
  const attributes: Attribute[] = [
    ...plain(rest, ["description"]),
    ...(type === undefined ? [] : [{ name: "type", value: { kind: "name", name: String(type) } as const }]),
    ...plain(rest, ["default"]),
    // Null is allowed where nothing is said.
    ...(rest.nullable === false ? plain(rest, ["nullable"]) : []),
    ...plain(
      rest,
      Object.keys(rest).filter((key) => !["description", "default", "nullable"].includes(key)),
    ),
  ];
  const validations = (validation as readonly UnknownObject[]).map((one) => conditionBlock("validation", one));
  return { type: "variable", labels: [name], attributes: [attributes], blocks: validations };
}

/** A condition and the message where it does not hold. */
const conditionBlock = (type: string, { condition, error_message: message }: UnknownObject): Block => ({
  type,
  labels: [],
  attributes: [
    [
      { name: "condition", value: valueExpression(condition) },
      { name: "error_message", value: valueExpression(message) },
    ],
  ],
  blocks: [],
});

function check([name, { assert }]: readonly [string, UnknownObject]): Block {
  const blocks = (assert as readonly UnknownObject[]).map((one) => conditionBlock("assert", one));
  return { type: "check", labels: [name], attributes: [], blocks };
}

/** Arguments of an element that are plain data, in this order. */
function plain(values: UnknownObject, names: readonly string[]): readonly Attribute[] {
  return names.filter((name) => name in values).map((name) => ({ name, value: literal(values[name]) }));
}

function output([name, value]: readonly [string, unknown]): Block {
  const { description, ...rest } = value as UnknownObject;
  const described = description === undefined ? [] : [{ name: "description", value: literal(description) }];
  const others = Object.entries(rest).map(([key, item]) => ({ name: key, value: valueExpression(item) }));
  return { type: "output", labels: [name], attributes: [[...described, ...others]], blocks: [] };
}

/** A value of an element, its references as Terraform's JSON syntax has them. */
export function resolve(scope: TerraformElement, value: unknown): unknown {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return Tokenization.resolve(value, { scope, preparing: false, resolver });
}

/** The one member of an object. */
function only(object: unknown): readonly [name: string, value: unknown] {
  return Object.entries(object as object)[0] as [string, unknown];
}

import type { UnknownObject } from "../../lib/json";
import { cannotRender } from "./errors";
import { valueExpression, type Attribute, type Block } from "../../hcl/print";
import { inUsualOrder } from "./order";

type Body = Pick<Block, "attributes" | "blocks" | "last">;

/** Why a nested block is there, by its `sid` or the like; why something must exist before, as `depends_on`. */
export type NestedComments = Readonly<Record<string, string>>;

/** Arguments that every resource has, which come first. */
const first = ["provider", "count", "for_each"];
const references = ["depends_on", "provider"];

/**
 * The arguments of a resource or data source.
 * @param values As in Terraform's JSON syntax.
 * @param shapes As in core's HCL, which says what is a block.
 */
export function argumentsOf(
  path: string,
  values: UnknownObject,
  shapes: UnknownObject,
  comments: NestedComments,
): Body {
  const { lifecycle, depends_on: dependencies, ...own } = omit(values, ["//"]);
  const unknown = ["provisioner", "connection", "dynamic"].find((name) => name in own);
  if (unknown !== undefined) {
    throw cannotRender(path, `has a ${unknown} block`, "do without it, or write this resource as HCL by hand");
  }
  const body = bodyOf(path, omit(own, first), shapes, comments);
  const meta = first.filter((name) => name in own).map((name) => attribute(name, own[name]));
  const dependency = Object.entries(comments).flatMap(([name, text]) => (name === "depends_on" ? [text] : []));
  const ending = lifecycle === undefined ? [] : [lifecycleBlock(lifecycle as UnknownObject)];
  return {
    attributes: [meta, ...body.attributes],
    blocks: [...body.blocks, ...ending],
    ...(dependencies === undefined
      ? {}
      : { last: [{ ...attribute("depends_on", dependencies), comments: dependency }] }),
  };
}

function bodyOf(path: string, values: UnknownObject, shapes: UnknownObject, comments: NestedComments): Body {
  const names = inUsualOrder(Object.keys(values));
  const isBlock = (name: string) => shapeOf(path, name, values, shapes) === "block";
  return {
    attributes: [names.filter((name) => !isBlock(name)).map((name) => attribute(name, values[name]))],
    blocks: names.filter(isBlock).flatMap((name) => blocksOf(path, name, values[name], shapes[name], comments)),
  };
}

/** Overrides are not in core's HCL as arguments are: those that are no plain values might be either. */
function shapeOf(path: string, name: string, values: UnknownObject, shapes: UnknownObject): "block" | "attribute" {
  const shape = shapes[name];
  if (typeof shape === "object" && shape !== null && "isBlock" in shape) return shape.isBlock ? "block" : "attribute";
  if (typeof values[name] !== "object") return "attribute";
  throw cannotRender(
    path,
    `overrides ${name} with ${JSON.stringify(values[name])}`,
    "give it as a prop of the construct",
  );
}

function blocksOf(path: string, type: string, values: unknown, shape: unknown, comments: NestedComments): Block[] {
  if (typeof values === "string") {
    throw cannotRender(
      path,
      `takes its blocks ${type} from ${values}`,
      "list the blocks, and give each its own arguments",
    );
  }
  const shapes = [
    (shape as { readonly value: UnknownObject | readonly UnknownObject[] }).value,
  ].flat() as readonly UnknownObject[];
  return ([values].flat() as readonly UnknownObject[]).map((value, index) => {
    const comment = comments[String(value.sid ?? value.id)];
    return {
      type,
      labels: [],
      ...(comment === undefined ? {} : { comments: [comment] }),
      ...bodyOf(`${path} ${type}`, value, shapes[index] ?? {}, comments),
    };
  });
}

function lifecycleBlock(lifecycle: UnknownObject): Block {
  const { precondition, postcondition, ...rest } = lifecycle;
  const conditions = Object.entries({ precondition, postcondition }).flatMap(([type, checks]) =>
    ((checks ?? []) as readonly UnknownObject[]).map((check) => ({
      type,
      labels: [],
      attributes: [Object.entries(check).map(([name, value]) => attribute(name, value))],
      blocks: [],
    })),
  );
  const attributes = Object.entries(rest).map(([name, value]) => lifecycleAttribute(name, value));
  return { type: "lifecycle", labels: [], attributes: [attributes], blocks: conditions };
}

function lifecycleAttribute(name: string, value: unknown): Attribute {
  return ["ignore_changes", "replace_triggered_by"].includes(name) ? reference(name, value) : attribute(name, value);
}

function attribute(name: string, value: unknown): Attribute {
  return references.includes(name) ? reference(name, value) : { name, value: valueExpression(value) };
}

/** In JSON references are text, in HCL they are references. */
function reference(name: string, value: unknown): Attribute {
  const asName = (text: unknown) => ({ kind: "name", name: String(text) }) as const;
  return {
    name,
    value: Array.isArray(value) ? { kind: "list", items: value.map(asName) } : asName(value),
  };
}

function omit(object: UnknownObject, names: readonly string[]): UnknownObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

import { awsResources, type Block, type Schema } from "./schema";

/** An attribute to which the provider gives a value, and another type of resource that seems to manage it. */
export interface Neighbours {
  readonly type: string;
  readonly attribute: string;
  readonly of: string;
}

/**
 * Finds attributes that the provider fills in, or wants to be rid of, beside a type of resource that refers to theirs and is named after
 * the attribute: `route` of `aws_route_table` and `aws_route`, which has a `route_table_id`.
 */
export const neighboursOf = (schema: Schema): readonly Neighbours[] =>
  referencesOf(schema).flatMap(({ type, attributes, from }) =>
    from.flatMap((of) =>
      attributes.filter((attribute) => isNamedAfter(of, attribute)).map((attribute) => ({ type, attribute, of })),
    ),
  );

/** All such attributes of types that others refer to, `aws_route_table.route`, whatever the others are called. */
export const sharedAttributesOf = (schema: Schema): readonly string[] =>
  referencesOf(schema).flatMap(({ type, attributes, from }) =>
    from.length === 0 ? [] : attributes.map((attribute) => `${type}.${attribute}`),
  );

interface References {
  readonly type: string;
  readonly attributes: readonly string[];
  /** Types of resources that refer to this one. */
  readonly from: readonly string[];
}

function referencesOf(schema: Schema): readonly References[] {
  const resources = Object.entries(awsResources(schema));
  return resources.flatMap(([type, block]) => {
    const attributes = sharedAttributes(block);
    if (attributes.length === 0) return [];
    const words = type.replace(/^aws_(default_)?/, "").split("_");
    const names = new Set(
      words.flatMap((_, at) =>
        ["", "_id", "_arn", "_name", "_url", "_identifier"].map((end) => words.slice(at).join("_") + end),
      ),
    );
    const refers = ({ attributes: its = {} }: Block) => Object.keys(its).some((name) => names.has(name));
    const from = resources.filter(([of, other]) => of !== type && isOfService(of, words) && refers(other));
    return [{ type, attributes, from: from.map(([of]) => of) }];
  });
}

/** Attributes that may have a resource of their own: collections, policies, and what is deprecated. */
function sharedAttributes({ attributes = {}, block_types = {} }: Block): readonly string[] {
  const named = Object.entries(attributes).flatMap(([name, { type, optional, computed, deprecated }]) => {
    if (optional !== true || ["tags", "tags_all", "name"].includes(name)) return [];
    const isShared = computed === true && (Array.isArray(type) || name.includes("polic"));
    return isShared || deprecated === true ? [name] : [];
  });
  return [
    ...named,
    ...Object.entries(block_types).flatMap(([name, { block }]) => (block.deprecated === true ? [name] : [])),
  ];
}

const isOfService = (type: string, words: readonly string[]): boolean =>
  type.slice("aws_".length).split("_")[0] === words[0] || type.includes(words.join("_"));

const isNamedAfter = (type: string, attribute: string): boolean => {
  const words = attribute
    .replace(/_(ids|arns|names)$/, "")
    .split("_")
    .map(singular)
    .join("_");
  return `${type}_`.includes(`_${words}_`);
};

const singular = (word: string): string =>
  word.endsWith("ies") ? `${word.slice(0, -3)}y` : /[^s]s$/.test(word) && word !== "ingress" ? word.slice(0, -1) : word;

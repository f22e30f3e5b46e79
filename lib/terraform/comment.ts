import type { Construct } from "constructs";

const key = "ssi:comment";

interface Comments {
  /** Why the resource is there or is as it is. */
  readonly comments: readonly string[];
  /** Why one of its blocks is there, by the block's `sid` or `id`, and why it has to wait, by `depends_on`. */
  readonly nested: Readonly<Record<string, string>>;
}

/** Says to readers of the exported HCL why a resource or local, or the block of this `sid` or `id`, or `depends_on`, is there. */
export function comment<T extends Construct>(construct: T, text: string, block?: string): T {
  construct.node.addMetadata(key, { text, block });
  return construct;
}

const suppressionKey = "ssi:checkov";

/** Tells checkov, in the exported HCL, that a check does not apply, and why. */
export function suppress<T extends Construct>(construct: T, reasons: Readonly<Record<`CKV${string}`, string>>): T {
  for (const [check, reason] of Object.entries(reasons)) {
    construct.node.addMetadata(suppressionKey, `checkov:skip=${check}: ${reason}`);
  }
  return construct;
}

/** Suppressions that {@link suppress} has recorded, in checkov's syntax. */
export function suppressionsOf(construct: Construct): readonly string[] {
  return construct.node.metadata.filter(({ type }) => type === suppressionKey).map(({ data }) => String(data));
}

/** Comments that {@link comment} has recorded. */
export function commentsOf(construct: Construct): Comments {
  const all = construct.node.metadata
    .filter(({ type }) => type === key)
    .map(({ data }) => data as { readonly text: string; readonly block?: string });
  return {
    comments: all.flatMap(({ text, block }) => (block === undefined ? [text] : [])),
    nested: Object.fromEntries(all.flatMap(({ text, block }) => (block === undefined ? [] : [[block, text]]))),
  };
}

import type { Expression } from "../parse/syntax";
import { align } from "./align";
import { printExpression } from "./print";
import { quote } from "./quote";

/** `name = value`. */
export interface Attribute {
  readonly name: string;
  readonly value: Expression;
  /** Why it is so, in a sentence or more. @default it goes without saying */
  readonly comments?: readonly string[];
}

/** A block with what is in it: attributes in groups, then blocks, then what comes last. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  /** Why it is there, in a sentence or more. @default it goes without saying */
  readonly comments?: readonly string[];
  /** Lines for tools, which stand first in the block. @default none */
  readonly directives?: readonly string[];
  /** Groups of attributes, with an empty line between two. */
  readonly attributes: readonly (readonly Attribute[])[];
  readonly blocks: readonly Block[];
  /** Attributes that stand behind the blocks. @default none */
  readonly last?: readonly Attribute[];
}

/** A block as text, without a newline at its end. */
export function printBlock(block: Block, indent = ""): string {
  const inner = `${indent}  `;
  const head = [block.type, ...block.labels.map(quote)].join(" ");
  const paragraphs = [
    (block.directives ?? []).map((directive) => `${inner}#${directive}`).join("\n"),
    ...block.attributes.map((group) => printAttributes(group, inner)),
    ...block.blocks.map((nested) => printBlock(nested, inner)),
    ...(block.last === undefined ? [] : [printAttributes(block.last, inner)]),
  ].filter((paragraph) => paragraph !== "");
  const body = paragraphs.length === 0 ? "{}" : `{\n${paragraphs.join("\n\n")}\n${indent}}`;
  return [...printComments(block.comments ?? [], indent), `${indent}${head} ${body}`].join("\n");
}

function printAttributes(attributes: readonly Attribute[], indent: string): string {
  const assignments = attributes.map(({ name, value, comments = [] }) => ({
    name,
    value: printExpression(value, indent, name.length + 3),
    before: printComments(comments, indent),
  }));
  return align(assignments, indent).join("\n");
}

/** Comments, in lines of a readable length. */
export function printComments(comments: readonly string[], indent: string): readonly string[] {
  return comments.flatMap((comment) => wrap(comment, 100 - indent.length)).map((line) => `${indent}# ${line}`);
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length + 3 <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { blockName } from "./address";
import type { Block } from "../../hcl/parse/block";
import { blocksOfHcl } from "../../hcl/parse/blocks";
import { blocksOfJson } from "../../hcl/parse/json-blocks";

/** Declarations of one folder. */
export interface Configuration {
  /** Blocks by {@link blockName}. */
  readonly blocks: ReadonlyMap<string, Declared>;
  /** Folders within it. */
  readonly folders: readonly string[];
}

export interface Declared extends Block {
  readonly file: string;
}

const readers: readonly (readonly [RegExp, (text: string) => readonly Block[]])[] = [
  [/\.(tf|tofu)$/, blocksOfHcl],
  [/\.(tf|tofu)\.json$/, blocksOfJson],
];

/** Reads what a folder declares; what cannot be read declares nothing. */
export function readConfiguration(folder: string): Configuration {
  const blocks = new Map<string, Declared>();
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  const names = entries.map(({ name }) => name).sort((a, b) => Number(isOverride(a)) - Number(isOverride(b)));
  for (const name of names) {
    const file = join(folder, name);
    const read = readers.find(([ending]) => ending.test(name))?.[1];
    for (const block of (read && attempt(() => read(readFileSync(file, "utf8")))) ?? []) {
      const key = blockName(block.kind, block.labels);
      if (!blocks.has(key)) blocks.set(key, { ...block, file });
    }
  }
  const isSource = (name: string) => !name.startsWith(".") && name !== "node_modules";
  const folders = entries.filter((entry) => entry.isDirectory() && isSource(entry.name));
  return { blocks, folders: folders.map(({ name }) => join(folder, name)).sort() };
}

/** Whether Terraform merges a file into the others, which hold the blocks. */
const isOverride = (name: string) => /(^|_)override\.(tf|tofu)(\.json)?$/.test(name);

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

import { labelsOf, type Block } from "./block";

/** The blocks of a file in Terraform's JSON. `JSON.parse` does not tell where anything stands, so the text is read sign by sign. */
export function blocksOfJson(text: string): readonly Block[] {
  const blocks: Block[] = [];
  /** Names on the way to where we are; `undefined` for an element of a list. */
  const path: (string | undefined)[] = [];
  let name: string | undefined;
  let string = { text: "", line: 1 };
  let line = 1;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,\n]/g)) {
    if (sign === "\n") line++;
    else if (sign === ":") {
      name = string.text;
      const block = blockAt([...path, name], string.line);
      if (block !== undefined) blocks.push(block);
    } else if (sign === "{" || sign === "[") {
      path.push(name);
      name = undefined;
    } else if (sign === "}" || sign === "]") {
      path.pop();
      name = undefined;
    } else if (sign === ",") name = undefined;
    else {
      string = { text: unquoted(sign), line };
      if (name === "source") setSource(blocks, names(path), string.text);
    }
  }
  return blocks;
}

const names = (path: readonly (string | undefined)[]) => path.filter((name) => name !== undefined);

/** A list around a block, which Terraform allows, is passed over. */
function blockAt(path: readonly (string | undefined)[], line: number): Block | undefined {
  const [kind = "", ...labels] = names(path);
  return Object.hasOwn(labelsOf, kind) && labels.length === labelsOf[kind] ? { kind, labels, line } : undefined;
}

function setSource(blocks: Block[], [kind, name, ...more]: readonly string[], source: string): void {
  const last = blocks.at(-1);
  if (kind === "module" && more.length === 0 && last?.labels[0] === name)
    blocks[blocks.length - 1] = { ...last, source } as Block;
}

function unquoted(sign: string): string {
  try {
    return JSON.parse(sign) as string;
  } catch {
    return sign.slice(1, -1);
  }
}

import { labelsOf, type Block } from "./block";

const label = String.raw`\s+(?:"([^"]+)"|([\w-]+))`;
const header = new RegExp(String.raw`^\s*(${Object.keys(labelsOf).join("|")})${label}(?:${label})?\s*\{(.*)`);

/** The blocks of a file in Terraform's own language. It is read line by line: blocks begin on one of their own. */
export function blocksOfHcl(text: string): readonly Block[] {
  const blocks: Block[] = [];
  /** End of the comment or heredoc that the line is in. */
  let until: ((line: string) => boolean) | undefined;
  text.split("\n").forEach((line, index) => {
    if (until !== undefined) {
      if (until(line)) until = undefined;
      return;
    }
    const block = blockOf(line, index + 1);
    if (block !== undefined) blocks.push(block);
    else setSource(blocks, line);
    until = endOfSkipped(line);
  });
  return blocks;
}

function blockOf(text: string, line: number): Block | undefined {
  const [, kind = "", quoted1, bare1, quoted2, bare2, rest = ""] = header.exec(text) ?? [];
  const labels = [quoted1 ?? bare1, quoted2 ?? bare2].filter((name) => name !== undefined);
  if (labels.length !== labelsOf[kind]) return undefined;
  const source = sourceIn(rest);
  return { kind, labels, line, ...(source === undefined ? {} : { source }) };
}

/** Of a module, the first counts. */
function setSource(blocks: Block[], line: string): void {
  const last = blocks.at(-1);
  const source = sourceIn(line);
  if (last?.kind !== "module" || last.source !== undefined || source === undefined) return;
  blocks[blocks.length - 1] = { ...last, source };
}

const sourceIn = (text: string): string | undefined => /^\s*source\s*=\s*"([^"]*)"/.exec(text)?.[1];

/** Strings may hold the signs of a comment, so one counts only at the beginning of a line. */
function endOfSkipped(line: string): ((line: string) => boolean) | undefined {
  if (/^\s*\/\*/.test(line) && !line.includes("*/")) return (other) => other.includes("*/");
  const [, word] = /<<[-~]?(\w+)\s*$/.exec(/^\s*(#|\/\/)/.test(line) ? "" : line) ?? [];
  return word === undefined ? undefined : (other) => other.trim() === word;
}

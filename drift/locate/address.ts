/** Block that an address stands for. */
export interface Target {
  /** Names of the modules on the way from the root. */
  readonly modules: readonly string[];
  /** `resource aws_kms_key logs`, `output report_uri`: see {@link blockName}. */
  readonly block: string;
}

/** Name of a block: its kind and its labels. */
export const blockName = (kind: string, labels: readonly string[]): string => [kind, ...labels].join(" ");

/** Kinds of blocks by the first word of their addresses; all other words are types of resources. */
const kinds: Readonly<Record<string, string>> = {
  action: "action",
  data: "data",
  output: "output",
  check: "check",
  var: "variable",
};

/** Takes an address apart: `module.ssi["eu.west"].aws_kms_key.logs[0]`. Instances of a block have one location. */
export function targetOf(address: string): Target {
  const names = [...address.matchAll(/([\p{L}\p{N}_-]+)(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])*(?:\.|$)/guy)].map(
    ([, name = ""]) => name,
  );
  const modules: string[] = [];
  let at = 0;
  for (; names[at] === "module" && names[at + 1] !== undefined; at += 2) modules.push(names[at + 1] ?? "");
  const [first = "", ...labels] = names.slice(at);
  const kind = Object.hasOwn(kinds, first) ? kinds[first] : undefined;
  return { modules, block: kind === undefined ? blockName("resource", [first, ...labels]) : blockName(kind, labels) };
}

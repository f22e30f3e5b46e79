import { compilePathGlob } from "../../drift/rules/glob";

/** The part of a resource's schema that `terraform providers schema -json` prints, as far as paths need it. */
export interface Block {
  readonly attributes?: Readonly<
    Record<string, { readonly type?: TypeText; readonly nested_type?: Block & { readonly nesting_mode: string } }>
  >;
  readonly block_types?: Readonly<Record<string, { readonly nesting_mode: string; readonly block: Block }>>;
}

/** `string`, `["set", "string"]`, `["object", {"port": "number"}]`. */
type TypeText = string | readonly [string, TypeText | Readonly<Record<string, TypeText>>];

/** A path as a plan has it, with the kind of its value. */
export type Leaf = readonly [path: string, kind: string];

/** Paths of all attributes of a resource, each list with one element: `ingress[0].cidr_blocks`. */
export function leavesOf(block: Block, prefix = ""): readonly Leaf[] {
  const at = (name: string) => (prefix === "" ? name : `${prefix}.${name}`);
  return [
    ...Object.entries(block.attributes ?? {}).flatMap(([name, { type, nested_type: nested }]) =>
      nested === undefined
        ? leavesOfType(type ?? "dynamic", at(name))
        : leavesOf(nested, nestedPath(at(name), nested.nesting_mode)),
    ),
    ...Object.entries(block.block_types ?? {}).flatMap(([name, { nesting_mode: mode, block: inner }]) => [
      [at(name), "block"] as const,
      ...leavesOf(inner, nestedPath(at(name), mode)),
    ]),
  ];
}

const nestedPath = (path: string, mode: string) => (mode === "single" || mode === "group" ? path : `${path}[0]`);

function leavesOfType(type: TypeText, path: string): readonly Leaf[] {
  if (typeof type === "string") return [[path, type]];
  const [kind, inner] = type;
  if (kind === "map")
    return [
      [path, "map"],
      [`${path}["key"]`, String(inner)],
    ];
  if (kind !== "object") {
    return [[path, kind], ...(typeof inner === "object" ? leavesOfType(inner as TypeText, `${path}[0]`) : [])];
  }
  return Object.entries(inner as Readonly<Record<string, TypeText>>).flatMap(([name, of]) =>
    leavesOfType(of, `${path}.${name}`),
  );
}

/** Kind of the value that a glob of a rule names in a resource; `document` within JSON; `undefined` if the resource has none. */
export function kindAt(leaves: readonly Leaf[], glob: string): string | undefined {
  const isMatch = compilePathGlob(glob);
  const found = leaves.find(([path]) => isMatch(path));
  if (found !== undefined) return found[1];
  const isWithin = ([path, kind]: Leaf) =>
    kind === "string" && /[.[]/.test(glob.charAt(path.length)) && glob.startsWith(path);
  return leaves.some(isWithin) ? "document" : undefined;
}

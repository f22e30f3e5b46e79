import { spawnSync } from "node:child_process";
import { compileGlob } from "../../drift/rules/glob";
import { ourRules } from "../../drift/rules/rules";
import { describeTerraform } from "./harness";

interface Block {
  readonly attributes?: Readonly<Record<string, { readonly type?: unknown; readonly nested_type?: Block }>>;
  readonly block_types?: Readonly<Record<string, { readonly nesting_mode: string; readonly block: Block }>>;
}

/** Paths of everything in a resource as plans write them, with `[0]` for any element. */
function pathsOf({ attributes = {}, block_types = {} }: Block, prefix = ""): readonly string[] {
  return [
    ...Object.entries(attributes).flatMap(([name, { type, nested_type }]) =>
      nested_type === undefined ? pathsOfType(type, prefix + name) : pathsOf(nested_type, `${prefix}${name}.`),
    ),
    ...Object.entries(block_types).flatMap(([name, { nesting_mode, block }]) => {
      const place = nesting_mode === "single" || nesting_mode === "group" ? name : `${name}[0]`;
      return [prefix + name, prefix + place, ...pathsOf(block, `${prefix}${place}.`)];
    }),
  ];
}

/** `["set", ["object", { "cidr_blocks": ["list", "string"] }]]` */
function pathsOfType(type: unknown, path: string): readonly string[] {
  if (!Array.isArray(type)) return [path];
  const [kind, of] = type as readonly unknown[];
  if (kind !== "object") return [path, ...pathsOfType(of, `${path}[0]`)];
  return [path, ...Object.entries(of as object).flatMap(([name, inner]) => pathsOfType(inner, `${path}.${name}`))];
}

/** Attributes that are text, and may hold a JSON document. */
const textsOf = ({ attributes = {} }: Block): readonly string[] =>
  Object.entries(attributes).flatMap(([name, { type }]) => (type === "string" ? [name] : []));

/** Cuts a path at its JSON document, whose members no schema describes. */
const withoutDocument = (glob: string): string => glob.replace(/\.(Id|Version|Statement|Statement\[\*\]\.Sid)$/, "");

describeTerraform("our rules", (stackFolder) => {
  const schemas = new Map<string, readonly string[]>();
  const texts = new Map<string, readonly string[]>();

  beforeAll(() => {
    // The same environment as the harness; the schema is larger than what it reads.
    const run = spawnSync("terraform", ["providers", "schema", "-json"], {
      cwd: stackFolder("baseline"),
      env: { ...process.env, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: undefined },
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    const { provider_schemas } = JSON.parse(run.stdout) as {
      provider_schemas: Record<string, { resource_schemas: Record<string, { block: Block }> }>;
    };
    for (const { resource_schemas } of Object.values(provider_schemas)) {
      for (const [type, { block }] of Object.entries(resource_schemas)) {
        schemas.set(type, pathsOf(block));
        texts.set(type, textsOf(block));
      }
    }
  });

  const about = ourRules.filter(({ statuses }) => statuses === undefined);
  const typesOf = (globs: readonly string[]) => [...schemas.keys()].filter((type) => globs.some((glob) => compileGlob(glob)(type)));

  it.each(about.filter(({ types }) => types !== undefined).map(({ id, types = [] }) => [id, types] as const))(
    "%s is about types that the provider has",
    (_, types) => {
      expect(types.filter((glob) => typesOf([glob]).length === 0)).toStrictEqual([]);
    },
  );

  const withAttributes = about.filter(({ attributes, addresses }) => attributes !== undefined && addresses === undefined);
  const has = (type: string, globs: readonly string[]) =>
    (schemas.get(type) ?? []).some((path) => globs.some((glob) => compileGlob(withoutDocument(glob))(path))) ||
    (texts.get(type) ?? []).some((text) => globs.some((glob) => /^[.[]/.test(glob.slice(text.length)) && glob.startsWith(text)));

  it.each(withAttributes.map(({ id, types = ["*"], attributes = [] }) => [id, types, attributes] as const))(
    "%s is about attributes that its types have",
    (_, types, attributes) => {
      const own = typesOf(types);

      expect(attributes.filter((glob) => !own.some((type) => has(type, [glob])))).toStrictEqual([]);
    },
  );

  it.each(withAttributes.map(({ id, types = ["*"], attributes = [] }) => [id, types, attributes] as const))(
    "%s is about types that have one of its attributes",
    (_, types, attributes) => {
      expect(types.filter((glob) => !typesOf([glob]).some((type) => has(type, attributes)))).toStrictEqual([]);
    },
  );
});

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** An SDK client: its exports at run time, and its type declarations, which say what the exports do not. */
export interface Client {
  readonly exports: { readonly [name: string]: unknown };
  /** Text of `dist-types/commands/<Operation>Command.d.ts`. */
  readonly command: (operation: string) => string;
  /** Types of the members of an interface as TypeScript has them, by the member's name in the model. */
  readonly declared: (structure: string) => ReadonlyMap<string, string>;
}

const load = createRequire(__filename);

/** Loads an `@aws-sdk/client-*` package. They are large: only the extraction does it. */
export function loadClient(name: string): Client {
  const types = join(dirname(load.resolve(`${name}/package.json`)), "dist-types");
  const models = readdirSync(join(types, "models"))
    .filter((file) => file.startsWith("models_"))
    .map((file) => readFileSync(join(types, "models", file), "utf8"))
    .join("\n");
  return {
    exports: load(name) as { readonly [name: string]: unknown },
    command: (operation) => readFileSync(join(types, "commands", `${operation}Command.d.ts`), "utf8"),
    declared: (structure) => membersOf(models, structure),
  };
}

/** Reads `export interface <name> { Member?: Type | undefined; … }`, which the SDK writes one member a line. */
function membersOf(declarations: string, name: string): ReadonlyMap<string, string> {
  const start = declarations.indexOf(`export interface ${name} {`);
  const body = start < 0 ? "" : declarations.slice(start, declarations.indexOf("\n}", start));
  const members = body.matchAll(/^ {4}(\w+)\??: (.+);$/gm);
  return new Map(Array.from(members, ([, member = "", type = ""]) => [member, type.replace(" | undefined", "")]));
}

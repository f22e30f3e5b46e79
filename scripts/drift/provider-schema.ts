import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Kinds of the attributes that rules name, by type and glob: `bool`, `set`, `document` for a member of JSON. */
export interface ProviderSchema {
  /** Version of the AWS provider. */
  readonly provider: string;
  readonly kinds: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const providerSchemaFile = join(__dirname, "provider-schema.json");

export const readProviderSchema = (): ProviderSchema =>
  JSON.parse(readFileSync(providerSchemaFile, "utf8")) as ProviderSchema;

/** Part of `terraform providers schema -json` that is read. */
export interface Schema {
  readonly provider_schemas: Readonly<
    Record<string, { readonly resource_schemas: Readonly<Record<string, { readonly block: Block }>> }>
  >;
}

export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, { readonly nesting_mode: string; readonly block: Block }>>;
  readonly deprecated?: boolean;
}

export interface Attribute {
  readonly type?: unknown;
  readonly nested_type?: { readonly nesting_mode: string; readonly attributes: Readonly<Record<string, Attribute>> };
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly required?: boolean;
  readonly deprecated?: boolean;
}

/** Resources of the AWS provider, by type. */
export function awsResources({ provider_schemas }: Schema): Readonly<Record<string, Block>> {
  const [, provider] = Object.entries(provider_schemas).find(([source]) => source.endsWith("/hashicorp/aws")) ?? [];
  if (provider === undefined) throw new Error("The schema is not one of the AWS provider.");
  return Object.fromEntries(Object.entries(provider.resource_schemas).map(([type, { block }]) => [type, block]));
}

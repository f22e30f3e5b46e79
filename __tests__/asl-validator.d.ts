/** The package ships no types where Node's resolution looks for them. */
declare module "asl-validator" {
  // eslint-disable-next-line no-restricted-exports -- the package exports so
  export default function validate(definition: unknown): { readonly isValid: boolean; errorsText(): string };
}

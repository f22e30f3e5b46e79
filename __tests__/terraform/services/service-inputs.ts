/** Values of a service for the tests with Terraform. */
export interface ServiceInputs {
  /** Every variable with a value that is not its default. */
  readonly all: Readonly<Record<string, unknown>>;
  /** Every variable that has a rule with an invalid value, and what Terraform says of it. */
  readonly invalid: Readonly<Record<string, readonly [value: unknown, message: string]>>;
}

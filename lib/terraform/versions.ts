/** The versions for which everything here is written and tested: what we use of the provider is in 5.100 and in 6. */
export const versions = {
  required_version: ">= 1.5",
  required_providers: { aws: { source: "hashicorp/aws", version: ">= 5.100, < 7.0" } },
} as const;

/**
 * Attributes that decide who has access: policies of IAM and of resources, and networks. Unlike other values that are known only
 * after an apply, such a value is told for a new resource, too.
 */
const policies =
  "assume_role_policy|policy|policy_document|policy_text|resource_policy|inline_policy|access_polic(?:y|ies)";
const networks = "(?:ipv6_)?cidr_blocks?|cidr_ipv[46]|public_access_cidrs";

const named = (names: string) => new RegExp(String.raw`(?:^|\.)(?:${names})(?:\[\d+\])?$`);
const [policy, network] = [named(policies), named(networks)];

/** Whether the attribute at a path is a policy of who has access. @param path As Terraform writes it. */
export const isPolicyGrant = (path: string): boolean => policy.test(path);

/** Whether the attribute at a path decides who has access. @param path As Terraform writes it. */
export const isGrant = (path: string): boolean => policy.test(path) || network.test(path);

/** Stands in a policy for a reference that is not known before the apply. */
export const knownAfterApply = "(known after apply)";

import { attribute, changed, changedStatement, outside, planned, policy, statement } from "../builders";
import type { Example } from "./example";

const document = { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::logs/*"] };

const decrypt = statement({ actions: ["kms:Decrypt"], resources: ["*"] });

/** Policies and identities. */
export const policies: Readonly<Record<string, Example>> = {
  "policy-public": [
    outside("aws_s3_bucket_policy", policy("policy", { gained: [statement({ ...document, principals: ["AWS: *"] })] })),
    outside(
      "aws_s3_bucket_policy",
      policy("policy", {
        gained: [
          statement({ ...document, principals: ["AWS: *"], conditions: ["StringEquals aws:PrincipalOrgID o-1"] }),
        ],
      }),
    ),
  ],
  "policy-unlimited": [
    planned(
      "aws_iam_role_policy",
      "create",
      policy("policy", { gained: [statement({ actions: ["*"], resources: ["*"] })] }),
    ),
    planned("aws_iam_role_policy", "create", policy("policy", { gained: [statement(document)] })),
  ],
  "policy-escalates": [
    planned(
      "aws_iam_role_policy",
      "create",
      policy("policy", { gained: [statement({ actions: ["iam:Attach*"], resources: ["*"] })] }),
    ),
    planned(
      "aws_iam_role_policy",
      "create",
      policy("policy", {
        gained: [statement({ actions: ["iam:PassRole"], resources: ["arn:aws:iam::111122223333:role/a"] })],
      }),
    ),
  ],
  "trust-wider": [
    outside(
      "aws_iam_role",
      policy("assume_role_policy", {
        changed: [changedStatement("Allow", { principals: ["Service: ec2.amazonaws.com"] })],
      }),
    ),
    outside("aws_iam_role", policy("inline_policy[0].policy", { gained: [statement(document)] })),
  ],
  "guardrail-wider": [
    outside("aws_organizations_policy", policy("content", { lost: [statement({ ...document, effect: "Deny" })] })),
    outside("aws_organizations_policy", attribute("content.Version", "2008-10-17", "2012-10-17")),
  ],
  "policy-wider": [
    outside("aws_iam_role_policy", policy("policy", { gained: [decrypt] })),
    planned("aws_iam_role_policy", "create", policy("policy", { gained: [decrypt] })),
  ],
  "policy-wider-here": [
    outside("aws_iam_role_policy", policy("policy", { gained: [statement(document)] })),
    outside("aws_iam_role_policy", policy("policy", { gained: [decrypt] })),
  ],
  "policy-lists-more": [
    outside(
      "aws_iam_role_policy",
      policy("policy", { gained: [statement({ actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::logs"] })] }),
    ),
    outside("aws_iam_role_policy", policy("policy", { gained: [statement(document)] })),
  ],
  "policy-form": [
    outside("aws_s3_bucket_policy", attribute("policy.Statement[2].Sid", "Old", "New")),
    outside("aws_ecr_lifecycle_policy", attribute("policy.rules[0].rulePriority", 1, 2)),
  ],
  "policy-version": [
    outside("aws_s3_bucket_policy", attribute("policy.Version", "2008-10-17", "2012-10-17")),
    outside("aws_s3_bucket_policy", attribute("policy.Id", "a", "b")),
  ],
  "public-policy-allowed": [
    changed("aws_secretsmanager_secret_policy", "block_public_policy", true, false),
    changed("aws_secretsmanager_secret_policy", "secret_arn", "a", "b"),
  ],
  "administrator-attached": [
    planned(
      "aws_iam_role_policy_attachment",
      "create",
      attribute("policy_arn", undefined, "arn:aws:iam::aws:policy/AdministratorAccess"),
    ),
    planned(
      "aws_iam_role_policy_attachment",
      "create",
      attribute("policy_arn", undefined, "arn:aws:iam::aws:policy/ReadOnlyAccess"),
    ),
  ],
  "policy-attached": [
    changed("aws_iam_role", "managed_policy_arns", ["a"], ["a", "b"]),
    changed("aws_iam_role", "path", "/a/", "/b/"),
  ],
  "permissions-granted": [planned("aws_iam_role_policy", "create"), planned("aws_iam_policy", "create")],
  "boundary-removed": [
    changed("aws_iam_role", "permissions_boundary", "arn:aws:iam::111122223333:policy/boundary", undefined),
    changed("aws_iam_role", "permissions_boundary", "a", "b"),
  ],
  "boundary-changed": [
    changed("aws_iam_role", "permissions_boundary", "a", "b"),
    changed("aws_iam_role", "permissions_boundary", "a", undefined),
  ],
  "session-longer": [
    changed("aws_iam_role", "max_session_duration", 3600, 43_200),
    changed("aws_iam_role", "force_detach_policies", false, true),
  ],
  "group-member-added": [
    changed("aws_iam_group_membership", "users", ["a"], ["b", "a"]),
    changed("aws_iam_group_membership", "name", "a", "b"),
  ],
  "credentials-created": [planned("aws_iam_access_key", "create"), planned("aws_iam_access_key", "delete")],
  "access-key-active": [
    changed("aws_iam_access_key", "status", "Inactive", "Active"),
    changed("aws_iam_access_key", "pgp_key", "a", "b"),
  ],
  "identity-provider-created": [
    planned("aws_iam_openid_connect_provider", "create"),
    planned("aws_iam_openid_connect_provider", "delete"),
  ],
  "identity-provider-changed": [
    changed("aws_iam_openid_connect_provider", "client_id_list", ["a"], ["b"]),
    changed("aws_iam_openid_connect_provider", 'tags["a"]', "a", "b"),
  ],
  "password-policy-weaker": [
    changed("aws_iam_account_password_policy", "minimum_password_length", 20, 16),
    changed("aws_iam_account_password_policy", "hard_expiry", true, false),
  ],
  "password-characters-weaker": [
    changed("aws_iam_account_password_policy", "require_symbols", true, false),
    changed("aws_iam_account_password_policy", "allow_users_to_change_password", true, false),
  ],
  "password-age-longer": [
    changed("aws_iam_account_password_policy", "max_password_age", 90, 180),
    changed("aws_iam_account_password_policy", "password_reuse_prevention", 24, 5),
  ],
};

import type { Rule } from "../rule";

/** Deletion of what grants access, which thereby ends. */
export const lostGrants: readonly Rule[] = [
  {
    id: "grant-deleted",
    severity: "low",
    types: [
      "aws_ami_launch_permission",
      "aws_iam_access_key",
      "aws_iam_service_specific_credential",
      "aws_iam_user_login_profile",
      "aws_lambda_function_url",
      "aws_ram_principal_association",
      "aws_security_group_rule",
      "aws_snapshot_create_volume_permission",
      "aws_vpc_security_group_egress_rule",
      "aws_vpc_security_group_ingress_rule",
    ],
    actions: ["delete"],
    sentence: "what grants access is deleted: who uses it has no access any more",
  },
  {
    id: "permission-deleted",
    severity: "medium",
    types: ["aws_kms_grant", "aws_lambda_permission"],
    actions: ["delete"],
    sentence: "the permission is deleted: a service that uses it, such as an alert's, fails",
  },
];

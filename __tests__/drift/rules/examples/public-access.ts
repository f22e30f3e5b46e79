import { attribute, changed, outside, planned } from "../builders";
import type { Example } from "./example";

/** Public access. */
export const publicAccess: Readonly<Record<string, Example>> = {
  "public-access-block-off": [
    changed("aws_s3_bucket_public_access_block", "block_public_acls", true, false),
    changed("aws_s3_bucket_public_access_block", "bucket", "a", "b"),
  ],
  "access-point-block-off": [
    planned(
      "aws_s3_access_point",
      "create",
      attribute("public_access_block_configuration[0].block_public_acls", undefined, false),
    ),
    planned(
      "aws_s3_access_point",
      "create",
      attribute("public_access_block_configuration[0].block_public_acls", undefined, true),
    ),
  ],
  "sharing-block-weakened": [
    changed("aws_ebs_snapshot_block_public_access", "state", "block-all-sharing", "block-new-sharing"),
    changed("aws_ebs_snapshot_block_public_access", "region", "a", "b"),
  ],
  "emr-public-access": [
    changed("aws_emr_block_public_access_configuration", "block_public_security_group_rules", true, false),
    changed(
      "aws_emr_block_public_access_configuration",
      "permitted_public_security_group_rule_range[0].max_range",
      22,
      23,
    ),
  ],
  "bucket-acl-public": [
    changed("aws_s3_bucket_acl", "acl", "private", "public-read"),
    changed("aws_s3_bucket_acl", "acl", "private", "log-delivery-write"),
  ],
  "bucket-grant-public": [
    outside(
      "aws_s3_bucket_acl",
      attribute(
        "access_control_policy[0].grant[1].grantee[0].uri",
        undefined,
        "http://acs.amazonaws.com/groups/global/AllUsers",
      ),
    ),
    outside(
      "aws_s3_bucket_acl",
      attribute(
        "access_control_policy[0].grant[1].grantee[0].uri",
        undefined,
        "http://acs.amazonaws.com/groups/s3/LogDelivery",
      ),
    ),
  ],
  "bucket-acl-changed": [
    changed("aws_s3_bucket_acl", "access_control_policy[0].grant[0].permission", "READ", "WRITE"),
    changed("aws_s3_bucket_acl", "expected_bucket_owner", "a", "b"),
  ],
  "object-ownership-weakened": [
    changed("aws_s3_bucket_ownership_controls", "rule[0].object_ownership", "BucketOwnerEnforced", "ObjectWriter"),
    changed("aws_s3_bucket_ownership_controls", "bucket", "a", "b"),
  ],
  "security-group-changed": [
    changed("aws_security_group", "ingress[0].from_port", 443, 22),
    changed("aws_security_group", "vpc_id", "a", "b"),
  ],
  "database-public": [
    changed("aws_db_instance", "publicly_accessible", false, true),
    changed("aws_db_instance", "multi_az", false, true),
  ],
  "image-public": [
    planned("aws_ami_launch_permission", "create", attribute("group", undefined, "all")),
    planned("aws_ami_launch_permission", "create", attribute("account_id", undefined, "111122223333")),
  ],
  "image-shared": [
    planned("aws_ami_launch_permission", "create", attribute("organization_arn", undefined, "arn:o")),
    planned("aws_ami_launch_permission", "delete"),
  ],
  "snapshot-public": [
    changed("aws_db_snapshot", "shared_accounts", [], ["all"]),
    changed("aws_db_snapshot", "shared_accounts", [], ["111122223333"]),
  ],
  "document-public": [
    changed("aws_ssm_document", 'permissions["account_ids"]', undefined, "All"),
    changed("aws_ssm_document", 'permissions["account_ids"]', undefined, "111122223333"),
  ],
  "function-url-open": [
    changed("aws_lambda_function_url", "authorization_type", "AWS_IAM", "NONE"),
    changed("aws_lambda_function_url", "invoke_mode", "BUFFERED", "RESPONSE_STREAM"),
  ],
  "permission-for-everybody": [
    planned("aws_lambda_permission", "create", attribute("principal", undefined, "*")),
    planned("aws_lambda_permission", "create", attribute("principal", undefined, "sns.amazonaws.com")),
  ],
  "instance-metadata-v1": [
    changed("aws_ec2_instance_metadata_defaults", "http_tokens", "required", "no-preference"),
    changed("aws_ec2_instance_metadata_defaults", "http_tokens", "no-preference", "optional"),
  ],
  "template-metadata-v1": [
    changed("aws_launch_template", "metadata_options[0].http_tokens", "required", "optional"),
    changed("aws_launch_template", "image_id", "a", "b"),
  ],
  "shared-with-account": [
    changed("aws_db_snapshot", "shared_accounts", [], ["111122223333"]),
    changed("aws_db_snapshot", "db_snapshot_identifier", "a", "b"),
  ],
  "serial-console-on": [
    changed("aws_ec2_serial_console_access", "enabled", false, true),
    changed("aws_ec2_serial_console_access", "region", "a", "b"),
  ],
};

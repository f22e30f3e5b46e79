import type { Subject } from "../../../../commands/drift/model";
import type { Condition } from "../../../../commands/drift/rules/judge-status";
import {
  apply,
  attribute,
  changed,
  changedStatement,
  condition,
  definition,
  deletedOutside,
  outside,
  planned,
  policy,
  statement,
} from "./builders";

/** A change that a rule is about, and one near it that it is not about. */
export type Example = readonly [is: Subject | Condition, isNot: Subject | Condition];

const arn = "arn:aws:kms:eu-west-1:111122223333:key/";
const document = { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::logs/*"] };
const encryption = "rule[0].apply_server_side_encryption_by_default[0]";
const gone = (type: string, other = "aws_glue_job"): Example => [deletedOutside(type), deletedOutside(other)];

/** One or more for every rule of ours, by its id. */
export const examples: Readonly<Record<string, Example>> = {
  // Texts, tags and counters
  tags: [changed("aws_kms_key", 'tags["team"]', "a", "b"), changed("aws_kms_key", "rotation_period_in_days", 90, 365)],
  texts: [changed("aws_kms_key", "description", "a", "b"), changed("aws_ssm_document", "version_name", "a", "b")],
  "bucket-key": [
    changed("aws_s3_bucket_server_side_encryption_configuration", "rule[0].bucket_key_enabled", true, false),
    changed("aws_s3_bucket_server_side_encryption_configuration", `${encryption}.sse_algorithm`, "aws:kms", "AES256"),
  ],
  "kept-by-aws": [
    changed("aws_sfn_state_machine", "revision_id", "a", "b"),
    changed("aws_sfn_state_machine", "name", "a", "b"),
  ],

  // Deletion and replacement
  "bucket-deleted": gone("aws_s3_bucket"),
  "key-deleted": [planned("aws_kms_key", "replace"), planned("aws_kms_key", "create")],
  "log-group-deleted": gone("aws_cloudwatch_log_group"),
  "evidence-store-deleted": gone("aws_backup_vault"),
  "object-lock-deleted": gone("aws_s3_bucket_object_lock_configuration"),
  "versioning-deleted": gone("aws_s3_bucket_versioning"),
  "bucket-logging-deleted": gone("aws_s3_bucket_logging"),
  "public-access-block-deleted": [
    deletedOutside("aws_s3_bucket_public_access_block"),
    planned("aws_s3_bucket_public_access_block", "replace"),
  ],
  "bucket-policy-deleted": gone("aws_s3_bucket_policy"),
  "ownership-controls-deleted": gone("aws_s3_bucket_ownership_controls"),
  "bucket-encryption-deleted": gone("aws_s3_bucket_server_side_encryption_configuration"),
  "topic-deleted": gone("aws_sns_topic"),
  "topic-policy-deleted": gone("aws_sns_topic_policy"),
  "subscription-deleted": [
    planned("aws_sns_topic_subscription", "delete"),
    planned("aws_sns_topic_subscription", "create"),
  ],
  "event-rule-deleted": gone("aws_cloudwatch_event_target"),
  "alarm-deleted": gone("aws_cloudwatch_metric_alarm"),
  "schedule-deleted": gone("aws_scheduler_schedule"),
  "state-machine-deleted": gone("aws_sfn_state_machine"),
  "security-service-deleted": [
    planned("aws_securityhub_account", "replace"),
    planned("aws_securityhub_account", "create"),
  ],
  "account-protection-deleted": gone("aws_ebs_encryption_by_default"),
  "role-deleted": gone("aws_iam_role_policy"),
  "dead-letters-deleted": gone("aws_sqs_queue"),

  // Public access
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
  "security-group-open": [
    changed("aws_security_group", "ingress[2].cidr_blocks", ["10.0.0.0/8"], ["10.0.0.0/8", "0.0.0.0/0"]),
    changed("aws_security_group", "egress[2].cidr_blocks", ["10.0.0.0/8"], ["0.0.0.0/0"]),
  ],
  "security-group-rule-open": [
    planned("aws_security_group_rule", "create", attribute("cidr_blocks", undefined, ["0.0.0.0/0"])),
    planned("aws_security_group_rule", "create", attribute("cidr_blocks", undefined, ["10.0.0.0/8"])),
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
    planned("aws_snapshot_create_volume_permission", "create", attribute("account_id", undefined, "111122223333")),
    planned("aws_snapshot_create_volume_permission", "delete"),
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
  "serial-console-on": [
    changed("aws_ec2_serial_console_access", "enabled", false, true),
    changed("aws_ec2_serial_console_access", "region", "a", "b"),
  ],

  // Policies and identities
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
  "trust-wider": [
    outside(
      "aws_iam_role",
      policy("assume_role_policy", { changed: [changedStatement("Allow", { principals: ["AWS: 444455556666"] })] }),
    ),
    outside("aws_iam_role", policy("inline_policy[0].policy", { gained: [statement(document)] })),
  ],
  "guardrail-wider": [
    outside("aws_organizations_policy", policy("content", { lost: [statement({ ...document, effect: "Deny" })] })),
    outside("aws_organizations_policy", attribute("content.Version", "2008-10-17", "2012-10-17")),
  ],
  "policy-wider": [
    outside("aws_iam_role_policy", policy("policy", { gained: [statement(document)] })),
    planned("aws_iam_role_policy", "create", policy("policy", { gained: [statement(document)] })),
  ],
  "policy-form": [
    outside("aws_s3_bucket_policy", attribute("policy.Statement[2].Sid", "Old", "New")),
    outside("aws_ecr_lifecycle_policy", attribute("policy.rules[0].rulePriority", 1, 2)),
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
    changed("aws_iam_account_password_policy", "minimum_password_length", 14, 8),
    changed("aws_iam_account_password_policy", "hard_expiry", true, false),
  ],
  "password-characters-weaker": [
    changed("aws_iam_account_password_policy", "require_symbols", true, false),
    changed("aws_iam_account_password_policy", "allow_users_to_change_password", true, false),
  ],
  "password-age-longer": [
    changed("aws_iam_account_password_policy", "max_password_age", 90, 0),
    changed("aws_iam_account_password_policy", "password_reuse_prevention", 24, 5),
  ],

  // Encryption
  "key-rotation-off": [
    changed("aws_kms_key", "enable_key_rotation", true, false),
    changed("aws_kms_key", "multi_region", true, false),
  ],
  "key-rotation-rarer": [
    changed("aws_kms_key", "rotation_period_in_days", 90, 2560),
    changed("aws_kms_key", "multi_region", true, false),
  ],
  "key-disabled": [
    changed("aws_kms_key", "is_enabled", true, false),
    changed("aws_kms_key", "multi_region", true, false),
  ],
  "key-deletion-sooner": [
    changed("aws_kms_key", "deletion_window_in_days", 30, 7),
    changed("aws_kms_key", "multi_region", true, false),
  ],
  "key-lockout-possible": [
    apply("aws_kms_key", attribute("bypass_policy_lockout_safety_check", false, true)),
    apply("aws_kms_key", attribute("multi_region", true, false)),
  ],
  "key-alias-moved": [
    changed("aws_kms_alias", "target_key_id", `${arn}a`, `${arn}b`),
    changed("aws_kms_alias", "name", "alias/a", "alias/b"),
  ],
  "bucket-encryption-weaker": [
    changed("aws_s3_bucket_server_side_encryption_configuration", `${encryption}.sse_algorithm`, "aws:kms", "AES256"),
    changed("aws_s3_bucket_server_side_encryption_configuration", `${encryption}.kms_master_key_id`, "a", "b"),
  ],
  "bucket-key-changed": [
    changed(
      "aws_s3_bucket",
      `server_side_encryption_configuration[0].${encryption}.kms_master_key_id`,
      `${arn}a`,
      `${arn}b`,
    ),
    changed(
      "aws_s3_bucket",
      `server_side_encryption_configuration[0].${encryption}.sse_algorithm`,
      "aws:kms",
      "AES256",
    ),
  ],
  "encryption-removed": [
    changed("aws_sns_topic", "kms_master_key_id", `${arn}a`, ""),
    changed("aws_sns_topic", "kms_master_key_id", `${arn}a`, `${arn}b`),
  ],
  "encryption-key-changed": [
    changed("aws_cloudwatch_log_group", "kms_key_id", `${arn}a`, `${arn}b`),
    changed("aws_cloudwatch_log_group", "kms_key_id", `${arn}a`, undefined),
  ],
  "queue-encryption-off": [
    changed("aws_sqs_queue", "sqs_managed_sse_enabled", true, false),
    changed("aws_sqs_queue", "delay_seconds", 0, 1),
  ],
  "state-machine-encryption-weaker": [
    changed("aws_sfn_state_machine", "encryption_configuration[0].type", "CUSTOMER_MANAGED_KMS_KEY", "AWS_OWNED_KEY"),
    changed("aws_sfn_state_machine", "encryption_configuration[0].kms_data_key_reuse_period_seconds", 300, 900),
  ],
  "storage-unencrypted": [
    planned("aws_db_instance", "create", attribute("storage_encrypted", undefined, false)),
    planned("aws_db_instance", "create", attribute("storage_encrypted", undefined, true)),
  ],
  "ebs-encryption-by-default-off": [
    changed("aws_ebs_encryption_by_default", "enabled", true, false),
    changed("aws_ebs_default_kms_key", "key_arn", "a", "b"),
  ],

  // Logging
  "versioning-off": [
    changed("aws_s3_bucket_versioning", "versioning_configuration[0].status", "Enabled", "Suspended"),
    changed("aws_s3_bucket_versioning", "expected_bucket_owner", "a", "b"),
  ],
  "mfa-delete-off": [
    changed("aws_s3_bucket_versioning", "versioning_configuration[0].mfa_delete", "Enabled", "Disabled"),
    changed("aws_s3_bucket_versioning", "versioning_configuration[0].status", "Enabled", "Suspended"),
  ],
  "bucket-versioning-off": [
    changed("aws_s3_bucket", "versioning[0].enabled", true, false),
    changed("aws_s3_bucket", "acceleration_status", "Enabled", "Suspended"),
  ],
  "bucket-logging-changed": [
    changed("aws_s3_bucket_logging", "target_bucket", "a", "b"),
    changed("aws_s3_bucket_logging", "target_prefix", "a", "b"),
  ],
  "state-machine-logging-off": [
    changed("aws_sfn_state_machine", "logging_configuration[0].level", "ERROR", "OFF"),
    changed("aws_sfn_state_machine", "logging_configuration[0].level", "ALL", "ERROR"),
  ],
  "state-machine-logging-less": [
    changed("aws_sfn_state_machine", "logging_configuration[0].level", "ALL", "ERROR"),
    changed("aws_sfn_state_machine", "logging_configuration[0].level", "ALL", "OFF"),
  ],
  "state-machine-logging-elsewhere": [
    changed("aws_sfn_state_machine", "logging_configuration[0].log_destination", "a", "b"),
    changed("aws_sfn_state_machine", "logging_configuration[0].level", "ALL", "OFF"),
  ],
  "state-machine-data-not-logged": [
    changed("aws_sfn_state_machine", "logging_configuration[0].include_execution_data", true, false),
    changed("aws_sfn_state_machine", "logging_configuration[0].level", "ALL", "OFF"),
  ],
  "state-machine-tracing-off": [
    changed("aws_sfn_state_machine", "tracing_configuration[0].enabled", true, false),
    changed("aws_sfn_state_machine", "publish", true, false),
  ],
  "trail-records-less": [
    changed("aws_cloudtrail", "enable_log_file_validation", true, false),
    changed("aws_cloudtrail", "enable_logging", true, false),
  ],
  "trail-not-logging": [
    changed("aws_cloudtrail", "enable_logging", true, false),
    changed("aws_cloudtrail", "is_multi_region_trail", true, false),
  ],
  "trail-events-changed": [
    changed("aws_cloudtrail", "event_selector[0].include_management_events", true, false),
    changed("aws_cloudtrail", "s3_key_prefix", "a", "b"),
  ],
  "trail-elsewhere": [
    changed("aws_cloudtrail", "s3_bucket_name", "a", "b"),
    changed("aws_cloudtrail", "s3_key_prefix", "a", "b"),
  ],
  "event-data-store-records-less": [
    changed("aws_cloudtrail_event_data_store", "multi_region_enabled", true, false),
    changed("aws_cloudtrail_event_data_store", "billing_mode", "a", "b"),
  ],
  "recorder-off": [
    changed("aws_config_configuration_recorder_status", "is_enabled", true, false),
    changed("aws_config_configuration_recorder_status", "name", "a", "b"),
  ],
  "recorder-records-less": [
    changed("aws_config_configuration_recorder", "recording_group[0].all_supported", true, false),
    changed("aws_config_configuration_recorder", "role_arn", "a", "b"),
  ],
  "recorder-types-changed": [
    changed("aws_config_configuration_recorder", "recording_group[0].resource_types", ["a", "b"], ["a"]),
    changed("aws_config_configuration_recorder", "role_arn", "a", "b"),
  ],
  "recorder-rarer": [
    changed("aws_config_configuration_recorder", "recording_mode[0].recording_frequency", "CONTINUOUS", "DAILY"),
    changed("aws_config_configuration_recorder", "role_arn", "a", "b"),
  ],
  "findings-elsewhere": [
    changed("aws_guardduty_publishing_destination", "destination_arn", "a", "b"),
    changed("aws_guardduty_publishing_destination", "destination_type", "a", "b"),
  ],
  "flow-log-changed": [
    changed("aws_flow_log", "traffic_type", "ALL", "REJECT"),
    changed("aws_flow_log", "max_aggregation_interval", 60, 600),
  ],
  "log-shipping-changed": [
    changed("aws_cloudwatch_log_subscription_filter", "destination_arn", "a", "b"),
    changed("aws_cloudwatch_log_subscription_filter", "distribution", "a", "b"),
  ],

  // Retention and protection from deletion
  "log-retention-shorter": [
    changed("aws_cloudwatch_log_group", "retention_in_days", 0, 365),
    changed("aws_cloudwatch_log_group", "log_group_class", "STANDARD", "INFREQUENT_ACCESS"),
  ],
  "expiration-sooner": [
    changed("aws_s3_bucket_lifecycle_configuration", "rule[1].expiration[0].days", undefined, 365),
    changed("aws_s3_bucket_lifecycle_configuration", "rule[0].transition[0].days", 90, 30),
  ],
  "expiration-date-changed": [
    changed("aws_s3_bucket_lifecycle_configuration", "rule[1].expiration[0].date", "2040-01-01", "2030-01-01"),
    changed("aws_s3_bucket_lifecycle_configuration", "rule[1].transition[0].date", "2040-01-01", "2030-01-01"),
  ],
  "fewer-versions-kept": [
    changed(
      "aws_s3_bucket_lifecycle_configuration",
      "rule[1].noncurrent_version_expiration[0].newer_noncurrent_versions",
      5,
      1,
    ),
    changed(
      "aws_s3_bucket_lifecycle_configuration",
      "rule[1].noncurrent_version_transition[0].newer_noncurrent_versions",
      5,
      1,
    ),
  ],
  "lifecycle-rule-on": [
    changed("aws_s3_bucket_lifecycle_configuration", "rule[1].status", "Disabled", "Enabled"),
    changed("aws_s3_bucket_lifecycle_configuration", "rule[1].id", "a", "b"),
  ],
  "lifecycle-filter-changed": [
    changed("aws_s3_bucket_lifecycle_configuration", "rule[1].filter[0].prefix", "tmp/", ""),
    changed("aws_s3_bucket_lifecycle_configuration", "rule[1].id", "a", "b"),
  ],
  "lifecycle-rule-changed": [
    changed("aws_s3_bucket_lifecycle_configuration", "rule[1].status", undefined, "Enabled"),
    changed("aws_s3_bucket_lifecycle_configuration", "rule[1].status", "Disabled", "Enabled"),
  ],
  "lifecycle-deleted": gone("aws_s3_bucket_lifecycle_configuration"),
  "object-lock-shorter": [
    changed("aws_s3_bucket_object_lock_configuration", "rule[0].default_retention[0].days", 365, undefined),
    changed("aws_s3_bucket_object_lock_configuration", "expected_bucket_owner", "a", "b"),
  ],
  "object-lock-weaker": [
    changed("aws_s3_bucket_object_lock_configuration", "rule[0].default_retention[0].mode", "COMPLIANCE", "GOVERNANCE"),
    changed("aws_s3_bucket_object_lock_configuration", "expected_bucket_owner", "a", "b"),
  ],
  "queue-retention-shorter": [
    changed("aws_sqs_queue", "message_retention_seconds", 1_209_600, 60),
    changed("aws_sqs_queue", "visibility_timeout_seconds", 30, 10),
  ],
  "evidence-retention-shorter": [
    changed("aws_cloudtrail_event_data_store", "retention_period", 2555, 7),
    changed("aws_cloudtrail_event_data_store", "billing_mode", "a", "b"),
  ],
  "backup-retention-shorter": [
    changed("aws_db_instance", "backup_retention_period", 30, 0),
    changed("aws_db_instance", "backup_window", "a", "b"),
  ],
  "force-destroy-on": [
    apply("aws_s3_bucket", attribute("force_destroy", false, true)),
    apply("aws_s3_bucket", attribute("request_payer", "BucketOwner", "Requester")),
  ],
  "deletion-protection-off": [
    changed("aws_dynamodb_table", "deletion_protection_enabled", true, false),
    changed("aws_dynamodb_table", "stream_enabled", true, false),
  ],

  // Schedule and state machines
  "schedule-off": [
    changed("aws_scheduler_schedule", "state", "ENABLED", "DISABLED"),
    changed("aws_scheduler_schedule", "name", "a", "b"),
  ],
  "schedule-rarer": [
    changed("aws_scheduler_schedule", "schedule_expression", "rate(60 minutes)", "rate(30 days)"),
    changed("aws_scheduler_schedule", "schedule_expression", "cron(0 6 * * ? *)", "cron(0 18 * * ? *)"),
  ],
  "schedule-changed": [
    changed("aws_scheduler_schedule", "schedule_expression", "cron(0 6 * * ? *)", "cron(0 18 * * ? *)"),
    changed("aws_scheduler_schedule", "schedule_expression", "rate(60 minutes)", "at(2030-01-01T00:00:00)"),
  ],
  "schedule-limited": [
    changed("aws_scheduler_schedule", "end_date", undefined, "2020-01-01T00:00:00Z"),
    changed("aws_scheduler_schedule", "name", "a", "b"),
  ],
  "schedule-target-changed": [
    changed("aws_scheduler_schedule", "target[0].arn", "a", "b"),
    changed("aws_scheduler_schedule", "target[0].dead_letter_config[0].arn", "a", "b"),
  ],
  "schedule-call-changed": [
    changed("aws_scheduler_schedule", "target[0].role_arn", "a", "b"),
    changed("aws_scheduler_schedule", "target[0].retry_policy[0].maximum_retry_attempts", 10, 0),
  ],
  "dead-letters-elsewhere": [
    changed("aws_scheduler_schedule", "target[0].dead_letter_config[0].arn", "a", undefined),
    changed("aws_scheduler_schedule", "target[0].arn", "a", "b"),
  ],
  "schedule-tries-less": [
    changed("aws_scheduler_schedule", "target[0].retry_policy[0].maximum_retry_attempts", 10, 0),
    changed("aws_scheduler_schedule", "target[0].arn", "a", "b"),
  ],
  "schedule-details": [
    changed("aws_scheduler_schedule", "flexible_time_window[0].mode", "OFF", "FLEXIBLE"),
    changed("aws_scheduler_schedule", "schedule_expression", "rate(1 hour)", "rate(2 hours)"),
  ],
  "definition-changed-outside": [
    outside("aws_sfn_state_machine", definition()),
    apply("aws_sfn_state_machine", definition()),
  ],
  "definition-changed": [apply("aws_sfn_state_machine", definition()), outside("aws_sfn_state_machine", definition())],
  "state-machine-role-changed": [
    changed("aws_sfn_state_machine", "role_arn", "a", "b"),
    changed("aws_sfn_state_machine", "publish", true, false),
  ],

  // Alerting
  "subscription-changed": [
    changed("aws_sns_topic_subscription", "endpoint", "a@example.com", "b@example.com"),
    changed("aws_sns_topic_subscription", "raw_message_delivery", false, true),
  ],
  "subscription-filtered": [
    changed("aws_sns_topic_subscription", "filter_policy.source", undefined, ["nothing"]),
    changed("aws_sns_topic_subscription", "delivery_policy", "a", "b"),
  ],
  "subscription-unconfirmed": [
    changed("aws_sns_topic_subscription", "pending_confirmation", false, true),
    changed("aws_sns_topic_subscription", "raw_message_delivery", false, true),
  ],
  "event-rule-off": [
    changed("aws_cloudwatch_event_rule", "state", "ENABLED", "DISABLED"),
    changed("aws_cloudwatch_event_rule", "state", "ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"),
  ],
  "event-pattern-changed-outside": [
    changed("aws_cloudwatch_event_rule", "event_pattern.detail.status", ["FAILED"], ["NONE"]),
    apply("aws_cloudwatch_event_rule", attribute("event_pattern.detail.status", ["FAILED"], ["NONE"])),
  ],
  "event-pattern-changed": [
    apply("aws_cloudwatch_event_rule", attribute("event_pattern.detail.status", ["FAILED"], ["NONE"])),
    changed("aws_cloudwatch_event_rule", "event_pattern.detail.status", ["FAILED"], ["NONE"]),
  ],
  "event-target-changed": [
    changed("aws_cloudwatch_event_target", "arn", "a", "b"),
    changed("aws_cloudwatch_event_target", "role_arn", "a", "b"),
  ],
  "event-text-changed": [
    changed("aws_cloudwatch_event_target", "input_transformer[0].input_template", "a", "b"),
    changed("aws_cloudwatch_event_target", "arn", "a", "b"),
  ],
  "alarm-silent": [
    changed("aws_cloudwatch_metric_alarm", "actions_enabled", true, false),
    changed("aws_cloudwatch_metric_alarm", "threshold", 1, 2),
  ],
  "alarm-tells-fewer": [
    changed("aws_cloudwatch_metric_alarm", "alarm_actions", ["a"], undefined),
    changed("aws_cloudwatch_metric_alarm", "ok_actions", ["a"], undefined),
  ],
  "alarm-condition-changed-outside": [
    changed("aws_cloudwatch_metric_alarm", "threshold", 1, 0),
    apply("aws_cloudwatch_metric_alarm", attribute("threshold", 1, 0)),
  ],
  "alarm-condition-changed": [
    apply("aws_cloudwatch_metric_alarm", attribute("treat_missing_data", "breaching", "ignore")),
    apply("aws_cloudwatch_metric_alarm", attribute("unit", "Count", "None")),
  ],
  "alarm-all-clear-changed": [
    changed("aws_cloudwatch_metric_alarm", "ok_actions", ["a"], undefined),
    changed("aws_cloudwatch_metric_alarm", "alarm_actions", ["a"], undefined),
  ],

  // Security services
  "detector-off": [
    changed("aws_guardduty_detector", "enable", true, false),
    changed("aws_guardduty_detector", "finding_publishing_frequency", "ONE_HOUR", "SIX_HOURS"),
  ],
  "detector-sees-less": [
    changed("aws_guardduty_detector", "datasources[0].s3_logs[0].enable", true, false),
    changed("aws_guardduty_detector", "enable", true, false),
  ],
  "detector-feature-off": [
    changed("aws_guardduty_detector_feature", "status", "ENABLED", "DISABLED"),
    changed("aws_guardduty_detector_feature", "name", "a", "b"),
  ],
  "findings-later": [
    changed("aws_guardduty_detector", "finding_publishing_frequency", "FIFTEEN_MINUTES", "SIX_HOURS"),
    changed("aws_guardduty_detector", "enable", true, false),
  ],
  "macie-paused": [
    changed("aws_macie2_account", "status", "ENABLED", "PAUSED"),
    changed("aws_macie2_account", "service_role", "a", "b"),
  ],
  "inspector-scans-less": [
    changed("aws_inspector2_enabler", "resource_types", ["EC2", "ECR"], ["EC2"]),
    changed("aws_inspector2_filter", "resource_types", ["EC2", "ECR"], ["EC2"]),
  ],
  "hub-controls-by-hand": [
    changed("aws_securityhub_account", "auto_enable_controls", true, false),
    changed("aws_securityhub_account", "enable_default_standards", true, false),
  ],
  "hub-control-off": [
    changed("aws_securityhub_standards_control", "control_status", "ENABLED", "DISABLED"),
    changed("aws_securityhub_standards_control", "disabled_reason", "a", "b"),
  ],
  "findings-suppressed": [planned("aws_guardduty_filter", "create"), planned("aws_guardduty_threatintelset", "create")],
  "suppression-changed": [
    changed("aws_guardduty_filter", "finding_criteria[0].criterion[0].equals", ["a"], ["a", "b"]),
    changed("aws_guardduty_filter", "rank", 1, 2),
  ],

  // Checks and services
  "check-failed": [
    condition({ status: "fail", address: "module.ssi.check.bucket" }),
    condition({ status: "fail", address: "aws_kms_key.logs" }),
  ],
  "condition-failed": [
    condition({ status: "fail", address: "aws_kms_key.logs" }),
    condition({ status: "fail", address: "check.bucket" }),
  ],
  "check-error": [condition({ status: "error" }), condition({ status: "unknown" })],
  "check-unknown": [condition({ status: "unknown" }), condition({ status: "error" })],
  "service-failed": [condition({ status: "FAILED" }), condition({ status: "PENDING" })],
  "root-user-unprotected": [
    condition({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["RootMfa", "PasswordPolicy"] }),
    condition({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["PasswordPolicy"] }),
  ],
  "nothing-recorded": [
    condition({ address: "CloudTrail", status: "NON_COMPLIANT", controls: ["Logging"] }),
    condition({ address: "CloudTrail", status: "NON_COMPLIANT", controls: ["Bucket"] }),
  ],
  "nothing-detected": [
    condition({ address: "GuardDuty", status: "NON_COMPLIANT", controls: ["DetectorEnabled"] }),
    condition({ address: "GuardDuty", status: "NON_COMPLIANT", controls: ["Features"] }),
  ],
  "account-open": [
    condition({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["S3PublicAccessBlocked"] }),
    condition({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["PasswordPolicy"] }),
  ],
  "service-non-compliant": [
    condition({ address: "Macie", status: "NON_COMPLIANT", controls: ["Enabled"] }),
    condition({ address: "CloudTrail", status: "NON_COMPLIANT", controls: ["Logging"] }),
  ],
  "service-pending": [condition({ status: "PENDING" }), condition({ status: "REMEDIATED" })],
  "service-elsewhere": [condition({ status: "MANAGED_ELSEWHERE" }), condition({ status: "FAILED" })],
  "service-repaired": [condition({ status: "REMEDIATED" }), condition({ status: "PENDING" })],
  "report-old": [condition({ status: "STALE" }), condition({ status: "AHEAD" })],
  "report-ahead": [condition({ status: "AHEAD" }), condition({ status: "STALE" })],

  // Everything else
  output: [apply(undefined, attribute("value", "a", "b")), changed("aws_kms_key", "value", "a", "b")],
  "output-gone-or-new": [planned(undefined, "delete"), planned("aws_glue_job", "delete")],
  "other-change-outside": [
    changed("aws_glue_job", "max_capacity", 1, 2),
    changed("aws_kms_key", "enable_key_rotation", true, false),
  ],
  "other-change": [
    apply("aws_glue_job", attribute("max_capacity", 1, 2)),
    apply("aws_kms_key", attribute("enable_key_rotation", true, false)),
  ],
  "other-deletion": [deletedOutside("aws_glue_job"), deletedOutside("aws_kms_key")],
  "other-replacement": [planned("aws_glue_job", "replace"), planned("aws_kms_key", "replace")],
  forgotten: [planned("aws_glue_job", "forget"), planned("aws_glue_job", "delete")],
  "other-creation": [planned("aws_glue_job", "create"), planned("aws_iam_role_policy", "create")],
};

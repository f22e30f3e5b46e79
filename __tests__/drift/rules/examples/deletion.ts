import { deletedOutside, planned } from "../builders";
import { gone, type Example } from "./example";

/** Deletion and replacement. */
export const deletion: Readonly<Record<string, Example>> = {
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
  "grant-deleted": gone("aws_iam_access_key"),
  "permission-deleted": gone("aws_lambda_permission"),
  "dead-letters-deleted": gone("aws_sqs_queue"),
  "database-deleted": gone("aws_dynamodb_table"),
  "data-deleted": gone("aws_secretsmanager_secret"),
  "zone-signing-deleted": gone("aws_route53_hosted_zone_dnssec"),
  "firewall-deleted": gone("aws_wafv2_web_acl_association"),
  "logging-deleted": gone("aws_route53_query_log"),
  "backups-deleted": gone("aws_backup_plan"),
  "rotation-deleted": gone("aws_secretsmanager_secret_rotation"),
  "organization-service-deleted": gone("aws_guardduty_organization_configuration"),
  "contact-deleted": gone("aws_account_alternate_contact"),
  "mfa-device-deleted": gone("aws_iam_virtual_mfa_device"),
};

import { apply, attribute, changed } from "../builders";
import { gone, type Example } from "./example";

/** Retention and protection from deletion. */
export const retention: Readonly<Record<string, Example>> = {
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
  "object-lock-off": [
    changed("aws_s3_bucket", "object_lock_enabled", true, false),
    changed("aws_s3_bucket", "object_lock_enabled", undefined, false),
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
    changed("aws_db_instance", "backup_retention_period", 30, 10),
    changed("aws_db_instance", "backup_window", "a", "b"),
  ],
  "force-destroy-on": [
    apply("aws_s3_bucket", attribute("force_destroy", false, true)),
    apply("aws_s3_bucket", attribute("request_payer", "BucketOwner", "Requester")),
  ],
  "deletion-protection-off": [
    changed("aws_cloudtrail_event_data_store", "termination_protection_enabled", true, false),
    changed("aws_cloudtrail_event_data_store", "name", "a", "b"),
  ],
};

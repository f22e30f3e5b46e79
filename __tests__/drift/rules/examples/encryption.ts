import { apply, attribute, changed } from "../builders";
import type { Example } from "./example";

const arn = "arn:aws:kms:eu-west-1:111122223333:key/";
const byDefault = "rule[0].apply_server_side_encryption_by_default[0]";

/** Encryption. */
export const encryption: Readonly<Record<string, Example>> = {
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
    changed("aws_s3_bucket_server_side_encryption_configuration", `${byDefault}.sse_algorithm`, "aws:kms", "AES256"),
    changed("aws_s3_bucket_server_side_encryption_configuration", `${byDefault}.kms_master_key_id`, "a", "b"),
  ],
  "bucket-key-changed": [
    changed(
      "aws_s3_bucket",
      `server_side_encryption_configuration[0].${byDefault}.kms_master_key_id`,
      `${arn}a`,
      `${arn}b`,
    ),
    changed("aws_s3_bucket", `server_side_encryption_configuration[0].${byDefault}.sse_algorithm`, "aws:kms", "AES256"),
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
    changed("aws_db_instance", "storage_encrypted", true, false),
    changed("aws_db_instance", "storage_type", "gp2", "gp3"),
  ],
  "ebs-encryption-by-default-off": [
    changed("aws_ebs_encryption_by_default", "enabled", true, false),
    changed("aws_ebs_default_kms_key", "key_arn", "a", "b"),
  ],
};

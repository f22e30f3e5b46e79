import { changed } from "../builders";
import type { Example } from "./example";

/** Logging. */
export const logging: Readonly<Record<string, Example>> = {
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
  "trail-of-one-account": [
    changed("aws_cloudtrail", "is_organization_trail", true, false),
    changed("aws_cloudtrail", "is_multi_region_trail", true, false),
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
};

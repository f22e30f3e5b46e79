import { changed, planned } from "../builders";
import type { Example } from "./example";

/** Security services. */
export const securityServices: Readonly<Record<string, Example>> = {
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
};

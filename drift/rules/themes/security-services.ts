import type { Rule } from "../rule";

const suppressions = [
  "aws_accessanalyzer_archive_rule",
  "aws_guardduty_filter",
  "aws_guardduty_ipset",
  "aws_inspector2_filter",
  "aws_macie2_findings_filter",
  "aws_securityhub_automation_rule",
];

/** GuardDuty, Security Hub, Macie and Inspector, where Terraform manages them. */
export const securityServices: readonly Rule[] = [
  {
    id: "detector-off",
    severity: "high",
    types: ["aws_guardduty_detector"],
    attributes: ["enable"],
    weaker: { becomes: [false] },
    sentence: "GuardDuty is suspended: GuardDuty detects nothing",
  },
  {
    id: "detector-sees-less",
    severity: "high",
    types: ["aws_guardduty_detector"],
    attributes: ["datasources*.enable"],
    weaker: { becomes: [false] },
    sentence: "GuardDuty analyzes fewer data sources: {attribute} is off",
  },
  {
    id: "detector-feature-off",
    severity: "high",
    types: ["aws_guardduty_detector_feature"],
    attributes: ["status", "additional_configuration[*].status"],
    weaker: { becomes: ["DISABLED"] },
    sentence: "GuardDuty analyzes fewer data sources: {attribute} is off",
  },
  {
    id: "findings-later",
    severity: "medium",
    types: ["aws_guardduty_detector", "aws_macie2_account"],
    attributes: ["finding_publishing_frequency"],
    weaker: { order: ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"] },
    sentence: "findings are published less often: {after} (was {before})",
  },
  {
    id: "macie-paused",
    severity: "high",
    types: ["aws_macie2_account"],
    attributes: ["status"],
    weaker: { becomes: ["PAUSED"] },
    sentence: "Macie is paused: Macie detects nothing",
  },
  {
    id: "inspector-scans-less",
    severity: "high",
    types: ["aws_inspector2_enabler"],
    attributes: ["resource_types", "account_ids"],
    weaker: { becomes: "less" },
    sentence: "Inspector no longer scans all that it did: {attribute} is {after} (was {before})",
  },
  {
    id: "hub-controls-by-hand",
    severity: "medium",
    types: ["aws_securityhub_account"],
    attributes: ["auto_enable_controls"],
    weaker: { becomes: [false, null] },
    sentence: "Security Hub does not enable new controls automatically",
  },
  {
    id: "hub-control-off",
    severity: "medium",
    types: ["aws_securityhub_standards_control", "aws_securityhub_standards_control_association"],
    attributes: ["control_status", "association_status"],
    weaker: { becomes: ["DISABLED"] },
    sentence: "a Security Hub control is disabled",
  },
  {
    id: "findings-suppressed",
    severity: "medium",
    types: suppressions,
    actions: ["create"],
    sentence: "a new rule, filter or IP set may suppress findings",
  },
  {
    id: "suppression-changed",
    severity: "medium",
    types: suppressions,
    attributes: ["action*", "activate", "criteria*", "filter*", "finding_criteria*", "location", "rule_status"],
    sentence: "the rule, filter or IP set may suppress different findings: {attribute}",
  },
];

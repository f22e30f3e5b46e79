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
    sentence: "GuardDuty is suspended: it detects nothing",
  },
  {
    id: "detector-sees-less",
    severity: "high",
    types: ["aws_guardduty_detector"],
    attributes: ["datasources*.enable"],
    weaker: { order: [true, false] },
    sentence: "GuardDuty looks at less: {attribute} is off",
  },
  {
    id: "detector-feature-off",
    severity: "high",
    types: ["aws_guardduty_detector_feature"],
    attributes: ["status", "additional_configuration[*].status"],
    weaker: { order: ["ENABLED", "DISABLED"] },
    sentence: "GuardDuty looks at less: {attribute} is off",
  },
  {
    id: "findings-later",
    severity: "medium",
    types: ["aws_guardduty_detector", "aws_macie2_account"],
    attributes: ["finding_publishing_frequency"],
    weaker: { order: ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"] },
    sentence: "findings are told of later: {after} (was {before})",
  },
  {
    id: "macie-paused",
    severity: "high",
    types: ["aws_macie2_account"],
    attributes: ["status"],
    weaker: { becomes: ["PAUSED"] },
    sentence: "Macie is paused: it finds nothing",
  },
  {
    id: "inspector-scans-less",
    severity: "high",
    types: ["aws_inspector2_enabler"],
    attributes: ["resource_types", "account_ids"],
    weaker: { becomes: "less" },
    sentence: "Inspector scans less: {attribute} is {after} (was {before})",
  },
  {
    id: "hub-controls-by-hand",
    severity: "medium",
    types: ["aws_securityhub_account"],
    attributes: ["auto_enable_controls"],
    weaker: { becomes: [false, null] },
    sentence: "new controls of Security Hub stay off until somebody enables them",
  },
  {
    id: "hub-control-off",
    severity: "medium",
    types: ["aws_securityhub_standards_control", "aws_securityhub_standards_control_association"],
    attributes: ["control_status", "association_status"],
    weaker: { becomes: ["DISABLED"] },
    sentence: "a control of Security Hub is not checked",
  },
  {
    id: "findings-suppressed",
    severity: "medium",
    types: suppressions,
    actions: ["create"],
    sentence: "findings may be hidden from those who should see them",
  },
  {
    id: "suppression-changed",
    severity: "medium",
    types: suppressions,
    attributes: ["action*", "activate", "criteria*", "filter*", "finding_criteria*", "location", "rule_status"],
    sentence: "other findings than before may be hidden: {attribute}",
  },
];

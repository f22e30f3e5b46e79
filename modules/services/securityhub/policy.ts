import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { readingIf, repairing, repairingIf, tagging } from "../../../lib/worker";
import { disablesControls } from "./global-controls";
import type { securityHubInputs } from "./inputs";

/** Permissions of the Security Hub worker. */
export function securityHubStatements(
  inputs: ResolvedInputs<typeof securityHubInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  const hub = aws.arn("securityhub", "hub/default");
  return [
    {
      sid: "Read",
      actions: ["securityhub:DescribeHub", "securityhub:GetEnabledStandards", "securityhub:DescribeStandards"],
      reason:
        "An account has one hub in a Region, always of this name. Source: service authorization reference, AWS Security Hub.",
      resources: [hub],
    },
    {
      sid: "ReadControls",
      when: readingIf(inputs, "read_controls", disablesControls(inputs, aws)),
      actions: ["securityhub:BatchGetStandardsControlAssociations"],
      reason: "A read that knows no resource. Source: service authorization reference, AWS Security Hub.",
      resources: ["*"],
    },
    {
      sid: "DisableControls",
      when: repairingIf(inputs, "disable_controls", disablesControls(inputs, aws)),
      actions: ["securityhub:BatchUpdateStandardsControlAssociations"],
      reason: "The action knows no resource. Source: service authorization reference, AWS Security Hub.",
      resources: ["*"],
    },
    {
      sid: "Repair",
      when: repairing(inputs),
      actions: [
        "securityhub:EnableSecurityHub",
        "securityhub:UpdateSecurityHubConfiguration",
        "securityhub:BatchEnableStandards",
      ],
      reason: "The same hub.",
      resources: [hub],
    },
    {
      sid: "DisableStandards",
      when: repairingIf(inputs, "disable_standards", inputs.disableOtherStandards),
      actions: ["securityhub:BatchDisableStandards"],
      reason: "The same hub.",
      resources: [hub],
    },
    {
      sid: "Tag",
      when: tagging(inputs),
      actions: ["securityhub:TagResource"],
      reason: "The same hub, when it is enabled.",
      resources: [hub],
    },
    { ...createServiceLinkedRoles(aws, "securityhub.amazonaws.com"), when: repairing(inputs) },
  ];
}

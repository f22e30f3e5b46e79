import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import type { securityHubInputs } from "./inputs";

/** Permissions of the Security Hub worker. */
export function securityHubStatements(
  _: ResolvedInputs<typeof securityHubInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  return [
    {
      sid: "ReadAndRepair",
      actions: [
        "securityhub:DescribeHub",
        "securityhub:EnableSecurityHub",
        "securityhub:UpdateSecurityHubConfiguration",
        "securityhub:GetEnabledStandards",
        "securityhub:DescribeStandards",
        "securityhub:BatchEnableStandards",
        "securityhub:BatchDisableStandards",
        "securityhub:TagResource",
      ],
      reason:
        "An account has one hub in a Region, always of this name. Source: service authorization reference, AWS Security Hub.",
      resources: [aws.arn("securityhub", "hub/default")],
    },
    {
      sid: "ReadControls",
      actions: ["securityhub:BatchGetStandardsControlAssociations"],
      reason: "A read that knows no resource. Source: service authorization reference, AWS Security Hub.",
      resources: ["*"],
    },
    {
      sid: "DisableControls",
      actions: ["securityhub:BatchUpdateStandardsControlAssociations"],
      reason: "The action knows no resource. Source: service authorization reference, AWS Security Hub.",
      resources: ["*"],
    },
    createServiceLinkedRoles(aws, "securityhub.amazonaws.com"),
  ];
}

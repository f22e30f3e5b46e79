import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { repairing, tagging } from "../../../lib/worker";
import type { guardDutyInputs } from "./inputs";

const malwareProtection = "malware-protection.guardduty.amazonaws.com";

/** Permissions of the GuardDuty worker. */
export function guardDutyStatements(
  inputs: ResolvedInputs<typeof guardDutyInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  const bucket = aws.arn("s3", inputs.loggingBucketName, "", "");
  const detectors = aws.arn("guardduty", "detector/*");
  const exports = [`${detectors}/publishingdestination/*`, `${detectors}/publishingDestination/*`];
  return [
    {
      sid: "Find",
      actions: ["guardduty:ListDetectors", "guardduty:ListPublishingDestinations"],
      reason:
        "Neither knows resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonguardduty.html",
      resources: ["*"],
    },
    {
      sid: "FindAdministrator",
      when: repairing(inputs),
      actions: ["guardduty:GetAdministratorAccount"],
      reason: "Asked only before a repair; it knows no resources; same page.",
      resources: ["*"],
    },
    {
      sid: "Create",
      when: repairing(inputs),
      actions: ["guardduty:CreateDetector", "guardduty:CreatePublishingDestination"],
      reason: "Neither knows resources; same page.",
      resources: ["*"],
    },
    {
      sid: "Read",
      actions: ["guardduty:GetDetector"],
      reason: "An account has one detector in a Region, whose id AWS chooses.",
      resources: [detectors],
    },
    {
      sid: "Repair",
      when: repairing(inputs),
      actions: ["guardduty:UpdateDetector"],
      reason: "The same detector.",
      resources: [detectors],
    },
    {
      sid: "Tag",
      when: tagging(inputs),
      actions: ["guardduty:TagResource"],
      reason: "The same detector, when it is created.",
      resources: [detectors],
    },
    {
      sid: "ReadExport",
      actions: ["guardduty:DescribePublishingDestination"],
      reason:
        "Where the detector exports its findings to; AWS chooses this id, too. AWS's reference has had both spellings, and ARNs are compared with case.",
      resources: exports,
    },
    {
      sid: "RepairExport",
      when: repairing(inputs),
      actions: ["guardduty:UpdatePublishingDestination"],
      reason: "The same exports.",
      resources: exports,
    },
    {
      reason:
        "GuardDuty checks that whoever sets up the export could write there: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html",
      sid: "FindBucket",
      when: repairing(inputs),
      actions: ["s3:GetBucketLocation", "s3:ListBucket"],
      resources: [bucket],
    },
    {
      sid: "WriteFindings",
      when: repairing(inputs),
      actions: ["s3:GetObject", "s3:PutObject"],
      reason: "For the same check; same page.",
      resources: [`${bucket}/AWSLogs/${aws.accountId}/GuardDuty/*`],
    },
    {
      sid: "UseKey",
      when: repairing(inputs),
      actions: ["kms:GenerateDataKey"],
      reason:
        "For the same check, as the bucket is encrypted: https://github.com/hashicorp/terraform-provider-aws/issues/19684",
      resources: [inputs.kmsKeyArn],
    },
    {
      ...createServiceLinkedRoles(aws, "guardduty.amazonaws.com", malwareProtection),
      when: repairing(inputs),
    },
    {
      reason:
        "GuardDuty asks whether the role is there before it turns on EBS_MALWARE_PROTECTION (AmazonGuardDutyFullAccess_v2).",
      sid: "FindMalwareProtectionRole",
      when: repairing(inputs),
      actions: ["iam:GetRole"],
      resources: [
        aws.arn(
          "iam",
          `role/aws-service-role/${malwareProtection}/AWSServiceRoleForAmazonGuardDutyMalwareProtection`,
          "",
        ),
      ],
    },
  ];
}

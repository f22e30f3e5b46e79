import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import type { guardDutyInputs } from "./inputs";

const malwareProtection = "malware-protection.guardduty.amazonaws.com";

/** Permissions of the GuardDuty worker. */
export function guardDutyStatements(
  inputs: ResolvedInputs<typeof guardDutyInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  const bucket = aws.arn("s3", inputs.loggingBucketName, "", "");
  const detectors = aws.arn("guardduty", "detector/*");
  return [
    {
      sid: "FindAndCreate",
      actions: [
        "guardduty:ListDetectors",
        "guardduty:CreateDetector",
        "guardduty:ListPublishingDestinations",
        "guardduty:CreatePublishingDestination",
        "guardduty:GetAdministratorAccount",
      ],
      reason:
        "None of these knows resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonguardduty.html",
      resources: ["*"],
    },
    {
      sid: "ReadAndRepair",
      actions: ["guardduty:GetDetector", "guardduty:UpdateDetector", "guardduty:TagResource"],
      reason: "An account has one detector in a Region, whose id AWS chooses.",
      resources: [detectors],
    },
    {
      sid: "ReadAndRepairExport",
      actions: ["guardduty:DescribePublishingDestination", "guardduty:UpdatePublishingDestination"],
      reason:
        "Where the detector exports its findings to; AWS chooses this id, too. AWS's reference has had both spellings, and ARNs are compared with case.",
      resources: [`${detectors}/publishingdestination/*`, `${detectors}/publishingDestination/*`],
    },
    {
      reason:
        "GuardDuty checks that whoever sets up the export could write there: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html",
      sid: "FindBucket",
      actions: ["s3:GetBucketLocation", "s3:ListBucket"],
      resources: [bucket],
    },
    {
      sid: "WriteFindings",
      actions: ["s3:GetObject", "s3:PutObject"],
      reason: "For the same check; same page.",
      resources: [`${bucket}/AWSLogs/${aws.accountId}/GuardDuty/*`],
    },
    {
      sid: "UseKey",
      actions: ["kms:GenerateDataKey"],
      reason:
        "For the same check, as the bucket is encrypted: https://github.com/hashicorp/terraform-provider-aws/issues/19684",
      resources: [inputs.kmsKeyArn],
    },
    createServiceLinkedRoles(aws, "guardduty.amazonaws.com", malwareProtection),
    {
      reason:
        "GuardDuty asks whether the role is there before it turns on EBS_MALWARE_PROTECTION (AmazonGuardDutyFullAccess_v2).",
      sid: "FindMalwareProtectionRole",
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

import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { documentSharingSetting } from "./controls";
import type { accountLevelSettingsInputs } from "./inputs";
import { analyzerName } from "./settings";

/** Permissions of the worker of the account-level settings. */
export function accountLevelSettingsStatements(
  inputs: ResolvedInputs<typeof accountLevelSettingsInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  return [
    {
      reason: "Reads of the account's settings, which are no resources of IAM's.",
      sid: "ReadSettings",
      actions: [
        "s3:GetAccountPublicAccessBlock",
        "ec2:GetEbsEncryptionByDefault",
        "ec2:GetSnapshotBlockPublicAccessState",
        "ec2:GetImageBlockPublicAccessState",
        "ec2:GetInstanceMetadataDefaults",
        "elasticmapreduce:GetBlockPublicAccessConfiguration",
        "iam:GetAccountPasswordPolicy",
        "iam:GetAccountSummary",
        "access-analyzer:ListAnalyzers",
      ],
      resources: ["*"],
    },
    {
      sid: "RepairSettings",
      actions: [
        "s3:PutAccountPublicAccessBlock",
        "ec2:EnableEbsEncryptionByDefault",
        "ec2:EnableSnapshotBlockPublicAccess",
        "ec2:EnableImageBlockPublicAccess",
        "ec2:ModifyInstanceMetadataDefaults",
        "elasticmapreduce:PutBlockPublicAccessConfiguration",
        "iam:UpdateAccountPasswordPolicy",
      ],
      reason: "None of these knows resources: what they set is the account's.",
      resources: ["*"],
    },
    {
      sid: "DocumentSharing",
      actions: ["ssm:GetServiceSetting", "ssm:UpdateServiceSetting"],
      reason: "The one setting of Systems Manager that is looked after.",
      resources: [aws.arn("ssm", `servicesetting${documentSharingSetting}`)],
    },
    {
      sid: "CreateAnalyzer",
      actions: ["access-analyzer:CreateAnalyzer"],
      reason: "The analyzer of this name; any other active one will do as well, and is left alone.",
      resources: [aws.arn("access-analyzer", `analyzer/${analyzerName(inputs)}`)],
    },
    {
      reason:
        "The condition key account:AlternateContactTypes would narrow this to one contact; how AWS spells its values in requests is not documented, so it is left out.",
      sid: "SecurityContact",
      actions: ["account:GetAlternateContact", "account:PutAlternateContact"],
      resources: [aws.arn("account", "account", "")],
    },
    createServiceLinkedRoles(aws, "access-analyzer.amazonaws.com"),
  ];
}

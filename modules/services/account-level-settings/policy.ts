import type { AwsEnvironment } from "../../../lib/aws/environment";
import { createServiceLinkedRoles, type Statement } from "../../../lib/aws/policy";
import type { ResolvedInputs } from "../../../lib/inputs";
import { hcl } from "../../../lib/terraform/expression";
import { snakeCase } from "../../../lib/terraform/names";
import { readingIf, repairingSetting } from "../../../lib/worker";
import { automationLogSetting, documentSharingSetting, type Repairable } from "./controls";
import type { accountLevelSettingsInputs } from "./inputs";
import { analyzerName, modesOf } from "./settings";

/** Permissions of the worker of the account-level settings. */
export function accountLevelSettingsStatements(
  inputs: ResolvedInputs<typeof accountLevelSettingsInputs>,
  aws: AwsEnvironment,
): readonly Statement[] {
  const modes = modesOf(inputs);
  const repairing = (control: Repairable) => repairingSetting(inputs, `repair${snakeCase(control)}`, modes[control]);
  /** Of a setting that is off by default; the others are read by one statement, since reading costs nothing. */
  const reading = (control: Repairable) =>
    readingIf(inputs, `read${snakeCase(control)}`, hcl`${modes[control]} != "off"`);
  const ofAccount = (control: Repairable, action: string): Statement => ({
    sid: `Repair${control}`,
    when: repairing(control),
    actions: [action],
    reason: "Knows no resources: the setting is the account's.",
    resources: ["*"],
  });
  const documentSharing = aws.arn("ssm", `servicesetting${documentSharingSetting}`);
  const automationLogging = aws.arn("ssm", `servicesetting${automationLogSetting}`);
  const account = aws.arn("account", "account", "");
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
    ofAccount("S3PublicAccessBlocked", "s3:PutAccountPublicAccessBlock"),
    ofAccount("EbsEncryptedByDefault", "ec2:EnableEbsEncryptionByDefault"),
    ofAccount("EbsSnapshotSharingBlocked", "ec2:EnableSnapshotBlockPublicAccess"),
    ofAccount("AmiSharingBlocked", "ec2:EnableImageBlockPublicAccess"),
    ofAccount("ImdsV2ByDefault", "ec2:ModifyInstanceMetadataDefaults"),
    ofAccount("EmrPublicAccessBlocked", "elasticmapreduce:PutBlockPublicAccessConfiguration"),
    ofAccount("PasswordPolicy", "iam:UpdateAccountPasswordPolicy"),
    {
      sid: "ReadDocumentSharing",
      actions: ["ssm:GetServiceSetting"],
      reason: "The one setting of Systems Manager that is looked after.",
      resources: [documentSharing],
    },
    {
      sid: "RepairDocumentSharing",
      when: repairing("SsmDocumentSharingBlocked"),
      actions: ["ssm:UpdateServiceSetting"],
      reason: "The same setting.",
      resources: [documentSharing],
    },
    {
      sid: "ReadAutomationLogging",
      when: reading("SsmAutomationLogged"),
      actions: ["ssm:GetServiceSetting"],
      reason: "Where the scripts of SSM Automation log to.",
      resources: [automationLogging],
    },
    {
      sid: "RepairAutomationLogging",
      when: repairing("SsmAutomationLogged"),
      actions: ["ssm:UpdateServiceSetting"],
      reason: "The same setting.",
      resources: [automationLogging],
    },
    {
      sid: "ReadVpcBlockPublicAccess",
      when: reading("VpcPublicAccessBlocked"),
      actions: ["ec2:DescribeVpcBlockPublicAccessOptions"],
      reason: "Knows no resources: the options are the account's in its Region.",
      resources: ["*"],
    },
    ofAccount("VpcPublicAccessBlocked", "ec2:ModifyVpcBlockPublicAccessOptions"),
    {
      sid: "CreateAnalyzer",
      when: repairing("AccessAnalyzer"),
      actions: ["access-analyzer:CreateAnalyzer"],
      reason: "The analyzer of this name; any other active one will do as well, and is left alone.",
      resources: [aws.arn("access-analyzer", `analyzer/${analyzerName(inputs)}`)],
    },
    {
      reason:
        "The condition key account:AlternateContactTypes would narrow this to one contact; how AWS spells its values in requests is not documented, so it is left out.",
      sid: "ReadSecurityContact",
      actions: ["account:GetAlternateContact"],
      resources: [account],
    },
    {
      sid: "RepairSecurityContact",
      when: repairing("SecurityContact"),
      actions: ["account:PutAlternateContact"],
      reason: "The same contact.",
      resources: [account],
    },
    { ...createServiceLinkedRoles(aws, "access-analyzer.amazonaws.com"), when: repairing("AccessAnalyzer") },
  ];
}

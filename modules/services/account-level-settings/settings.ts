import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { ResolvedInputs } from "../../../lib/inputs";
import type { Term } from "../../../lib/terraform/expression";
import type { Control } from "./controls";
import type { accountLevelSettingsInputs } from "./inputs";

type Resolved = ResolvedInputs<typeof accountLevelSettingsInputs>;

/** Name of the analyzer that is created where there is none. */
export const analyzerName = ({ namePrefix }: Pick<Resolved, "namePrefix">) => `${namePrefix}-External-Access`;

/** The mode of each setting. */
export function modesOf(inputs: Resolved): { readonly [control in Control]: Term } {
  return {
    S3PublicAccessBlocked: inputs.s3PublicAccessBlockMode,
    EbsEncryptedByDefault: inputs.ebsEncryptionByDefaultMode,
    EbsSnapshotSharingBlocked: inputs.ebsSnapshotPublicSharingMode,
    AmiSharingBlocked: inputs.amiPublicSharingMode,
    ImdsV2ByDefault: inputs.imdsv2DefaultMode,
    SsmDocumentSharingBlocked: inputs.ssmDocumentPublicSharingMode,
    SsmAutomationLogged: inputs.ssmAutomationLoggingMode,
    VpcPublicAccessBlocked: inputs.vpcBlockPublicAccessMode,
    EmrPublicAccessBlocked: inputs.emrPublicAccessMode,
    PasswordPolicy: inputs.iamPasswordPolicyMode,
    AccessAnalyzer: inputs.iamAccessAnalyzerMode,
    SecurityContact: inputs.securityContactMode,
    RootMfa: inputs.rootMfaMode,
    NoRootAccessKeys: inputs.rootAccessKeysMode,
    NoRootSigningCertificates: inputs.rootSigningCertificatesMode,
  };
}

/** Settings of the state machine. */
export function accountLevelSettingsSettings(inputs: Resolved, aws: AwsEnvironment): { readonly [name: string]: Term } {
  return {
    mode: inputs.mode,
    modes: modesOf(inputs),
    accountId: aws.accountId,
    passwordMinimumLength: inputs.passwordMinimumLength,
    passwordReusePrevention: inputs.passwordReusePrevention,
    passwordAllCharacterTypes: inputs.passwordAllCharacterTypes,
    analyzerName: analyzerName(inputs),
    internetGatewayBlockMode: inputs.internetGatewayBlockMode,
    securityContact: inputs.securityContact,
    tags: inputs.tags,
  };
}

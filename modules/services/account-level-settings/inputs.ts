import { choice, flag, integer, record } from "../../../lib/inputs";
import { workerInputs } from "../../../lib/worker";

/** The mode of one setting. */
const settingMode = <const D extends "enforce" | "report" | "off">(setting: string, fallback: D) =>
  choice({
    description: `${setting}: enforce repairs it, report only reports it, off ignores it; mode report of the service overrides enforce.`,
    default: fallback,
    of: ["enforce", "report", "off"],
  });

/** The mode of what only a person can repair. */
const reportedMode = (setting: string) =>
  choice({
    description: `${setting}: report reports it, off ignores it; only a person can repair it.`,
    default: "report",
    of: ["report", "off"],
  });

export const accountLevelSettingsInputs = {
  ...workerInputs,
  // Enforced is what costs nothing and ends nothing that is in use: what is shared stays shared, running instances keep IMDSv1. The
  // security contact is only reported, as nobody can guess it.
  s3PublicAccessBlockMode: settingMode("All four parts of S3's public access block of the account", "enforce"),
  ebsEncryptionByDefaultMode: settingMode("Encryption of new EBS volumes by default", "enforce"),
  ebsSnapshotPublicSharingMode: settingMode("Block of all public sharing of EBS snapshots", "enforce"),
  amiPublicSharingMode: settingMode("Block of new public sharing of AMIs", "enforce"),
  imdsv2DefaultMode: settingMode("IMDSv2 as the default of new instances", "enforce"),
  ssmDocumentPublicSharingMode: settingMode("Block of public sharing of SSM documents", "enforce"),
  // Off by default, though Security Hub asks for it: CloudWatch Logs bills the output, and roles of runbooks need permission to write it.
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-logging.html
  ssmAutomationLoggingMode: settingMode(
    "Output of SSM Automation's scripts to CloudWatch Logs, which bills it and whose permissions the runbooks' roles then need",
    "off",
  ),
  // Off by default, though Security Hub asks for it: it cuts off whatever uses an internet gateway and is not excluded.
  // https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
  vpcBlockPublicAccessMode: settingMode(
    "VPC Block Public Access, which cuts off what uses an internet gateway in VPCs and subnets that are not excluded",
    "off",
  ),
  internetGatewayBlockMode: choice({
    description:
      "Traffic of internet gateways that VPC Block Public Access blocks: from the internet, or in both directions, which is not made weaker.",
    default: "block-ingress",
    of: ["block-ingress", "block-bidirectional"],
  }),
  emrPublicAccessMode: settingMode("EMR's block of public access to all ports but 22", "enforce"),
  iamPasswordPolicyMode: settingMode("Password policy of IAM users, which is never made weaker than it is", "enforce"),
  iamAccessAnalyzerMode: settingMode("An active IAM Access Analyzer for external access", "enforce"),
  securityContactMode: settingMode(
    "Security contact of the account, equal to security_contact if that is given",
    "report",
  ),
  rootMfaMode: reportedMode("MFA of the root user"),
  rootAccessKeysMode: reportedMode("No access keys of the root user"),
  // Keys of old APIs: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
  rootSigningCertificatesMode: reportedMode("No signing certificates of the root user"),
  // CIS AWS Foundations Benchmark 5.0.0, 1.7 and 1.8.
  passwordMinimumLength: integer({
    description: "Minimum length of a password.",
    default: 14,
    min: 8,
    max: 128,
    unit: "characters",
  }),
  passwordReusePrevention: integer({
    description: "Number of previous passwords that cannot be reused.",
    default: 24,
    min: 1,
    max: 24,
    unit: "passwords",
  }),
  passwordAllCharacterTypes: flag({
    description:
      "Whether passwords must have upper-case and lower-case letters, digits and symbols, as CIS 1.2.0 and control IAM.7 of Security Hub require.",
    default: true,
  }),
  securityContact: record({
    description: "Security contact of the account.",
    default: {},
    // https://docs.aws.amazon.com/accounts/latest/reference/API_AlternateContact.html
    members: {
      name: { pattern: /^.{1,64}$/, allowed: "1 to 64 characters", example: "Security Team" },
      title: { pattern: /^.{1,50}$/, allowed: "1 to 50 characters", example: "Duty officer" },
      email: {
        pattern: /^[A-Za-z0-9_+=.#|!&-]{1,64}@[A-Za-z0-9_.-]+\.[A-Za-z0-9_]+$/,
        allowed: "an e-mail address",
        example: "security@example.com",
      },
      phone: {
        pattern: /^[0-9 ()+-]{1,25}$/,
        allowed: "1 to 25 digits, blanks and ()+-",
        example: "+49 (89) 123-4567",
      },
    },
  }),
};

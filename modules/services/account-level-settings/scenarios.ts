import type { PropsOf } from "../../../lib/inputs";
import type { WorkerScenario } from "../../../lib/worker";
import type { accountLevelSettingsInputs } from "./inputs";

type Own = WorkerScenario<typeof accountLevelSettingsInputs>;

const contact = {
  name: "Security Team",
  title: "Duty officer",
  email: "security@example.com",
  phone: "+49 89 1234567",
} as const;

/** Every setting that can be repaired is. */
const everything: Partial<PropsOf<typeof accountLevelSettingsInputs>> = {
  ebsSnapshotPublicSharingMode: "enforce",
  amiPublicSharingMode: "enforce",
  imdsv2DefaultMode: "enforce",
  ssmDocumentPublicSharingMode: "enforce",
  ssmAutomationLoggingMode: "enforce",
  vpcBlockPublicAccessMode: "enforce",
  emrPublicAccessMode: "enforce",
  iamPasswordPolicyMode: "enforce",
  iamAccessAnalyzerMode: "enforce",
  securityContactMode: "enforce",
  securityContact: contact,
};

/** No setting is read in a branch. */
const noBranch: Partial<PropsOf<typeof accountLevelSettingsInputs>> = {
  s3PublicAccessBlockMode: "off",
  ebsEncryptionByDefaultMode: "off",
  ebsSnapshotPublicSharingMode: "off",
  amiPublicSharingMode: "off",
  imdsv2DefaultMode: "off",
  ssmDocumentPublicSharingMode: "off",
  ssmAutomationLoggingMode: "off",
  vpcBlockPublicAccessMode: "off",
  emrPublicAccessMode: "off",
  iamPasswordPolicyMode: "off",
  iamAccessAnalyzerMode: "off",
};

/** All that is only reported by default, as wanted. */
export const wellKept = {
  ec2: { snapshotBlockPublicAccess: "block-all-sharing", instanceMetadataDefaults: { HttpTokens: "required" } },
  ssm: { serviceSettings: { "/ssm/documents/console/public-sharing-permission": "Disable" } },
  iam: {
    passwordPolicy: {
      MinimumPasswordLength: 14,
      PasswordReusePrevention: 24,
      RequireSymbols: true,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      AllowUsersToChangePassword: true,
      HardExpiry: false,
    },
  },
  accessanalyzer: { analyzers: { "console-analyzer": { Type: "ACCOUNT", Status: "ACTIVE" } } },
  account: {
    alternateContacts: {
      SECURITY: { Name: "Ops", Title: "Ops", EmailAddress: "ops@example.com", PhoneNumber: "+1 555 0100" },
    },
  },
} as const;

/** One thing is otherwise than a run with everything enforced left it, and is repaired. */
const drift = (name: string, title: string, account: NonNullable<Own["account"]>): Own => ({
  name,
  title,
  on: "compliant",
  account,
  inputs: everything,
  first: "REMEDIATED",
  second: "COMPLIANT",
});

/** One thing is otherwise than a run with everything enforced left it. */
const other = (
  name: string,
  title: string,
  account: NonNullable<Own["account"]>,
  first: Own["first"],
  second: Own["second"],
): Own => ({ ...drift(name, title, account), first, second });

/** Accounts that the worker of the account-level settings must handle. */
export const accountLevelSettingsScenarios: readonly Own[] = [
  {
    name: "fresh",
    title: "No setting is set; enforced settings are repaired, the others are reported.",
    on: "fresh",
    first: "NON_COMPLIANT",
    second: "NON_COMPLIANT",
  },
  {
    name: "well-kept",
    title: "All reported settings hold; analyzer and contact were set up by somebody else.",
    on: "fresh",
    account: wellKept,
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "fresh-enforced",
    title: "No setting is set, and every setting is enforced.",
    on: "fresh",
    inputs: { ...everything, tags: { Team: "security" } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "ours",
    title: "All is as the last run left it.",
    on: "compliant",
    inputs: everything,
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  drift("s3-none", "Nobody blocks public access to S3.", { s3control: { publicAccessBlock: null } }),
  ...["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"].map((part) =>
    drift(`s3-${part.toLowerCase()}`, `${part} is off.`, { s3control: { publicAccessBlock: { [part]: false } } }),
  ),
  other(
    "s3-slow",
    "S3 shows a change only after an hour.",
    { s3control: { publicAccessBlock: null, propagationSeconds: 3000 } },
    "FAILED",
    "COMPLIANT",
  ),
  drift("ebs", "New EBS volumes are not encrypted.", { ec2: { ebsEncryptionByDefault: false } }),
  drift("snapshots", "Snapshots can be made public.", { ec2: { snapshotBlockPublicAccess: "unblocked" } }),
  drift("old-snapshots", "Snapshots that are public already stay so.", {
    ec2: { snapshotBlockPublicAccess: "block-new-sharing" },
  }),
  drift("amis", "AMIs can be made public.", { ec2: { imageBlockPublicAccess: "unblocked" } }),
  other(
    "amis-slow",
    "AMIs can be made public, and EC2 takes ten minutes to block this.",
    { ec2: { imageBlockPublicAccess: "unblocked", imageBlockSeconds: 600 } },
    "PENDING",
    "COMPLIANT",
  ),
  drift(
    "unknown-states",
    "The blocks of public sharing and access and the instance metadata defaults are in states that AWS has added.",
    {
      ec2: {
        imageBlockPublicAccess: "FUTURE_STATE",
        snapshotBlockPublicAccess: "FUTURE_STATE",
        instanceMetadataDefaults: { HttpTokens: "FUTURE_STATE" },
        vpcBlockPublicAccess: { InternetGatewayBlockMode: "FUTURE_MODE", State: "FUTURE_STATE" },
      },
    },
  ),
  drift("imds", "New instances accept IMDSv1.", { ec2: { instanceMetadataDefaults: { HttpTokens: "optional" } } }),
  drift("ssm", "SSM documents can be made public.", {
    ssm: { serviceSettings: { "/ssm/documents/console/public-sharing-permission": "Enable" } },
  }),
  drift("ssm-automation", "Scripts of SSM Automation log nowhere.", {
    ssm: { serviceSettings: { "/ssm/automation/customer-script-log-destination": "None" } },
  }),
  other(
    "ssm-not-provisioned",
    "Systems Manager has not provisioned the setting of SSM Automation here.",
    { ssm: { notProvisioned: ["/ssm/automation/customer-script-log-destination"] } },
    "UNAVAILABLE",
    "UNAVAILABLE",
  ),
  drift("vpcs", "Internet gateways are not blocked.", {
    ec2: { vpcBlockPublicAccess: { InternetGatewayBlockMode: "off", State: "default-state" } },
  }),
  other(
    "vpcs-slow",
    "Internet gateways are not blocked, and EC2 takes ten minutes to block them.",
    {
      ec2: { vpcBlockPublicAccess: { InternetGatewayBlockMode: "off", State: "default-state" }, vpcBlockSeconds: 600 },
    },
    "PENDING",
    "COMPLIANT",
  ),
  other(
    "vpcs-stricter",
    "Internet gateways are blocked in both directions, which is more than wanted.",
    { ec2: { vpcBlockPublicAccess: { InternetGatewayBlockMode: "block-bidirectional" } } },
    "COMPLIANT",
    "COMPLIANT",
  ),
  {
    ...drift("vpcs-weaker", "Internet gateways are blocked in one direction, but both are wanted.", {
      ec2: { vpcBlockPublicAccess: { InternetGatewayBlockMode: "block-ingress" } },
    }),
    inputs: { ...everything, internetGatewayBlockMode: "block-bidirectional" },
  },
  drift("emr", "EMR does not block public access.", {
    emr: { blockPublicAccess: { BlockPublicSecurityGroupRules: false } },
  }),
  drift("emr-port", "EMR permits another port than 22.", {
    emr: { blockPublicAccess: { PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 8000, MaxRange: 8080 }] } },
  }),
  drift("password-none", "There is no password policy.", { iam: { passwordPolicy: null } }),
  drift("password-short", "Passwords may be short.", { iam: { passwordPolicy: { MinimumPasswordLength: 8 } } }),
  drift("password-reuse", "Old passwords may be used again.", {
    iam: { passwordPolicy: { PasswordReusePrevention: null } },
  }),
  drift("password-types", "Passwords may do without symbols.", { iam: { passwordPolicy: { RequireSymbols: false } } }),
  drift("password-stricter", "The password policy is stricter than wanted, but old passwords may be used again.", {
    iam: {
      passwordPolicy: { MinimumPasswordLength: 30, PasswordReusePrevention: 5, MaxPasswordAge: 60, HardExpiry: true },
    },
  }),
  drift("analyzer-none", "There is an analyzer for unused access only.", {
    accessanalyzer: {
      analyzers: { "SSI-External-Access": null, unused: { Type: "ACCOUNT_UNUSED_ACCESS", Status: "ACTIVE" } },
    },
  }),
  other(
    "analyzer-slow",
    "There is no analyzer, and AWS needs time to create one.",
    { accessanalyzer: { analyzers: { "SSI-External-Access": null }, creationSeconds: 600 } },
    "PENDING",
    "COMPLIANT",
  ),
  other(
    "analyzer-broken",
    "The analyzer has failed; only a person may delete it.",
    { accessanalyzer: { analyzers: { "SSI-External-Access": { Status: "FAILED" } } } },
    "FAILED",
    "FAILED",
  ),
  other(
    "analyzer-organisation",
    "The organisation's analyzer covers the account.",
    {
      accessanalyzer: {
        analyzers: { "SSI-External-Access": null, organisation: { Type: "ORGANIZATION", Status: "ACTIVE" } },
      },
    },
    "COMPLIANT",
    "COMPLIANT",
  ),
  drift("contact", "The security contact is somebody else.", {
    account: { alternateContacts: { SECURITY: { EmailAddress: "gone@example.com" } } },
  }),
  {
    ...other(
      "contact-none",
      "A security contact is wanted, but none is given.",
      { account: { alternateContacts: { SECURITY: null } } },
      "NON_COMPLIANT",
      "NON_COMPLIANT",
    ),
    inputs: { ...everything, securityContact: {} },
  },
  other(
    "root-mfa",
    "The root user has no MFA.",
    { iam: { summary: { AccountMFAEnabled: 0 } } },
    "NON_COMPLIANT",
    "NON_COMPLIANT",
  ),
  other(
    "root-without-password",
    "The organisation has removed the root user's password.",
    { iam: { summary: { AccountMFAEnabled: 0, AccountPasswordPresent: 0 } } },
    "COMPLIANT",
    "COMPLIANT",
  ),
  other(
    "root-keys",
    "The root user has access keys, and EBS is not encrypted.",
    { iam: { summary: { AccountAccessKeysPresent: 1 } }, ec2: { ebsEncryptionByDefault: false } },
    "NON_COMPLIANT",
    "NON_COMPLIANT",
  ),
  other(
    "root-certificates",
    "The root user has a signing certificate.",
    { iam: { summary: { AccountSigningCertificatesPresent: 1 } } },
    "NON_COMPLIANT",
    "NON_COMPLIANT",
  ),
  other(
    "declarative-policy",
    "A declarative policy allows sharing, IMDSv1 and internet gateways.",
    {
      ec2: {
        snapshotBlockPublicAccess: "unblocked",
        imageBlockPublicAccess: "unblocked",
        instanceMetadataDefaults: { HttpTokens: "optional" },
        vpcBlockPublicAccess: { InternetGatewayBlockMode: "off", State: "default-state" },
        managed: { snapshots: true, images: true, metadata: true, vpcs: true },
      },
    },
    "MANAGED_ELSEWHERE",
    "MANAGED_ELSEWHERE",
  ),
  other(
    "declarative-policy-as-wanted",
    "A declarative policy sets the wanted values.",
    { ec2: { managed: { snapshots: true, images: true, metadata: true, vpcs: true } } },
    "COMPLIANT",
    "COMPLIANT",
  ),
  other("unavailable", "The Region has no EMR.", { emr: { unavailable: true } }, "UNAVAILABLE", "UNAVAILABLE"),
  {
    name: "unavailable-and-wrong",
    title: "The Region has no EMR; all other settings are still reported.",
    on: "fresh",
    account: { emr: { unavailable: true } },
    first: "NON_COMPLIANT",
    second: "NON_COMPLIANT",
  },
  {
    name: "refused",
    title: "An organisation denies the change of S3; all other settings are still reported.",
    on: "fresh",
    account: wellKept,
    faults: ["s3control:putPublicAccessBlock=deny"],
    first: "FAILED",
    second: "REMEDIATED",
  },
  {
    name: "off",
    title: "A setting that cannot be read has mode off.",
    on: "fresh",
    account: wellKept,
    inputs: {
      ebsSnapshotPublicSharingMode: "off",
      amiPublicSharingMode: "off",
      rootMfaMode: "off",
      rootAccessKeysMode: "off",
      rootSigningCertificatesMode: "off",
    },
    faults: ["iam:getAccountSummary=deny"],
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "without-branches",
    title: "All settings but the security contact and those of the root user have mode off.",
    on: "fresh",
    inputs: noBranch,
    first: "NON_COMPLIANT",
    second: "NON_COMPLIANT",
  },
];

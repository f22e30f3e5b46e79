import { bucket, key, mode } from "./answers";
import type { Row } from "./row";

const users = { notOurs: "It is about IAM users, whom their administrators look after." } as const;
const rds = { notOurs: "It is about databases." } as const;
const network = { notOurs: "It is about VPCs, whose traffic a change would cut off." } as const;
/** Section 4 asks for metric filters and alarms. */
const monitored = {
  notYet: "Event rules of a later module will tell it.",
} as const;

/**
 * CIS AWS Foundations Benchmark 5.0.0, all of it, in its order.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html
 */
export const cis: readonly Row[] = [
  { cis: "1.1", asks: "Current contact details", answer: { notOurs: "Only the owner knows them." } },
  {
    cis: "1.2",
    hub: "Account.1",
    fsbp: true,
    asks: "A security contact",
    answer: {
      controls: ["AccountLevelSettings.SecurityContact"],
      scenario: "account_level_settings/contact",
      where: mode("security_contact"),
    },
  },
  {
    cis: "1.3",
    hub: "IAM.4",
    fsbp: true,
    asks: "No access keys of the root user",
    answer: {
      controls: ["AccountLevelSettings.NoRootAccessKeys"],
      scenario: "account_level_settings/root-keys",
      where: mode("root_access_keys", "report"),
    },
  },
  {
    cis: "1.4",
    hub: "IAM.9",
    asks: "MFA of the root user",
    answer: {
      controls: ["AccountLevelSettings.RootMfa"],
      scenario: "account_level_settings/root-mfa",
      where: mode("root_mfa", "report"),
    },
  },
  {
    cis: "1.5",
    hub: "IAM.6",
    fsbp: true,
    asks: "Hardware MFA of the root user",
    answer: {
      notOurs: "IAM's summary of the account does not tell hardware from virtual MFA; a person buys the device.",
    },
  },
  { cis: "1.6", asks: "No everyday use of the root user", answer: { notOurs: "It is a habit of people." } },
  {
    cis: "1.7",
    hub: "IAM.15",
    asks: "Passwords of at least 14 characters",
    answer: {
      controls: ["AccountLevelSettings.PasswordPolicy"],
      scenario: "account_level_settings/password-short",
      where: mode("iam_password_policy"),
    },
  },
  {
    cis: "1.8",
    hub: "IAM.16",
    asks: "No reuse of passwords",
    answer: {
      controls: ["AccountLevelSettings.PasswordPolicy"],
      scenario: "account_level_settings/password-reuse",
      where: mode("iam_password_policy"),
    },
  },
  { cis: "1.9", hub: "IAM.5", fsbp: true, asks: "MFA of users with a password", answer: users },
  { cis: "1.10", asks: "No access keys at the creation of users with a password", answer: users },
  { cis: "1.11", hub: "IAM.22", asks: "No credentials unused for 45 days", answer: users },
  { cis: "1.12", asks: "One active access key for each user", answer: users },
  { cis: "1.13", hub: "IAM.3", fsbp: true, asks: "Access keys rotated every 90 days", answer: users },
  { cis: "1.14", hub: "IAM.2", fsbp: true, asks: "Permissions of users through groups only", answer: users },
  {
    cis: "1.15",
    asks: "No attached policies with full administration",
    answer: {
      notOurs: "Who is an administrator is the owner's decision; our own roles have inline policies of single actions.",
    },
  },
  {
    cis: "1.16",
    hub: "IAM.18",
    asks: "A role for AWS Support",
    answer: { notOurs: "Who may open cases is the owner's decision." },
  },
  { cis: "1.17", asks: "Roles for applications on instances", answer: { notOurs: "It is about workloads." } },
  { cis: "1.18", hub: "IAM.26", asks: "No expired certificates in IAM", answer: { notOurs: "It is about workloads." } },
  {
    cis: "1.19",
    hub: "IAM.28",
    asks: "An analyzer of external access",
    answer: {
      controls: ["AccountLevelSettings.AccessAnalyzer"],
      scenario: "account_level_settings/analyzer-none",
      where: mode("iam_access_analyzer"),
    },
  },
  { cis: "1.20", asks: "Users of an identity provider", answer: users },
  { cis: "1.21", hub: "IAM.27", asks: "No full access to CloudShell", answer: users },
  { cis: "2.1.1", hub: "S3.5", fsbp: true, asks: "Buckets that refuse plain HTTP", answer: bucket("policy", "policy") },
  {
    cis: "2.1.2",
    hub: "S3.20",
    asks: "Buckets with MFA delete",
    answer: { notOurs: "Only the root user can enable it, which the README of the logging bucket describes." },
  },
  {
    cis: "2.1.3",
    asks: "Data in S3 discovered and classified",
    answer: {
      controls: ["Macie.AutomatedDiscovery"],
      scenario: "macie/discovery-off",
      where: { variable: "macie_automated_discovery", has: true },
    },
  },
  {
    cis: "2.1.4",
    hub: "S3.1",
    fsbp: true,
    asks: "Public access to S3 blocked for the account",
    answer: {
      controls: ["AccountLevelSettings.S3PublicAccessBlocked"],
      scenario: "account_level_settings/s3-none",
      where: mode("s3_public_access_block"),
    },
  },
  {
    cis: "2.1.4",
    hub: "S3.8",
    fsbp: true,
    asks: "Public access to buckets blocked",
    answer: bucket("public_access_block", "block_public_policy"),
  },
  { cis: "2.2.1", hub: "RDS.3", fsbp: true, asks: "Encrypted databases", answer: rds },
  { cis: "2.2.2", hub: "RDS.13", fsbp: true, asks: "Automatic minor upgrades of databases", answer: rds },
  { cis: "2.2.3", hub: "RDS.2", fsbp: true, asks: "No public databases", answer: rds },
  { cis: "2.2.4", hub: "RDS.5", fsbp: true, asks: "Databases in several zones, with RDS.15", answer: rds },
  {
    cis: "2.3.1",
    hub: "EFS.1",
    fsbp: true,
    asks: "Encrypted file systems, with EFS.8",
    answer: { notOurs: "It is about file systems." },
  },
  {
    cis: "3.1",
    hub: "CloudTrail.1",
    fsbp: true,
    asks: "A multi-Region trail of all management events",
    answer: {
      controls: [
        "CloudTrail.TrailExists",
        "CloudTrail.MultiRegion",
        "CloudTrail.Logging",
        "CloudTrail.ManagementEvents",
      ],
      scenario: "cloudtrail/fresh",
      where: { variable: "cloudtrail_multi_region", has: true },
    },
  },
  {
    cis: "3.2",
    hub: "CloudTrail.4",
    fsbp: true,
    asks: "Validated log files of the trail",
    answer: { controls: ["CloudTrail.LogFileValidation"], scenario: "cloudtrail/no-validation" },
  },
  {
    cis: "3.3",
    hub: "Config.1",
    fsbp: true,
    asks: "A recorder of all types, with the service-linked role",
    answer: {
      controls: ["Config.ServiceLinkedRole", "Config.RecordingGroup", "Config.Recording"],
      scenario: "config/fresh",
    },
  },
  {
    cis: "3.4",
    hub: "CloudTrail.7",
    asks: "Access logs of the trail's bucket",
    answer: bucket("logging", "target_bucket", { variable: "create_access_log_bucket", has: true }),
  },
  {
    cis: "3.5",
    hub: "CloudTrail.2",
    fsbp: true,
    asks: "Log files encrypted with a KMS key",
    answer: { controls: ["CloudTrail.EncryptionKey"], scenario: "cloudtrail/no-key" },
  },
  { cis: "3.6", hub: "KMS.4", asks: "Rotation of KMS keys", answer: key("enable_key_rotation") },
  {
    cis: "3.7",
    hub: "EC2.6",
    fsbp: true,
    asks: "Flow logs of every VPC",
    answer: { notOurs: "Whoever makes a VPC decides about its flow logs, which are billed by traffic." },
  },
  {
    cis: "3.8",
    hub: "S3.22",
    asks: "Writes of objects logged by the trail",
    answer: {
      controls: ["CloudTrail.S3WriteEvents"],
      scenario: "cloudtrail/no-s3-writes",
      where: { variable: "cloudtrail_s3_data_events", has: "WriteOnly" },
    },
  },
  {
    cis: "3.9",
    hub: "S3.23",
    asks: "Reads of objects logged by the trail",
    answer: {
      controls: ["CloudTrail.S3ReadEvents"],
      scenario: "cloudtrail/no-s3-reads",
      where: { variable: "cloudtrail_s3_data_events", has: "ReadOnly" },
    },
  },
  ...[
    "Unauthorised calls",
    "Sign-in without MFA",
    "Use of the root user",
    "Changes of IAM policies",
    "Changes of CloudTrail",
    "Failed sign-in",
    "Disabled and deleted keys",
    "Changes of bucket policies",
    "Changes of AWS Config",
    "Changes of security groups",
    "Changes of network ACLs",
    "Changes of gateways",
    "Changes of route tables",
    "Changes of VPCs",
    "Changes of the organisation",
  ].map((asks, index): Row => ({ cis: `4.${index + 1}`, asks: `${asks} monitored`, answer: monitored })),
  {
    cis: "4.16",
    asks: "Security Hub enabled",
    answer: { controls: ["SecurityHub.HubEnabled"], scenario: "securityhub/fresh" },
  },
  {
    cis: "5.1.1",
    hub: "EC2.7",
    fsbp: true,
    asks: "EBS encryption by default",
    answer: {
      controls: ["AccountLevelSettings.EbsEncryptedByDefault"],
      scenario: "account_level_settings/ebs",
      where: mode("ebs_encryption_by_default"),
    },
  },
  { cis: "5.1.2", asks: "CIFS from trusted networks only", answer: network },
  { cis: "5.2", hub: "EC2.21", fsbp: true, asks: "No remote administration through network ACLs", answer: network },
  { cis: "5.3", hub: "EC2.53", asks: "No remote administration from any IPv4 address", answer: network },
  { cis: "5.4", hub: "EC2.54", asks: "No remote administration from any IPv6 address", answer: network },
  { cis: "5.5", hub: "EC2.2", fsbp: true, asks: "Default security groups without rules", answer: network },
  { cis: "5.6", asks: "Narrow routes of VPC peerings", answer: network },
  {
    cis: "5.7",
    hub: "EC2.8",
    fsbp: true,
    asks: "Instances with IMDSv2 only",
    answer: {
      notOurs: "It is about each instance. AccountLevelSettings.ImdsV2ByDefault makes IMDSv2 the default of new ones.",
    },
  },
];

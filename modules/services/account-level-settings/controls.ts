import type { Controls } from "../../../lib/worker";

/** Controls in the order of the report. */
export const controls = {
  S3PublicAccessBlocked: {
    title: "Public access to S3 is blocked for the account.",
    standards: ["CIS 5.0 2.1.4", "FSBP S3.1"],
    remedy: "Block public access to S3 for the account.",
  },
  EbsEncryptedByDefault: {
    title: "New EBS volumes are encrypted by default.",
    standards: ["CIS 5.0 5.1.1", "FSBP EC2.7"],
    remedy: "Enable EBS encryption by default.",
  },
  EbsSnapshotSharingBlocked: {
    title: "EBS snapshots cannot be shared publicly.",
    standards: ["FSBP EC2.182"],
    remedy: "Block public sharing of EBS snapshots.",
  },
  AmiSharingBlocked: {
    title: "New public sharing of AMIs is blocked.",
    standards: [],
    remedy: "Block public sharing of AMIs.",
  },
  ImdsV2ByDefault: {
    title: "New EC2 instances require IMDSv2 by default.",
    standards: [],
    remedy: "Set the instance metadata defaults to require IMDSv2.",
  },
  SsmDocumentSharingBlocked: {
    title: "SSM documents cannot be shared publicly.",
    standards: ["FSBP SSM.7"],
    remedy: "Block public sharing of SSM documents.",
  },
  SsmAutomationLogged: {
    title: "The scripts of SSM Automation log to CloudWatch Logs.",
    standards: ["FSBP SSM.6"],
    remedy: "Send the output of SSM Automation's scripts to CloudWatch Logs.",
  },
  VpcPublicAccessBlocked: {
    title: "VPC Block Public Access blocks the traffic of internet gateways.",
    standards: ["FSBP EC2.172"],
    remedy: "Exclude the VPCs that need internet gateways, then enable VPC Block Public Access.",
  },
  EmrPublicAccessBlocked: {
    title: "EMR clusters cannot be public, except on port 22 if that is permitted.",
    standards: ["FSBP EMR.2"],
    remedy: "Block public access to EMR.",
  },
  PasswordPolicy: {
    title: "The password policy of IAM users is as strong as wanted.",
    standards: ["CIS 5.0 1.7", "CIS 5.0 1.8", "FSBP IAM.7"],
    remedy: "Strengthen the password policy of IAM users.",
  },
  AccessAnalyzer: {
    title: "An active analyzer looks for external access.",
    standards: ["CIS 5.0 1.19"],
    remedy: "Delete an analyzer that does not work, then create one for external access.",
  },
  SecurityContact: {
    title: "The account has the wanted security contact.",
    standards: ["CIS 5.0 1.2", "FSBP Account.1"],
    remedy: "Set the security contact of the account.",
  },
  RootMfa: {
    title: "The root user has MFA, or cannot sign in.",
    standards: ["CIS 5.0 1.4"],
    remedy: "Sign in as the root user and register an MFA device, or remove its credentials through the organisation.",
  },
  NoRootAccessKeys: {
    title: "The root user has no access keys.",
    standards: ["CIS 5.0 1.3", "FSBP IAM.4"],
    remedy: "Sign in as the root user and delete its access keys.",
  },
  NoRootSigningCertificates: {
    title: "The root user has no signing certificates.",
    standards: [],
    remedy: "Sign in as the root user and delete its signing certificates.",
  },
} as const satisfies Controls;

export type Control = keyof typeof controls;

/** Controls that a call can repair. */
export type Repairable = Exclude<Control, "RootMfa" | "NoRootAccessKeys" | "NoRootSigningCertificates">;

/** The service setting that lets SSM documents be shared with everybody. */
export const documentSharingSetting = "/ssm/documents/console/public-sharing-permission";

/** The service setting that says where the scripts of SSM Automation log to. */
export const automationLogSetting = "/ssm/automation/customer-script-log-destination";

import { supportAccess, type Rules } from "./rule";

/** CIS AWS Foundations Benchmark 1.2, as far as rules can tell. */
export const cis12: Rules = {
  MFAEnabledForIamConsoleAccess: { identifier: "MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS", frequency: "TwelveHours" },
  IAMUserUnusedCredentialCheck: {
    identifier: "IAM_USER_UNUSED_CREDENTIALS_CHECK",
    parameters: { maxCredentialUsageAge: "90" },
    frequency: "TwelveHours",
  },
  AccessKeysRotated: {
    identifier: "ACCESS_KEYS_ROTATED",
    parameters: { maxAccessKeyAge: "90" },
    frequency: "TwelveHours",
  },
  IAMPasswordPolicyCheck: {
    identifier: "IAM_PASSWORD_POLICY",
    parameters: {
      RequireUppercaseCharacters: "True",
      RequireLowercaseCharacters: "True",
      RequireSymbols: "True",
      RequireNumbers: "True",
      MinimumPasswordLength: "14",
      PasswordReusePrevention: "24",
      MaxPasswordAge: "90",
    },
    frequency: "TwelveHours",
  },
  IAMRootAccessKeyCheck: { identifier: "IAM_ROOT_ACCESS_KEY_CHECK", frequency: "TwelveHours" },
  RootAccountMFAEnabled: { identifier: "ROOT_ACCOUNT_MFA_ENABLED", frequency: "TwelveHours" },
  RootAccountHardwareMFAEnabled: { identifier: "ROOT_ACCOUNT_HARDWARE_MFA_ENABLED", frequency: "TwelveHours" },
  IAMUserNoPoliciesCheck: { identifier: "IAM_USER_NO_POLICIES_CHECK", scope: ["AWS::IAM::User"] },
  IAMSupportPolicyInUse: {
    identifier: "IAM_POLICY_IN_USE",
    parameters: { policyARN: supportAccess, policyUsageType: "ANY" },
    frequency: "TwelveHours",
  },
  IAMPolicyNoStatementWithAdminAccess: {
    identifier: "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
    scope: ["AWS::IAM::Policy"],
  },
  MultiRegionCloudTrailEnabled: { identifier: "MULTI_REGION_CLOUD_TRAIL_ENABLED", frequency: "TwelveHours" },
  CloudTrailLogFileValidationEnabled: {
    identifier: "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
    frequency: "TwelveHours",
  },
  S3BucketPublicReadProhibited: {
    identifier: "S3_BUCKET_PUBLIC_READ_PROHIBITED",
    scope: ["AWS::S3::Bucket"],
    frequency: "TwelveHours",
  },
  S3BucketPublicWriteProhibited: {
    identifier: "S3_BUCKET_PUBLIC_WRITE_PROHIBITED",
    scope: ["AWS::S3::Bucket"],
    frequency: "TwelveHours",
  },
  CloudTrailCloudWatchLogsEnabled: { identifier: "CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED", frequency: "TwelveHours" },
  S3BucketLoggingEnabled: { identifier: "S3_BUCKET_LOGGING_ENABLED", scope: ["AWS::S3::Bucket"] },
  CloudTrailEncryptionEnabled: { identifier: "CLOUD_TRAIL_ENCRYPTION_ENABLED", frequency: "TwelveHours" },
  CMKBackingKeyRotationEnabled: { identifier: "CMK_BACKING_KEY_ROTATION_ENABLED", frequency: "TwelveHours" },
  VPCFlowLogsEnabled: {
    identifier: "VPC_FLOW_LOGS_ENABLED",
    parameters: { trafficType: "REJECT" },
    frequency: "TwelveHours",
  },
  IncomingSSHDisabled: { identifier: "INCOMING_SSH_DISABLED", scope: ["AWS::EC2::SecurityGroup"] },
  RestrictedIncomingTraffic: {
    identifier: "RESTRICTED_INCOMING_TRAFFIC",
    scope: ["AWS::EC2::SecurityGroup"],
    parameters: { blockedPort1: "3389" },
  },
  VPCDefaultSecurityGroupClosed: {
    identifier: "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
    scope: ["AWS::EC2::SecurityGroup"],
  },
};

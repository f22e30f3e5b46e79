import { processChecks, supportAccess, type Rules } from "./rule";

/** CIS AWS Foundations Benchmark 1.4, level 1. */
export const cis14Level1: Rules = {
  "access-keys-rotated": { identifier: "ACCESS_KEYS_ROTATED", parameters: { maxAccessKeyAge: "90" } },
  "cloud-trail-cloud-watch-logs-enabled": { identifier: "CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED" },
  "ec2-ebs-encryption-by-default": { identifier: "EC2_EBS_ENCRYPTION_BY_DEFAULT" },
  "encrypted-volumes": { identifier: "ENCRYPTED_VOLUMES", scope: ["AWS::EC2::Volume"] },
  "iam-no-inline-policy-check": {
    identifier: "IAM_NO_INLINE_POLICY_CHECK",
    scope: ["AWS::IAM::User", "AWS::IAM::Role", "AWS::IAM::Group"],
  },
  "iam-password-policy": {
    identifier: "IAM_PASSWORD_POLICY",
    parameters: {
      MaxPasswordAge: "90",
      MinimumPasswordLength: "14",
      PasswordReusePrevention: "24",
      RequireLowercaseCharacters: "true",
      RequireNumbers: "true",
      RequireSymbols: "true",
      RequireUppercaseCharacters: "true",
    },
  },
  "iam-policy-in-use": { identifier: "IAM_POLICY_IN_USE", parameters: { policyARN: supportAccess } },
  "iam-policy-no-statements-with-admin-access": {
    identifier: "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
    scope: ["AWS::IAM::Policy"],
  },
  "iam-root-access-key-check": { identifier: "IAM_ROOT_ACCESS_KEY_CHECK" },
  "iam-user-group-membership-check": { identifier: "IAM_USER_GROUP_MEMBERSHIP_CHECK", scope: ["AWS::IAM::User"] },
  "iam-user-no-policies-check": { identifier: "IAM_USER_NO_POLICIES_CHECK", scope: ["AWS::IAM::User"] },
  "iam-user-unused-credentials-check": {
    identifier: "IAM_USER_UNUSED_CREDENTIALS_CHECK",
    parameters: { maxCredentialUsageAge: "45" },
  },
  "restricted-ssh": { identifier: "INCOMING_SSH_DISABLED", scope: ["AWS::EC2::SecurityGroup"] },
  "mfa-enabled-for-iam-console-access": { identifier: "MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS" },
  "multi-region-cloudtrail-enabled": { identifier: "MULTI_REGION_CLOUD_TRAIL_ENABLED" },
  "nacl-no-unrestricted-ssh-rdp": { identifier: "NACL_NO_UNRESTRICTED_SSH_RDP" },
  "rds-snapshot-encrypted": {
    identifier: "RDS_SNAPSHOT_ENCRYPTED",
    scope: ["AWS::RDS::DBSnapshot", "AWS::RDS::DBClusterSnapshot"],
  },
  "rds-storage-encrypted": { identifier: "RDS_STORAGE_ENCRYPTED", scope: ["AWS::RDS::DBInstance"] },
  "restricted-common-ports": {
    identifier: "RESTRICTED_INCOMING_TRAFFIC",
    scope: ["AWS::EC2::SecurityGroup"],
    parameters: { blockedPort3: "3389" },
  },
  "root-account-mfa-enabled": { identifier: "ROOT_ACCOUNT_MFA_ENABLED" },
  "s3-account-level-public-access-blocks-periodic": {
    identifier: "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC",
    parameters: {
      BlockPublicAcls: "True",
      BlockPublicPolicy: "True",
      IgnorePublicAcls: "True",
      RestrictPublicBuckets: "True",
    },
  },
  "s3-bucket-level-public-access-prohibited": {
    identifier: "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
    scope: ["AWS::S3::Bucket"],
  },
  "s3-bucket-logging-enabled": { identifier: "S3_BUCKET_LOGGING_ENABLED", scope: ["AWS::S3::Bucket"] },
  "s3-bucket-public-read-prohibited": { identifier: "S3_BUCKET_PUBLIC_READ_PROHIBITED", scope: ["AWS::S3::Bucket"] },
  "s3-bucket-public-write-prohibited": { identifier: "S3_BUCKET_PUBLIC_WRITE_PROHIBITED", scope: ["AWS::S3::Bucket"] },
  "s3-bucket-versioning-enabled": {
    identifier: "S3_BUCKET_VERSIONING_ENABLED",
    scope: ["AWS::S3::Bucket"],
    parameters: { isMfaDeleteEnabled: "true" },
  },
  ...processChecks(
    ...[
      "account-contact-details-configured",
      "account-security-contact-configured",
      "account-security-questions-configured",
      "root-account-regular-use",
      "iam-user-console-and-api-access-at-creation",
      "iam-user-single-access-key",
      "iam-expired-certificates",
      "iam-access-analyzer-enabled",
      "alarm-unauthorized-api-calls",
      "alarm-sign-in-without-mfa",
      "alarm-root-account-use",
      "alarm-iam-policy-change",
      "alarm-cloudtrail-config-change",
      "alarm-s3-bucket-policy-change",
      "alarm-vpc-network-gateway-change",
      "alarm-vpc-route-table-change",
      "alarm-vpc-change",
      "alarm-organizations-change",
    ],
  ),
};

/** CIS AWS Foundations Benchmark 1.4, level 2: all of level 1, and more. */
export const cis14Level2: Rules = {
  ...cis14Level1,
  "account-part-of-organizations": { identifier: "ACCOUNT_PART_OF_ORGANIZATIONS" },
  "cloud-trail-encryption-enabled": { identifier: "CLOUD_TRAIL_ENCRYPTION_ENABLED" },
  "cloud-trail-log-file-validation-enabled": { identifier: "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED" },
  "cloudtrail-s3-dataevents-enabled": { identifier: "CLOUDTRAIL_S3_DATAEVENTS_ENABLED" },
  "cmk-backing-key-rotation-enabled": { identifier: "CMK_BACKING_KEY_ROTATION_ENABLED" },
  "root-account-hardware-mfa-enabled": { identifier: "ROOT_ACCOUNT_HARDWARE_MFA_ENABLED" },
  "s3-bucket-server-side-encryption-enabled": {
    identifier: "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED",
    scope: ["AWS::S3::Bucket"],
  },
  "s3-bucket-ssl-requests-only": { identifier: "S3_BUCKET_SSL_REQUESTS_ONLY", scope: ["AWS::S3::Bucket"] },
  "vpc-default-security-group-closed": {
    identifier: "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
    scope: ["AWS::EC2::SecurityGroup"],
  },
  "vpc-flow-logs-enabled": { identifier: "VPC_FLOW_LOGS_ENABLED" },
  "ec2-instance-profile-attached": { identifier: "EC2_INSTANCE_PROFILE_ATTACHED", scope: ["AWS::EC2::Instance"] },
  ...processChecks(
    ...[
      "config-enabled-all-regions",
      "alarm-console-auth-failures",
      "alarm-kms-disable-or-delete-cmk",
      "alarm-aws-config-change",
      "alarm-vpc-security-group-change",
      "alarm-vpc-nacl-change",
      "vpc-peering-least-access",
    ],
  ),
};

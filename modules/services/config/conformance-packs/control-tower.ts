import type { Rules } from "./rule";

/** The detective guardrails of AWS Control Tower, for accounts that it does not govern. */
export const controlTowerDetectiveGuardrails: Rules = {
  "autoscaling-launch-config-public-ip-disabled": {
    identifier: "AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED",
    scope: ["AWS::AutoScaling::LaunchConfiguration"],
  },
  "cloudtrail-enabled": { identifier: "CLOUD_TRAIL_ENABLED" },
  "dms-replication-not-public": { identifier: "DMS_REPLICATION_NOT_PUBLIC" },
  "ebs-optimized-instance": { identifier: "EBS_OPTIMIZED_INSTANCE", scope: ["AWS::EC2::Instance"] },
  "ebs-snapshot-public-restorable-check": { identifier: "EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK" },
  "ec2-instance-no-public-ip": { identifier: "EC2_INSTANCE_NO_PUBLIC_IP", scope: ["AWS::EC2::Instance"] },
  "ec2-volume-inuse-check": { identifier: "EC2_VOLUME_INUSE_CHECK", scope: ["AWS::EC2::Volume"] },
  "eks-endpoint-no-public-access": { identifier: "EKS_ENDPOINT_NO_PUBLIC_ACCESS" },
  "elasticsearch-in-vpc-only": { identifier: "ELASTICSEARCH_IN_VPC_ONLY" },
  "emr-master-no-public-ip": { identifier: "EMR_MASTER_NO_PUBLIC_IP" },
  "encrypted-volumes": { identifier: "ENCRYPTED_VOLUMES", scope: ["AWS::EC2::Volume"] },
  "iam-user-mfa-enabled": { identifier: "IAM_USER_MFA_ENABLED" },
  "restricted-ssh": { identifier: "INCOMING_SSH_DISABLED", scope: ["AWS::EC2::SecurityGroup"] },
  "lambda-function-public-access-prohibited": {
    identifier: "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
    scope: ["AWS::Lambda::Function"],
  },
  "mfa-enabled-for-iam-console-access": { identifier: "MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS" },
  "no-unrestricted-route-to-igw": { identifier: "NO_UNRESTRICTED_ROUTE_TO_IGW", scope: ["AWS::EC2::RouteTable"] },
  "rds-instance-public-access-check": {
    identifier: "RDS_INSTANCE_PUBLIC_ACCESS_CHECK",
    scope: ["AWS::RDS::DBInstance"],
  },
  "rds-snapshots-public-prohibited": {
    identifier: "RDS_SNAPSHOTS_PUBLIC_PROHIBITED",
    scope: ["AWS::RDS::DBSnapshot", "AWS::RDS::DBClusterSnapshot"],
  },
  "rds-storage-encrypted": { identifier: "RDS_STORAGE_ENCRYPTED", scope: ["AWS::RDS::DBInstance"] },
  "redshift-cluster-public-access-check": {
    identifier: "REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK",
    scope: ["AWS::Redshift::Cluster"],
  },
  "restricted-common-ports": {
    identifier: "RESTRICTED_INCOMING_TRAFFIC",
    scope: ["AWS::EC2::SecurityGroup"],
    parameters: {
      blockedPort1: "20",
      blockedPort2: "21",
      blockedPort3: "3389",
      blockedPort4: "3306",
      blockedPort5: "4333",
    },
  },
  "root-account-hardware-mfa-enabled": { identifier: "ROOT_ACCOUNT_HARDWARE_MFA_ENABLED" },
  "root-account-mfa-enabled": { identifier: "ROOT_ACCOUNT_MFA_ENABLED" },
  "s3-account-level-public-access-blocks-periodic": { identifier: "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC" },
  "s3-bucket-public-read-prohibited": { identifier: "S3_BUCKET_PUBLIC_READ_PROHIBITED", scope: ["AWS::S3::Bucket"] },
  "s3-bucket-public-write-prohibited": { identifier: "S3_BUCKET_PUBLIC_WRITE_PROHIBITED", scope: ["AWS::S3::Bucket"] },
  "s3-bucket-versioning-enabled": { identifier: "S3_BUCKET_VERSIONING_ENABLED", scope: ["AWS::S3::Bucket"] },
  "sagemaker-notebook-no-direct-internet-access": { identifier: "SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS" },
  "ssm-document-not-public": { identifier: "SSM_DOCUMENT_NOT_PUBLIC" },
  "subnet-auto-assign-public-ip-disabled": {
    identifier: "SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED",
    scope: ["AWS::EC2::Subnet"],
  },
};

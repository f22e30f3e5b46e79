/** Source of a service's model, and the operations that we call. */
export interface ServiceEntry {
  /** Folder of the service in botocore's `data`. */
  readonly botocore: string;
  /** Prefix of the service's error names in Step Functions. */
  readonly prefix: string;
  /** Operation as in the Resource of a Task, without the service. */
  readonly operations: readonly string[];
}

/**
 * The API calls that the emulator knows, by Step Functions' word for the service. A new operation is a new line here, then
 * `npm run models`.
 *
 * Source of words and prefixes: https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 */
export const services: { readonly [service: string]: ServiceEntry } = {
  accessanalyzer: {
    botocore: "accessanalyzer",
    prefix: "AccessAnalyzer",
    operations: ["createAnalyzer", "getAnalyzer", "listAnalyzers"],
  },
  account: {
    botocore: "account",
    prefix: "Account",
    operations: ["getAlternateContact", "putAlternateContact"],
  },
  auditmanager: {
    botocore: "auditmanager",
    prefix: "AuditManager",
    operations: ["getAccountStatus", "registerAccount"],
  },
  cloudtrail: {
    botocore: "cloudtrail",
    prefix: "CloudTrail",
    operations: [
      "createTrail",
      "describeTrails",
      "getEventSelectors",
      "getTrail",
      "getTrailStatus",
      "putEventSelectors",
      "startLogging",
      "updateTrail",
    ],
  },
  config: {
    botocore: "config",
    prefix: "Config",
    operations: [
      "deleteConformancePack",
      "describeConfigurationRecorderStatus",
      "describeConfigurationRecorders",
      "describeConformancePackStatus",
      "describeConformancePacks",
      "describeDeliveryChannelStatus",
      "describeDeliveryChannels",
      "putConfigurationRecorder",
      "putConformancePack",
      "putDeliveryChannel",
      "startConfigurationRecorder",
    ],
  },
  ec2: {
    botocore: "ec2",
    prefix: "Ec2",
    operations: [
      "describeVpcBlockPublicAccessOptions",
      "enableEbsEncryptionByDefault",
      "enableImageBlockPublicAccess",
      "enableSnapshotBlockPublicAccess",
      "getEbsEncryptionByDefault",
      "getImageBlockPublicAccessState",
      "getInstanceMetadataDefaults",
      "getSnapshotBlockPublicAccessState",
      "modifyInstanceMetadataDefaults",
      "modifyVpcBlockPublicAccessOptions",
    ],
  },
  emr: {
    botocore: "emr",
    prefix: "Emr",
    operations: ["getBlockPublicAccessConfiguration", "putBlockPublicAccessConfiguration"],
  },
  iam: {
    botocore: "iam",
    prefix: "Iam",
    operations: [
      "createServiceLinkedRole",
      "getAccountPasswordPolicy",
      "getAccountSummary",
      "updateAccountPasswordPolicy",
    ],
  },
  inspector2: {
    botocore: "inspector2",
    prefix: "Inspector2",
    operations: ["batchGetAccountStatus", "enable"],
  },
  macie2: {
    botocore: "macie2",
    prefix: "Macie2",
    operations: [
      "enableMacie",
      "getAdministratorAccount",
      "getAutomatedDiscoveryConfiguration",
      "getClassificationExportConfiguration",
      "getMacieSession",
      "putClassificationExportConfiguration",
      "updateAutomatedDiscoveryConfiguration",
      "updateMacieSession",
    ],
  },
  s3control: {
    botocore: "s3control",
    prefix: "S3Control",
    operations: ["getPublicAccessBlock", "putPublicAccessBlock"],
  },
  securityhub: {
    botocore: "securityhub",
    prefix: "SecurityHub",
    operations: [
      "batchDisableStandards",
      "batchEnableStandards",
      "batchGetStandardsControlAssociations",
      "batchUpdateStandardsControlAssociations",
      "describeHub",
      "describeStandards",
      "enableSecurityHub",
      "getAdministratorAccount",
      "getEnabledStandards",
      "updateSecurityHubConfiguration",
    ],
  },
  ssm: { botocore: "ssm", prefix: "Ssm", operations: ["getServiceSetting", "updateServiceSetting"] },
  guardduty: {
    botocore: "guardduty",
    prefix: "GuardDuty",
    operations: [
      "createDetector",
      "createPublishingDestination",
      "deletePublishingDestination",
      "describePublishingDestination",
      "getAdministratorAccount",
      "getDetector",
      "listDetectors",
      "listPublishingDestinations",
      "updateDetector",
      "updatePublishingDestination",
    ],
  },
  s3: {
    botocore: "s3",
    prefix: "S3",
    operations: ["getObject", "headBucket", "putObject"],
  },
  sfn: {
    botocore: "stepfunctions",
    prefix: "Sfn",
    operations: ["describeExecution", "listExecutions", "startExecution"],
  },
  sns: {
    botocore: "sns",
    prefix: "Sns",
    operations: ["publish"],
  },
};

/** Source of a service's model, and the operations that we call. */
export interface ServiceEntry {
  /** Package that holds AWS's model. */
  readonly client: string;
  /** Prefix of the service's error names in Step Functions. */
  readonly prefix: string;
  /** Operation as in the Resource of a Task, without the service. */
  readonly operations: readonly string[];
}

/**
 * The API calls that the emulator knows, by Step Functions' word for the service. A new operation is a new line here, then
 * `npm run models`; a new service also needs its client as a devDependency.
 *
 * Source of words and prefixes: https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 */
export const services: { readonly [service: string]: ServiceEntry } = {
  accessanalyzer: {
    client: "@aws-sdk/client-accessanalyzer",
    prefix: "AccessAnalyzer",
    operations: ["createAnalyzer", "getAnalyzer", "listAnalyzers"],
  },
  account: {
    client: "@aws-sdk/client-account",
    prefix: "Account",
    operations: ["getAlternateContact", "putAlternateContact"],
  },
  auditmanager: {
    client: "@aws-sdk/client-auditmanager",
    prefix: "AuditManager",
    operations: ["getAccountStatus", "registerAccount"],
  },
  cloudtrail: {
    client: "@aws-sdk/client-cloudtrail",
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
    client: "@aws-sdk/client-config-service",
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
    client: "@aws-sdk/client-ec2",
    prefix: "Ec2",
    operations: [
      "enableEbsEncryptionByDefault",
      "enableImageBlockPublicAccess",
      "enableSnapshotBlockPublicAccess",
      "getEbsEncryptionByDefault",
      "getImageBlockPublicAccessState",
      "getInstanceMetadataDefaults",
      "getSnapshotBlockPublicAccessState",
      "modifyInstanceMetadataDefaults",
    ],
  },
  emr: {
    client: "@aws-sdk/client-emr",
    prefix: "Emr",
    operations: ["getBlockPublicAccessConfiguration", "putBlockPublicAccessConfiguration"],
  },
  iam: {
    client: "@aws-sdk/client-iam",
    prefix: "Iam",
    operations: [
      "createServiceLinkedRole",
      "getAccountPasswordPolicy",
      "getAccountSummary",
      "updateAccountPasswordPolicy",
    ],
  },
  inspector2: {
    client: "@aws-sdk/client-inspector2",
    prefix: "Inspector2",
    operations: ["batchGetAccountStatus", "enable"],
  },
  macie2: {
    client: "@aws-sdk/client-macie2",
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
    client: "@aws-sdk/client-s3-control",
    prefix: "S3Control",
    operations: ["getPublicAccessBlock", "putPublicAccessBlock"],
  },
  securityhub: {
    client: "@aws-sdk/client-securityhub",
    prefix: "SecurityHub",
    operations: [
      "batchDisableStandards",
      "batchEnableStandards",
      "describeHub",
      "describeStandards",
      "enableSecurityHub",
      "getAdministratorAccount",
      "getEnabledStandards",
      "updateSecurityHubConfiguration",
    ],
  },
  ssm: { client: "@aws-sdk/client-ssm", prefix: "Ssm", operations: ["getServiceSetting", "updateServiceSetting"] },
  guardduty: {
    client: "@aws-sdk/client-guardduty",
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
    client: "@aws-sdk/client-s3",
    prefix: "S3",
    operations: ["getObject", "headBucket", "putObject"],
  },
  sfn: {
    client: "@aws-sdk/client-sfn",
    prefix: "Sfn",
    operations: ["describeExecution", "listExecutions", "startExecution"],
  },
  sns: {
    client: "@aws-sdk/client-sns",
    prefix: "Sns",
    operations: ["publish"],
  },
};

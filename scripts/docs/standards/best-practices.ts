import { bucket, key, mode } from "./answers";
import type { Answer, Row } from "./row";

const plan = (feature: string, scenario = "fresh"): Answer => ({
  controls: ["GuardDuty.Features"],
  scenario: `guardduty/${scenario}`,
  where: { variable: "guardduty_features", has: feature },
});

const agent = (name: string): Answer => ({
  controls: ["GuardDuty.Features"],
  scenario: "guardduty/agents-off",
  where: { variable: "guardduty_runtime_monitoring_agents", has: name },
});

const scanning = (control: string, type: string, scenario: string): Answer => ({
  controls: [`Inspector.${control}`],
  scenario: `inspector/${scenario}`,
  where: { variable: "inspector_scan_types", has: type },
});

/**
 * AWS Foundational Security Best Practices 1.0.0: what CIS does not ask for, and what is about our services, the account or what we
 * create.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html
 */
export const bestPractices: readonly Row[] = (
  [
    [
      "CloudTrail.5",
      "A trail in CloudWatch Logs",
      {
        controls: ["CloudTrail.CloudWatchLogs"],
        scenario: "cloudtrail/no-logs",
        where: { variable: "cloudtrail_cloud_watch_logs", has: true },
      },
    ],
    ["GuardDuty.1", "GuardDuty enabled", { controls: ["GuardDuty.DetectorEnabled"], scenario: "guardduty/suspended" }],
    ["GuardDuty.5", "EKS audit logs", plan("EKS_AUDIT_LOGS")],
    ["GuardDuty.6", "Network logs of Lambda", plan("LAMBDA_NETWORK_LOGS")],
    ["GuardDuty.7", "Runtime monitoring of EKS, with its agent", agent("EKS_ADDON_MANAGEMENT")],
    ["GuardDuty.8", "Malware protection of EC2", plan("EBS_MALWARE_PROTECTION")],
    ["GuardDuty.9", "Sign-in to RDS", plan("RDS_LOGIN_EVENTS")],
    ["GuardDuty.10", "S3 protection", plan("S3_DATA_EVENTS")],
    ["GuardDuty.11", "Runtime monitoring", plan("RUNTIME_MONITORING", "old-runtime-monitoring")],
    ["GuardDuty.12", "Runtime monitoring of ECS on Fargate, with its agent", agent("ECS_FARGATE_AGENT_MANAGEMENT")],
    ["GuardDuty.13", "Runtime monitoring of EC2, with its agent", agent("EC2_AGENT_MANAGEMENT")],
    ["Inspector.1", "Scans of EC2 instances", scanning("Ec2Scanning", "EC2", "half-enabled")],
    ["Inspector.2", "Scans of images in ECR", scanning("EcrScanning", "ECR", "ecr-off")],
    ["Inspector.3", "Scans of Lambda code", scanning("LambdaCodeScanning", "LAMBDA_CODE", "lambda-code-off")],
    ["Inspector.4", "Scans of Lambda dependencies", scanning("LambdaScanning", "LAMBDA", "lambda-off")],
    ["Macie.1", "Macie enabled", { controls: ["Macie.Enabled"], scenario: "macie/paused" }],
    [
      "Macie.2",
      "Automated discovery of sensitive data",
      {
        controls: ["Macie.AutomatedDiscovery"],
        scenario: "macie/discovery-off",
        where: { variable: "macie_automated_discovery", has: true },
      },
    ],
    [
      "EC2.1",
      "No public EBS snapshots",
      { notOurs: "The block of EC2.182 makes them unreachable; their attribute is their owner's to change." },
    ],
    [
      "EC2.172",
      "Internet gateways blocked",
      {
        controls: ["AccountLevelSettings.VpcPublicAccessBlocked"],
        scenario: "account_level_settings/vpcs",
        where: mode("vpc_block_public_access"),
      },
    ],
    [
      "EC2.182",
      "Public sharing of EBS snapshots blocked",
      {
        controls: ["AccountLevelSettings.EbsSnapshotSharingBlocked"],
        scenario: "account_level_settings/snapshots",
        where: mode("ebs_snapshot_public_sharing"),
      },
    ],
    [
      "EMR.2",
      "Public access to EMR blocked",
      {
        controls: ["AccountLevelSettings.EmrPublicAccessBlocked"],
        scenario: "account_level_settings/emr",
        where: mode("emr_public_access"),
      },
    ],
    [
      "IAM.7",
      "A strong password policy",
      {
        controls: ["AccountLevelSettings.PasswordPolicy"],
        scenario: "account_level_settings/password-types",
        where: mode("iam_password_policy"),
      },
    ],
    ["IAM.1", "No policies with full administration", { notOurs: "Who is an administrator is the owner's decision." }],
    ["IAM.8", "No unused credentials", { notOurs: "It is about IAM users, whom their administrators look after." }],
    [
      "IAM.21",
      "No wildcards in customer managed policies",
      { notOurs: "We create inline policies only; the contract refuses a wildcard without a reason." },
    ],
    ["KMS.1", "No managed policies that decrypt with all keys", { notOurs: "We create inline policies only." }],
    ["KMS.2", "No inline policies that decrypt with all keys", { notOurs: "Ours name the key of the logging bucket." }],
    ["KMS.3", "No key scheduled for deletion", key("prevent_destroy")],
    ["KMS.5", "No key that everybody can use", key("policy")],
    ["S3.2", "No public reads of buckets", bucket("public_access_block", "restrict_public_buckets")],
    ["S3.3", "No public writes of buckets", bucket("public_access_block", "restrict_public_buckets")],
    ["S3.6", "No changes of buckets by other accounts", bucket("policy", "policy")],
    [
      "S3.9",
      "Access logs of buckets",
      bucket("logging", "target_bucket", { variable: "create_access_log_bucket", has: true }),
    ],
    ["S3.12", "No access by ACLs", bucket("ownership_controls", "object_ownership")],
    ["S3.13", "Lifecycle rules of buckets", bucket("lifecycle_configuration", "rule")],
    ["S3.19", "Public access to access points blocked", { notOurs: "We create none." }],
    ["S3.24", "Public access to multi-Region access points blocked", { notOurs: "We create none." }],
    [
      "SNS.4",
      "No topic that everybody can use",
      { resource: "alerting.aws_sns_topic_policy", argument: "policy", test: "__tests__/stacks/rules.test.ts" },
    ],
    [
      "SQS.1",
      "Encrypted queues",
      {
        resource: "schedule.aws_sqs_queue",
        argument: "sqs_managed_sse_enabled",
        test: "__tests__/terraform/stacks.test.ts",
      },
    ],
    [
      "SQS.3",
      "No queue that everybody can use",
      { resource: "schedule.aws_sqs_queue_policy", argument: "policy", test: "__tests__/stacks/rules.test.ts" },
    ],
    ["SSM.4", "No public documents", { notOurs: "SSM.7 blocks new ones; a document that is public is its owner's." }],
    [
      "SSM.6",
      "Automation that logs",
      {
        controls: ["AccountLevelSettings.SsmAutomationLogged"],
        scenario: "account_level_settings/ssm-automation",
        where: mode("ssm_automation_logging"),
      },
    ],
    [
      "SSM.7",
      "Public sharing of documents blocked",
      {
        controls: ["AccountLevelSettings.SsmDocumentSharingBlocked"],
        scenario: "account_level_settings/ssm",
        where: mode("ssm_document_public_sharing"),
      },
    ],
    [
      "StepFunctions.1",
      "State machines that log",
      {
        resource: "orchestrator.aws_sfn_state_machine",
        argument: "logging_configuration",
        test: "__tests__/stacks/rules.test.ts",
      },
    ],
  ] as const satisfies readonly (readonly [string, string, Answer])[]
).map(([hub, asks, answer]) => ({ hub, fsbp: true, asks, answer }));

import type { ResourceType } from "../draft";
import { cloudwatchLogGroup } from "./cloudwatch-log-group";
import { iamRole } from "./iam-role";
import { iamRolePolicy } from "./iam-role-policy";
import { kmsKey } from "./kms-key";
import { s3Bucket } from "./s3-bucket";
import { s3BucketEncryption } from "./s3-bucket-server-side-encryption-configuration";
import { s3BucketPolicy } from "./s3-bucket-policy";
import { schedulerSchedule } from "./scheduler-schedule";
import { sfnStateMachine } from "./sfn-state-machine";
import { snsTopic } from "./sns-topic";
import { snsTopicPolicy } from "./sns-topic-policy";
import { sqsQueue } from "./sqs-queue";

/** No call of a state machine depends on these. */
const inert = [
  "aws_cloudwatch_event_rule",
  "aws_cloudwatch_event_target",
  "aws_cloudwatch_metric_alarm",
  "aws_kms_alias",
  "aws_s3_bucket_lifecycle_configuration",
  "aws_s3_bucket_logging",
  "aws_s3_bucket_ownership_controls",
  "aws_s3_bucket_public_access_block",
  "aws_s3_bucket_versioning",
  "aws_scheduler_schedule_group",
  "aws_sns_topic_subscription",
  "aws_sqs_queue_policy",
];

/** The types of resources that the emulated account takes, in the order in which they are created. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  aws_kms_key: kmsKey,
  aws_s3_bucket: s3Bucket,
  aws_s3_bucket_policy: s3BucketPolicy,
  aws_s3_bucket_server_side_encryption_configuration: s3BucketEncryption,
  aws_sns_topic: snsTopic,
  aws_sns_topic_policy: snsTopicPolicy,
  aws_sqs_queue: sqsQueue,
  aws_cloudwatch_log_group: cloudwatchLogGroup,
  aws_iam_role: iamRole,
  aws_iam_role_policy: iamRolePolicy,
  aws_sfn_state_machine: sfnStateMachine,
  aws_scheduler_schedule: schedulerSchedule,
  ...Object.fromEntries(inert.map((type) => [type, {}])),
};

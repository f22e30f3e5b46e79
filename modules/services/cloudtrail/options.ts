import type { WorkerScenario } from "../../../lib/worker";
import type { cloudTrailInputs } from "./inputs";
import { organisations, theirs } from "./neighbours";

type CloudTrailScenario = WorkerScenario<typeof cloudTrailInputs>;
type Account = NonNullable<CloudTrailScenario["account"]>;

const name = "SSI-Multi-Region-Trail";
const group = `/aws/cloudtrail/${name}`;
const role = "arn:aws:iam::111122223333:role/SSI-CloudTrail-Logs-eu-west-1";
const policy = "aws_iam_role_policy.cloudtrail_cloud_watch_logs[0]";
const ours = {
  CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:111122223333:log-group:${group}:*`,
  CloudWatchLogsRoleArn: role,
};
const somebodys = {
  CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:theirs:*",
  CloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/theirs",
};
const none = { CloudWatchLogsLogGroupArn: null, CloudWatchLogsRoleArn: null };

const drifted = (trail: Account): Account => ({ cloudtrail: { trails: { [name]: trail } } });
const repaired = { on: "compliant", first: "REMEDIATED", second: "COMPLIANT" } as const;
const failing = { on: "compliant", first: "FAILED", second: "FAILED" } as const;
const logs = { cloudWatchLogs: true };

/** Accounts in which the trail is to deliver to CloudWatch Logs, or was. */
const logScenarios: readonly CloudTrailScenario[] = [
  {
    name: "logs-fresh",
    title: "The account has no trail, and one is wanted that delivers to CloudWatch Logs.",
    on: "fresh",
    inputs: logs,
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    ...repaired,
    name: "no-logs",
    title: "The trail delivers to no log group, but is to.",
    inputs: logs,
    account: drifted(none),
  },
  {
    ...repaired,
    name: "other-log-group",
    title: "The trail delivers to another log group than ours.",
    inputs: logs,
    account: drifted(somebodys),
  },
  {
    name: "other-log-group-denied",
    title: "The trail could not deliver to another log group; the error stays until the next delivery.",
    on: "compliant",
    inputs: logs,
    account: drifted({ ...somebodys, LatestCloudWatchLogsDeliveryError: "AccessDenied" }),
    first: "PENDING",
    second: "COMPLIANT",
  },
  {
    ...failing,
    name: "cannot-deliver-to-logs",
    title: "The trail is as wanted, but cannot deliver to its log group.",
    inputs: logs,
    account: drifted({ LatestCloudWatchLogsDeliveryError: "AccessDenied" }),
  },
  {
    ...failing,
    name: "logs-role-not-trusted",
    title: "The role as which CloudTrail writes to the log group no longer lets it do so.",
    inputs: logs,
    account: { ...drifted(none), iam: { roles: { [role]: { trust: { Statement: [] } } } } },
  },
  {
    ...failing,
    name: "logs-role-denied",
    title: "The role as which CloudTrail writes to the log group has lost its permissions.",
    inputs: logs,
    account: { ...drifted(none), iam: { roles: { [role]: { policies: { [policy]: { Statement: [] } } } } } },
  },
  {
    ...failing,
    name: "no-log-group",
    title: "Somebody deleted the log group.",
    inputs: logs,
    account: { ...drifted(none), cloudwatchlogs: { groups: { [group]: { isDeleted: true } } } },
  },
  {
    name: "no-logs-here",
    title: "The account has no trail, and no trail of this Region can deliver to CloudWatch Logs.",
    on: "fresh",
    inputs: logs,
    account: { cloudtrail: { deliversToBucketsOnly: true } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    ...repaired,
    name: "somebodys-log-group",
    title: "The trail is not validated, and delivers to a log group of somebody else.",
    account: drifted({ LogFileValidationEnabled: false, ...somebodys }),
  },
  {
    ...repaired,
    name: "logs-no-longer-wanted",
    title: "Terraform has destroyed the log group, which is no longer wanted, and the trail cannot deliver to it.",
    account: drifted({ ...ours, LatestCloudWatchLogsDeliveryError: "ResourceNotFoundException" }),
  },
  {
    name: "adopted-logs",
    title: "The adopted trail delivers to a log group of somebody else.",
    on: "fresh",
    inputs: { ...logs, adoptExisting: true },
    account: { cloudtrail: { trails: { theirs: { ...theirs, ...somebodys } } } },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "adopted-without-logs",
    title: "The adopted trail delivers to no log group, but one is wanted.",
    on: "fresh",
    inputs: { ...logs, adoptExisting: true },
    account: { cloudtrail: { trails: { theirs } } },
    first: "FAILED",
    second: "FAILED",
  },
];

const bothKinds = { s3DataEvents: ["ReadOnly", "WriteOnly"] } as const;
const ofOneBucket = { Type: "AWS::S3::Object", Values: ["arn:aws:s3:::precious/"] };
const ofAllBuckets = { Type: "AWS::S3::Object", Values: ["arn:aws:s3"] };
const ofTable = { Type: "AWS::DynamoDB::Table", Values: ["arn:aws:dynamodb:eu-west-1:111122223333:table/t"] };
const field = (Field: string, EqualsValue: string) => ({ Field, EqualsValue: [EqualsValue] });
const objects = [field("eventCategory", "Data"), field("resources.type", "AWS::S3::Object")];
const advanced = (selectors: Readonly<Record<string, Account>>): Account =>
  drifted({
    EventSelectors: null,
    AdvancedEventSelectors: { management: { FieldSelectors: [field("eventCategory", "Management")] }, ...selectors },
  });
const seen = { ...organisations, showsSelectors: true };

/** Accounts in which the trail is to log events on the objects of all S3 buckets. */
const s3Scenarios: readonly CloudTrailScenario[] = [
  {
    name: "s3-fresh",
    title: "The account has no trail, and one is wanted that logs what is done with the objects of S3.",
    on: "fresh",
    inputs: bothKinds,
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    ...repaired,
    name: "no-s3-reads",
    title: "The trail logs only writes of the objects of S3, but is to log reads as well.",
    inputs: bothKinds,
    account: drifted({ EventSelectors: { 1: { ReadWriteType: "WriteOnly" } } }),
  },
  {
    ...repaired,
    name: "no-s3-writes",
    title: "The trail logs writes of the objects of one bucket only, and somebody has it log those of a table.",
    inputs: { s3DataEvents: ["WriteOnly"] },
    account: drifted({ EventSelectors: { 1: { DataResources: [ofOneBucket, ofTable] } } }),
  },
  {
    ...repaired,
    name: "s3-beside-others",
    title: "The trail logs writes of all objects and of a table in one selector, but is to log reads as well.",
    inputs: bothKinds,
    account: drifted({ EventSelectors: { 1: { ReadWriteType: "WriteOnly", DataResources: [ofAllBuckets, ofTable] } } }),
  },
  {
    ...repaired,
    name: "s3-some-objects",
    title: "Advanced event selectors leave out the objects of one bucket.",
    inputs: bothKinds,
    account: advanced({
      some: {
        FieldSelectors: [...objects, { Field: "resources.ARN", NotStartsWith: ["arn:aws:s3:::scratch/"] }],
      },
    }),
  },
  {
    ...repaired,
    name: "s3-advanced-writes",
    title: "Advanced event selectors select writes of the objects of S3, but reads are to be logged.",
    inputs: { s3DataEvents: ["ReadOnly"] },
    account: advanced({ writes: { FieldSelectors: [...objects, field("readOnly", "false")] } }),
  },
  {
    ...repaired,
    name: "s3-advanced-reads",
    title: "Advanced event selectors select reads of the objects of S3, but writes are to be logged, too.",
    inputs: bothKinds,
    account: advanced({ reads: { FieldSelectors: [...objects, field("readOnly", "true")] } }),
  },
  {
    name: "s3-advanced",
    title: "Advanced event selectors select all that is wanted.",
    on: "compliant",
    inputs: bothKinds,
    account: advanced({ all: { FieldSelectors: objects } }),
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    ...failing,
    name: "s3-no-room",
    title: "The trail has as many event selectors of somebody else as AWS allows.",
    inputs: bothKinds,
    account: drifted({
      EventSelectors: Object.fromEntries(
        [1, 2, 3, 4].map((index) => [index, { IncludeManagementEvents: false, DataResources: [ofTable] }]),
      ),
    }),
  },
  {
    name: "organisation-s3",
    title: "The organisation's trail logs what is done with the objects of S3 and is adopted.",
    on: "fresh",
    inputs: { ...bothKinds, adoptExisting: true },
    account: {
      cloudtrail: {
        trails: { organisations: { ...seen, EventSelectors: { all: { DataResources: [ofAllBuckets] } } } },
      },
    },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "organisation-options",
    title: "The organisation's trail is adopted, but has neither a log group nor data events, which are wanted.",
    on: "fresh",
    inputs: { ...logs, ...bothKinds, adoptExisting: true },
    account: { cloudtrail: { trails: { organisations } } },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
];

/** Accounts with the options of the worker: delivery to CloudWatch Logs and data events. */
export const cloudTrailOptionScenarios = [...logScenarios, ...s3Scenarios];

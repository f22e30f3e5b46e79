import type { WorkerScenario } from "../../../lib/worker";
import type { cloudTrailInputs } from "./inputs";
import { cloudTrailNeighbourScenarios } from "./neighbours";
import { cloudTrailOptionScenarios } from "./options";

type CloudTrailScenario = WorkerScenario<typeof cloudTrailInputs>;

const name = "SSI-Multi-Region-Trail";
const otherKey = "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-4000-8000-0000000000ff";

/** Our trail with something else about it. */
const drifted = (trail: NonNullable<CloudTrailScenario["account"]>): CloudTrailScenario["account"] => ({
  cloudtrail: { trails: { [name]: trail } },
});

const repaired = { on: "compliant", first: "REMEDIATED", second: "COMPLIANT" } as const;

/** Accounts that the CloudTrail worker must handle. */
export const cloudTrailScenarios: readonly CloudTrailScenario[] = [
  { name: "fresh", title: "The account has no trail.", on: "fresh", first: "REMEDIATED", second: "COMPLIANT" },
  { name: "ours", title: "All is as the last run left it.", on: "compliant", first: "COMPLIANT", second: "COMPLIANT" },
  {
    name: "tagged",
    title: "The account has no trail, and new resources get tags.",
    on: "fresh",
    inputs: { tags: { Team: "security" } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  { ...repaired, name: "stopped", title: "Somebody stopped the logging.", account: drifted({ IsLogging: false }) },
  {
    ...repaired,
    name: "one-region",
    title: "The trail logs one Region only.",
    account: drifted({ IsMultiRegionTrail: false }),
  },
  {
    ...repaired,
    name: "every-region",
    title: "The trail logs every Region, but only one is wanted.",
    account: drifted({ IsMultiRegionTrail: true }),
    inputs: { multiRegion: false },
  },
  {
    ...repaired,
    name: "no-global-events",
    title: "The trail of one Region leaves out global events, such as those of IAM.",
    account: drifted({ IncludeGlobalServiceEvents: false }),
    inputs: { multiRegion: false },
  },
  {
    ...repaired,
    name: "no-validation",
    title: "The log files cannot be validated.",
    account: drifted({ LogFileValidationEnabled: false }),
  },
  {
    ...repaired,
    name: "other-bucket",
    title: "The trail delivers to another bucket.",
    account: drifted({ S3BucketName: "somebody-elses-bucket" }),
  },
  {
    ...repaired,
    name: "prefix",
    title: "The trail delivers to another folder of the bucket.",
    account: drifted({ S3KeyPrefix: "trail" }),
  },
  {
    ...repaired,
    name: "other-key",
    title: "The log files are encrypted with another key.",
    account: drifted({ KmsKeyId: otherKey }),
  },
  {
    ...repaired,
    name: "no-key",
    title: "The log files are not encrypted with a key of ours.",
    account: drifted({ KmsKeyId: null }),
  },
  {
    ...repaired,
    name: "write-only",
    title: "The trail logs only write management events.",
    account: drifted({ EventSelectors: { all: { ReadWriteType: "WriteOnly" } } }),
  },
  {
    ...repaired,
    name: "excluded-source",
    title: "The trail leaves out the management events of KMS.",
    account: drifted({ EventSelectors: { all: { ExcludeManagementEventSources: ["kms.amazonaws.com"] } } }),
  },
  {
    ...repaired,
    name: "data-events-only",
    title: "The trail logs the data events of a bucket, and no management events.",
    account: drifted({
      EventSelectors: {
        data: {
          ReadWriteType: "WriteOnly",
          IncludeManagementEvents: false,
          DataResources: [{ Type: "AWS::S3::Object", Values: ["arn:aws:s3:::precious/"] }],
        },
      },
    }),
  },
  {
    ...repaired,
    name: "advanced-selectors",
    title: "Advanced event selectors leave out read management events, and select data events.",
    account: drifted({
      AdvancedEventSelectors: {
        management: {
          FieldSelectors: [
            { Field: "eventCategory", EqualsValue: ["Management"] },
            { Field: "readOnly", EqualsValue: ["false"] },
          ],
        },
        data: {
          FieldSelectors: [
            { Field: "eventCategory", EqualsValue: ["Data"] },
            { Field: "resources.type", EqualsValue: ["AWS::Lambda::Function"] },
          ],
        },
      },
    }),
  },
  {
    ...repaired,
    name: "half-enabled",
    title: "Somebody created the trail of this name with the defaults of the AWS CLI, and did not start it.",
    account: drifted({
      IsMultiRegionTrail: false,
      LogFileValidationEnabled: false,
      IsLogging: false,
      KmsKeyId: null,
      S3BucketName: "somebody-elses-bucket",
    }),
  },
  {
    name: "bucket-gone",
    title: "The trail could not deliver to another bucket; the error stays until the next delivery.",
    on: "compliant",
    account: drifted({ S3BucketName: "a-bucket-that-was", LatestDeliveryError: "NoSuchBucket" }),
    first: "PENDING",
    second: "COMPLIANT",
  },
  {
    name: "cannot-deliver",
    title: "The trail is as wanted, but cannot deliver.",
    on: "compliant",
    account: drifted({ LatestDeliveryError: "AccessDenied", LatestDigestDeliveryError: "AccessDenied" }),
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "refused-bucket",
    title: "The bucket's policy does not let CloudTrail write.",
    on: "fresh",
    account: { cloudtrail: { refusedBy: "bucket" } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "refused-key",
    title: "The trail is not validated, and the key's policy no longer lets CloudTrail encrypt.",
    on: "compliant",
    account: { cloudtrail: { refusedBy: "key", trails: { [name]: { LogFileValidationEnabled: false } } } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "late-policy",
    title: "The policies of bucket and key take a moment to propagate.",
    on: "fresh",
    faults: [
      "cloudtrail:createTrail#1=CloudTrail.InsufficientS3BucketPolicyException",
      "cloudtrail:createTrail#2=CloudTrail.InsufficientEncryptionPolicyException",
    ],
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "not-started",
    title: "The trail is created, but cannot be started in the same run.",
    on: "fresh",
    faults: ["cloudtrail:startLogging=CloudTrail.OperationNotPermittedException"],
    first: "FAILED",
    second: "REMEDIATED",
  },
  {
    name: "not-found-again",
    title: "The trail is created, but AWS does not find it again in the same run.",
    on: "fresh",
    faults: [2, 3, 4, 5, 6, 7].map((call) => `cloudtrail:getTrail#${call}=CloudTrail.TrailNotFoundException`),
    first: "FAILED",
    second: "COMPLIANT",
  },
  {
    name: "wrong-home",
    title: "AWS says that the trail belongs to another Region, and refuses to change it.",
    on: "compliant",
    account: drifted({ EventSelectors: { all: { ReadWriteType: "ReadOnly" } } }),
    faults: ["cloudtrail:putEventSelectors=CloudTrail.InvalidHomeRegionException"],
    first: "FAILED",
    second: "REMEDIATED",
  },
  ...cloudTrailNeighbourScenarios,
  ...cloudTrailOptionScenarios,
  {
    name: "unavailable",
    title: "AWS does not offer CloudTrail in this Region.",
    on: "fresh",
    account: { cloudtrail: { unavailable: true } },
    first: "UNAVAILABLE",
    second: "UNAVAILABLE",
  },
];

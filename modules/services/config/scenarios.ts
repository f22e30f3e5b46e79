import type { WorkerScenario } from "../../../lib/worker";
import { conformancePacks } from "./conformance-packs";
import type { configInputs } from "./inputs";

/** The default pack as it is deployed. */
const packName = `SSI-control-tower-detective-guardrails-${conformancePacks[0]?.version ?? ""}`;
const oldName = "SSI-control-tower-detective-guardrails-00000000";
const complete = { State: "CREATE_COMPLETE" };
const failed = { State: "CREATE_FAILED", Reason: "The stack could not be created." };
const others = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`Theirs-${index}`, complete]));
const otherKey = "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-4000-8000-0000000000ff";
const otherRole = "arn:aws:iam::111122223333:role/config-role";

const recordsAll = {
  AllSupported: true,
  IncludeGlobalResourceTypes: true,
  RecordingStrategy: { UseOnly: "ALL_SUPPORTED_RESOURCE_TYPES" },
};

/** On a compliant account one thing is otherwise, and is repaired. */
function drift(
  name: string,
  title: string,
  config: NonNullable<WorkerScenario["account"]>[string],
  inputs: WorkerScenario<typeof configInputs>["inputs"] = {},
): WorkerScenario<typeof configInputs> {
  return { name, title, on: "compliant", account: { config }, inputs, first: "REMEDIATED", second: "COMPLIANT" };
}

/** Accounts that the Config worker must handle. */
export const configScenarios: readonly WorkerScenario<typeof configInputs>[] = [
  { name: "fresh", title: "The account has never used Config.", on: "fresh", first: "REMEDIATED", second: "COMPLIANT" },
  { name: "ours", title: "All is as the last run left it.", on: "compliant", first: "COMPLIANT", second: "COMPLIANT" },
  {
    name: "all-packs",
    title:
      "The account has never used Config; every conformance pack and one of the caller's own are wanted, with tags.",
    on: "fresh",
    inputs: {
      conformancePacks: conformancePacks.map(({ id }) => id),
      conformancePackTemplateBody: '{"Resources":{"Encrypted":{"Type":"AWS::Config::ConfigRule"}}}',
      tags: { Team: "security" },
    },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "no-packs",
    title: "The account has never used Config, and no conformance pack is wanted.",
    on: "fresh",
    inputs: { conformancePacks: [] },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "somebody-elses",
    title: "Somebody has set Config up with other names, a role, a bucket and a pack of their own.",
    on: "fresh",
    account: {
      iam: { serviceLinkedRoles: { "config.amazonaws.com": "AWSServiceRoleForConfig" } },
      config: {
        recorder: {
          Name: "main",
          RoleARN: otherRole,
          RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: false },
          Recording: true,
          LastStatus: "Success",
        },
        channel: {
          Name: "main",
          S3BucketName: "somebody-elses-bucket",
          S3KeyPrefix: "config",
          SnsTopicARN: "arn:aws:sns:eu-west-1:111122223333:config",
          ConfigSnapshotDeliveryProperties: { DeliveryFrequency: "Six_Hours" },
          Deliveries: { History: "Success", Snapshot: "Success", Stream: "Success" },
        },
        packs: { "Operational-Best-Practices": complete },
      },
    },
    inputs: { adoptExisting: false },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "half-enabled",
    title: "There is a recorder, but no delivery channel.",
    on: "compliant",
    account: { config: { recorder: { Recording: false }, channel: null, packs: null } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  drift("paused", "The recorder is stopped.", { recorder: { Recording: false, LastStatus: "NotApplicable" } }),
  drift("role", "The recorder uses a role of somebody's own.", { recorder: { RoleARN: otherRole } }),
  drift("some-types", "Only some resource types are recorded.", {
    recorder: {
      RecordingGroup: {
        AllSupported: false,
        IncludeGlobalResourceTypes: false,
        ResourceTypes: ["AWS::EC2::Instance"],
        RecordingStrategy: { UseOnly: "INCLUSION_BY_RESOURCE_TYPES" },
      },
    },
  }),
  drift("no-global-types", "IAM's resource types are not recorded.", {
    recorder: { RecordingGroup: { IncludeGlobalResourceTypes: false } },
  }),
  drift(
    "global-types-elsewhere",
    "IAM's resource types are recorded twice, here and in the home Region.",
    { recorder: { RecordingGroup: { IncludeGlobalResourceTypes: true } } },
    { homeRegion: "us-east-1" },
  ),
  drift(
    "exclusions",
    "All resource types are recorded, although some are not wanted.",
    { recorder: { RecordingGroup: recordsAll } },
    { excludedResourceTypes: ["AWS::Config::ResourceCompliance"] },
  ),
  drift(
    "exclusions-elsewhere",
    "A wanted resource type is excluded, and IAM's are recorded outside their home Region.",
    {
      recorder: {
        RecordingGroup: {
          ExclusionByResourceTypes: { ResourceTypes: ["AWS::EC2::Instance", "AWS::Config::ResourceCompliance"] },
        },
      },
    },
    { excludedResourceTypes: ["AWS::Config::ResourceCompliance"], homeRegion: "us-east-1" },
  ),
  drift("daily", "Changes are recorded once a day only.", {
    recorder: { RecordingMode: { RecordingFrequency: "DAILY" } },
  }),
  drift("overrides", "Changes of some resource types are recorded once a day only.", {
    recorder: {
      RecordingMode: {
        RecordingModeOverrides: [{ ResourceTypes: ["AWS::EC2::Instance"], RecordingFrequency: "DAILY" }],
      },
    },
  }),
  drift(
    "no-overrides",
    "Every change is recorded, but some resource types are wanted daily.",
    { recorder: { RecordingMode: { RecordingModeOverrides: null } } },
    { overriddenResourceTypes: ["AWS::EC2::NetworkInterface", "AWS::EC2::Subnet"] },
  ),
  drift(
    "overrides-of-others",
    "Another resource type than the wanted one is recorded continuously.",
    {
      recorder: {
        RecordingMode: {
          RecordingFrequency: "DAILY",
          RecordingModeOverrides: [{ ResourceTypes: ["AWS::EC2::VPC"], RecordingFrequency: "CONTINUOUS" }],
        },
      },
    },
    { recordingFrequency: "DAILY", overriddenResourceTypes: ["AWS::EC2::Subnet"] },
  ),
  drift("no-channel", "The delivery channel was deleted.", { channel: null }),
  drift(
    "bucket",
    "Config delivers to another bucket, which is not to be adopted.",
    { channel: { S3BucketName: "somebody-elses-bucket" } },
    { adoptExisting: false },
  ),
  {
    name: "adopted",
    title: "Config delivers to the bucket of a landing zone, where all arrives.",
    on: "compliant",
    account: { config: { channel: { S3BucketName: "landing-zone-logs", S3KeyPrefix: "org", S3KmsKeyArn: otherKey } } },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "adopted-recorder",
    title: "A landing zone's recorder has a role of its own, records other types, and is stopped.",
    on: "compliant",
    account: {
      config: {
        recorder: {
          RoleARN: otherRole,
          RecordingGroup: { IncludeGlobalResourceTypes: false },
          Recording: false,
        },
        channel: { S3BucketName: "landing-zone-logs" },
      },
    },
    first: "NON_COMPLIANT",
    second: "NON_COMPLIANT",
  },
  {
    name: "adopted-failing",
    title: "Config cannot deliver to the bucket of a landing zone.",
    on: "compliant",
    account: {
      config: {
        channel: { S3BucketName: "landing-zone-logs", Deliveries: { Stream: "Failure" } },
        deliverySeconds: 1e6,
      },
    },
    first: "FAILED",
    second: "FAILED",
  },
  drift("key", "Config encrypts with another key.", { channel: { S3KmsKeyArn: otherKey } }),
  drift("prefix", "Config delivers under a prefix.", { channel: { S3KeyPrefix: "config" } }),
  drift("no-pack", "A wanted conformance pack was deleted.", { packs: { [packName]: null } }),
  drift("old-pack", "An older version of a conformance pack is deployed.", {
    packs: { [packName]: null, [oldName]: complete },
  }),
  drift("both-packs", "An older version of a conformance pack has stayed.", { packs: { [oldName]: complete } }),
  drift("failed-pack", "A conformance pack could not be deployed.", { packs: { [packName]: failed } }),
  drift("failed-update", "A conformance pack could not be updated.", {
    packs: { [packName]: { State: "UPDATE_FAILED", Reason: "The stack could not be updated." } },
  }),
  {
    name: "updated-pack",
    title: "Somebody has deployed a wanted conformance pack again.",
    on: "compliant",
    account: { config: { packs: { [packName]: { State: "UPDATE_COMPLETE" } } } },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "unknown-state",
    title: "A conformance pack is in a state that AWS has added, as is a delivery and the recorder.",
    on: "compliant",
    account: {
      config: {
        packs: { [packName]: { State: "FUTURE_IN_PROGRESS" } },
        recorder: { LastStatus: "FUTURE_STATUS" },
        channel: { Deliveries: { Stream: "FUTURE_STATUS" } },
      },
    },
    first: "PENDING",
    second: "PENDING",
  },
  drift("stuck-pack", "A conformance pack could not be deployed and must be deleted first.", {
    packs: { [packName]: failed },
    keepsFailedPacks: true,
  }),
  {
    name: "many-packs",
    title: "Somebody else has forty conformance packs.",
    on: "compliant",
    account: { config: { packs: others(40) } },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "too-many-packs",
    title: "Somebody else has all fifty conformance packs that an account may have.",
    on: "fresh",
    account: { config: { packs: others(50) } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "hopeless-pack",
    title: "A conformance pack cannot be deployed in any attempt.",
    on: "fresh",
    account: { config: { failsPacks: true } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "invalid-pack",
    title: "The template of the caller's own conformance pack holds no rule that AWS knows.",
    on: "fresh",
    inputs: { conformancePackTemplateBody: '{"Resources":{"Encrypted":{"Type":"AWS::Config::Rule"}}}' },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "in-progress",
    title: "AWS takes a day to deploy a conformance pack.",
    on: "fresh",
    account: { config: { packSeconds: 86400 } },
    first: "PENDING",
    second: "PENDING",
  },
  {
    name: "refused-deletion",
    title: "AWS refuses to delete the older version of a conformance pack.",
    on: "compliant",
    account: { config: { packs: { [oldName]: complete } } },
    faults: ["config:deleteConformancePack=Config.NoSuchConformancePackException"],
    first: "FAILED",
    second: "REMEDIATED",
  },
  {
    name: "delivery-failed",
    title: "Config cannot deliver to the logging bucket, although the channel is as wanted.",
    on: "compliant",
    account: { config: { channel: { Deliveries: { History: "Failure" } } } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "delivery-repaired",
    title: "Config could not deliver with another key, and delivers the next time.",
    on: "compliant",
    account: { config: { channel: { S3KmsKeyArn: otherKey, Deliveries: { History: "Failure" } } } },
    first: "PENDING",
    second: "COMPLIANT",
  },
  {
    name: "refused-bucket",
    title: "The bucket's policy does not let Config write.",
    on: "fresh",
    faults: ["config:putDeliveryChannel=Config.InsufficientDeliveryPolicyException"],
    first: "FAILED",
    second: "REMEDIATED",
  },
  {
    name: "refused-recorder",
    title: "The new role never becomes known to Config.",
    on: "fresh",
    faults: ["config:putConfigurationRecorder=Config.InvalidRoleException"],
    first: "FAILED",
    second: "REMEDIATED",
  },
  {
    name: "recorder-failed",
    title: "The recorder is on, but its last recording failed.",
    on: "compliant",
    account: { config: { recorder: { LastStatus: "Failure" } } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "control-tower",
    title: "AWS Control Tower manages the recorder.",
    on: "compliant",
    account: {
      config: {
        recorder: { Name: "aws-controltower-BaselineConfigRecorder", RoleARN: otherRole },
        channel: { Name: "aws-controltower-BaselineConfigDeliveryChannel", S3BucketName: "aws-controltower-logs" },
        packs: { [packName]: null },
      },
    },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
  {
    name: "unavailable",
    title: "AWS does not offer Config in this Region.",
    on: "fresh",
    account: { config: { unavailable: true } },
    first: "UNAVAILABLE",
    second: "UNAVAILABLE",
  },
];

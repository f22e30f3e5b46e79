import type { Json, JsonObject } from "../../account";
import type { Operating, Operation, ServiceBehaviour } from "../../service";
import { packOperations } from "./packs";
import type { Channel, ConfigState } from "./state";

type Call = Operating<ConfigState>;

/** AWS chooses the id at the end. Without a name, of the account's own recorder. */
const recorderArn = ({ state, arn }: Call, name: Json = state.recorder?.Name ?? "default") =>
  arn("config", `configuration-recorder/${String(name)}/0`);

/** Refusals of PutConfigurationRecorder, and the members that it sets itself: https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html */
function groupOf(request: JsonObject, { fail }: Call): JsonObject {
  const group = (request.RecordingGroup ?? { AllSupported: true }) as JsonObject;
  const strategy = (group.RecordingStrategy as JsonObject | undefined)?.UseOnly;
  const excludes = strategy === "EXCLUSION_BY_RESOURCE_TYPES";
  if (group.AllSupported === true ? excludes : group.IncludeGlobalResourceTypes === true) {
    fail("InvalidRecordingGroupException", "The recording group is not valid: its settings contradict each other.");
  }
  return {
    ...group,
    AllSupported: group.AllSupported === true,
    IncludeGlobalResourceTypes: group.IncludeGlobalResourceTypes === true,
    ResourceTypes: group.ResourceTypes ?? [],
    ExclusionByResourceTypes: group.ExclusionByResourceTypes ?? { ResourceTypes: [] },
    RecordingStrategy: { UseOnly: strategy ?? "ALL_SUPPORTED_RESOURCE_TYPES" },
  };
}

const putConfigurationRecorder: Operation<ConfigState> = {
  resource: ({ ConfigurationRecorder }, call) => recorderArn(call, (ConfigurationRecorder as JsonObject).Name),
  answer: ({ ConfigurationRecorder }, call) => {
    const { state, fail, needs, other, arn } = call;
    const wanted = ConfigurationRecorder as JsonObject;
    const [Name, RoleARN] = [String(wanted.Name ?? "default"), String(wanted.RoleARN)];
    if (state.recorder !== undefined && state.recorder.Name !== Name) {
      fail(
        "MaxNumberOfConfigurationRecordersExceededException",
        `Failed to put configuration recorder '${Name}' because the maximum number of configuration recorders: 1 is reached.`,
      );
    }
    needs("iam:PassRole", RoleARN, { "iam:PassedToService": "config.amazonaws.com" });
    const linked = arn("iam", "role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig", "");
    if (RoleARN === linked && !("config.amazonaws.com" in (other("iam").serviceLinkedRoles as JsonObject))) {
      fail("InvalidRoleException", "The provided role ARN is not valid.");
    }
    state.recorder = {
      ...(state.recorder ?? { Recording: false, LastStatus: "Pending" }),
      Name,
      RoleARN,
      RecordingGroup: groupOf(wanted, call),
      RecordingMode: (wanted.RecordingMode as JsonObject | undefined) ?? { RecordingFrequency: "CONTINUOUS" },
    };
    return {};
  },
};

/** Config tries whether it may write: https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html */
function checkBucket({ S3BucketName, S3KeyPrefix, S3KmsKeyArn }: Omit<Channel, "Deliveries">, call: Call): void {
  const { place, arn, fail, other, permits } = call;
  if (!(S3BucketName in (other("s3").buckets as JsonObject))) {
    fail("NoSuchBucketException", `Cannot find a S3 bucket with an empty bucket name or ${S3BucketName}.`);
  }
  const bucket = arn("s3", S3BucketName, "", "");
  const file = `${S3KeyPrefix === undefined ? "" : `${S3KeyPrefix}/`}AWSLogs/${place.accountId}/Config/ConfigWritabilityCheckFile`;
  const context = { "aws:SourceAccount": place.accountId, "aws:SecureTransport": "true" };
  const asOwner = { ...context, "s3:x-amz-acl": "bucket-owner-full-control" };
  const service = "config.amazonaws.com";
  const uses = [
    { owner: bucket, service, action: "s3:GetBucketAcl", resource: bucket, context },
    { owner: bucket, service, action: "s3:ListBucket", resource: bucket, context },
    { owner: bucket, service, action: "s3:PutObject", resource: `${bucket}/${file}`, context: asOwner },
    ...(S3KmsKeyArn === undefined
      ? []
      : [{ owner: S3KmsKeyArn, service, action: "kms:GenerateDataKey", resource: S3KmsKeyArn, context }]),
  ];
  if (!uses.every(permits)) {
    fail(
      "InsufficientDeliveryPolicyException",
      `Insufficient delivery policy to s3 bucket: ${S3BucketName}, unable to write to bucket.`,
    );
  }
}

const putDeliveryChannel: Operation<ConfigState> = {
  answer: ({ DeliveryChannel }, call) => {
    const { state, fail, clock } = call;
    const wanted = DeliveryChannel as Omit<Channel, "Deliveries">;
    if (state.recorder === undefined) {
      fail(
        "NoAvailableConfigurationRecorderException",
        "Configuration recorder is not available to put delivery channel.",
      );
    }
    if (state.channel !== undefined && state.channel.Name !== wanted.Name) {
      fail(
        "MaxNumberOfDeliveryChannelsExceededException",
        `Failed to put delivery channel '${wanted.Name}' because the maximum number of delivery channels: 1 is reached.`,
      );
    }
    checkBucket(wanted, call);
    const channel: Channel = { ...wanted, Deliveries: state.channel?.Deliveries ?? {} };
    state.channel = channel;
    clock.after(state.deliverySeconds * 1000, () => {
      channel.Deliveries = { History: "Success", Stream: "Success" };
    });
    return {};
  },
};

const startConfigurationRecorder: Operation<ConfigState> = {
  resource: ({ ConfigurationRecorderName }, call) => recorderArn(call, ConfigurationRecorderName),
  answer: (request, { state, fail }) => {
    const { recorder, channel } = state;
    if (recorder === undefined || recorder.Name !== request.ConfigurationRecorderName) {
      return fail(
        "NoSuchConfigurationRecorderException",
        `Cannot find configuration recorder with the specified name '${String(request.ConfigurationRecorderName)}'.`,
      );
    }
    if (channel === undefined) {
      fail("NoAvailableDeliveryChannelException", "Delivery channel is not available to start configuration recorder.");
    }
    Object.assign(recorder, { Recording: true, LastStatus: "Pending" });
    return {};
  },
};

const deliveryInfo = (status = "Not_Applicable"): JsonObject =>
  status === "Failure"
    ? { LastStatus: status, LastErrorCode: "AccessDenied", LastErrorMessage: "Access Denied" }
    : { LastStatus: status };

/** AWS Config. */
export const config: ServiceBehaviour<ConfigState> = {
  word: "config",
  fresh: () => ({ packs: {}, packSeconds: 75, deliverySeconds: 900 }),
  operations: {
    describeConfigurationRecorders: {
      resource: (_, call) => recorderArn(call),
      answer: (_, call) => {
        if (call.state.recorder === undefined) return { ConfigurationRecorders: [] };
        const { Name, RoleARN, RecordingGroup, RecordingMode } = call.state.recorder;
        const recorder = { Name, RoleARN, RecordingGroup, ...(RecordingMode && { RecordingMode }) };
        return { ConfigurationRecorders: [{ Arn: recorderArn(call), ...recorder }] };
      },
    },
    describeConfigurationRecorderStatus: {
      resource: (_, call) => recorderArn(call),
      answer: (_, { state: { recorder } }) => {
        if (recorder === undefined) return { ConfigurationRecordersStatus: [] };
        const { Name, Recording, LastStatus } = recorder;
        return { ConfigurationRecordersStatus: [{ Name, Recording, LastStatus }] };
      },
    },
    putConfigurationRecorder,
    startConfigurationRecorder,
    describeDeliveryChannels: {
      answer: (_, { state: { channel } }) => {
        if (channel === undefined) return { DeliveryChannels: [] };
        const members = Object.entries(channel).filter(([member]) => member !== "Deliveries");
        return { DeliveryChannels: [Object.fromEntries(members)] };
      },
    },
    describeDeliveryChannelStatus: {
      answer: (_, { state: { channel } }) => {
        if (channel === undefined) return { DeliveryChannelsStatus: [] };
        const { Name, Deliveries } = channel;
        const infos = ["History", "Snapshot", "Stream"].map((kind): [string, JsonObject] => [
          `Config${kind}DeliveryInfo`,
          deliveryInfo(Deliveries[kind]),
        ]);
        return { DeliveryChannelsStatus: [{ Name, ...Object.fromEntries(infos) }] };
      },
    },
    putDeliveryChannel,
    ...packOperations,
  },
};

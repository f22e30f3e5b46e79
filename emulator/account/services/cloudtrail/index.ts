import type { Json, JsonObject } from "../../account";
import type { Operation, ServiceBehaviour } from "../../service";
import { checkLogDelivery, logDelivery } from "./log-group";
import { arnOf, checkDestination, type Call, type CloudTrailState, type Named, type Trail } from "./trail";

/** "Irrespective of the region in which they were created": https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html */
const maximumOfTrails = 5;
const allManagementEvents: JsonObject = {
  ReadWriteType: "All",
  IncludeManagementEvents: true,
  DataResources: [],
  ExcludeManagementEventSources: [],
};

/** The ARN that a request names, in full or by the name of a trail of this Region. */
function ofTrail({ Name, TrailName }: JsonObject, { arn }: Call): string {
  const given = String(Name ?? TrailName);
  return given.startsWith("arn:") ? given : arn("cloudtrail", `trail/${given}`);
}

function trailOf(request: JsonObject, call: Call): Named {
  const wanted = ofTrail(request, call);
  const found = Object.entries(call.state.trails).find((named) => arnOf(named, call) === wanted);
  return found ?? call.fail("TrailNotFoundException", `Unknown trail: ${wanted} for the user: ${call.place.accountId}`);
}

/** A trail of this Region and account. */
function ownTrailOf(request: JsonObject, call: Call): Named {
  const named = trailOf(request, call);
  const { HomeRegion = call.place.region, Owner } = named[1];
  if (HomeRegion === call.place.region && Owner === undefined) return named;
  return call.fail("InvalidHomeRegionException", `The trail is not in its home Region, which is ${HomeRegion}.`);
}

function described(named: Named, call: Call): JsonObject {
  const [Name, { HomeRegion = call.place.region, IsOrganizationTrail = false, ...trail }] = named;
  const { S3BucketName, S3KeyPrefix, KmsKeyId, IsMultiRegionTrail } = trail;
  const { IncludeGlobalServiceEvents, LogFileValidationEnabled, EventSelectors, AdvancedEventSelectors } = trail;
  return {
    Name,
    TrailARN: arnOf(named, call),
    HomeRegion,
    S3BucketName,
    ...(S3KeyPrefix === undefined ? {} : { S3KeyPrefix }),
    ...(KmsKeyId === undefined ? {} : { KmsKeyId }),
    ...logDelivery({}, trail),
    IsMultiRegionTrail,
    IncludeGlobalServiceEvents,
    LogFileValidationEnabled,
    IsOrganizationTrail,
    HasCustomEventSelectors: (EventSelectors ?? AdvancedEventSelectors) !== undefined,
    HasInsightSelectors: false,
  };
}

/** Answer of CreateTrail and UpdateTrail. */
function configuration(named: Named, call: Call): JsonObject {
  return {
    ...described(named, call),
    HomeRegion: undefined,
    HasCustomEventSelectors: undefined,
    HasInsightSelectors: undefined,
  };
}

/** The request laid over a trail; what it does not name stays. */
function configured(request: JsonObject, trail: Trail, call: Call): Trail {
  const { S3BucketName, S3KeyPrefix, KmsKeyId, IsMultiRegionTrail } = request;
  const { IncludeGlobalServiceEvents, EnableLogFileValidation } = request;
  const result: Trail = {
    ...trail,
    CloudWatchLogsLogGroupArn: undefined,
    CloudWatchLogsRoleArn: undefined,
    ...logDelivery(request, trail),
    S3BucketName: String(S3BucketName ?? trail.S3BucketName),
    ...(typeof KmsKeyId === "string" ? { KmsKeyId } : {}),
    IsMultiRegionTrail: Boolean(IsMultiRegionTrail ?? trail.IsMultiRegionTrail),
    IncludeGlobalServiceEvents: Boolean(IncludeGlobalServiceEvents ?? trail.IncludeGlobalServiceEvents),
    LogFileValidationEnabled: Boolean(EnableLogFileValidation ?? trail.LogFileValidationEnabled),
  };
  // As Terraform's provider has it, an empty prefix takes the prefix away.
  if (S3KeyPrefix === "") delete result.S3KeyPrefix;
  else if (S3KeyPrefix !== undefined) result.S3KeyPrefix = String(S3KeyPrefix);
  if (result.IsMultiRegionTrail && !result.IncludeGlobalServiceEvents) {
    call.fail("InvalidParameterCombinationException", "Multi-Region trail must include global service events.");
  }
  return result;
}

/** An error of a delivery is told until the next one. */
function deliverLater(trail: Trail, { clock, state }: Call): void {
  clock.after(state.deliverySeconds * 1000, () => {
    delete trail.LatestDeliveryError;
    delete trail.LatestDigestDeliveryError;
    delete trail.LatestCloudWatchLogsDeliveryError;
  });
}

const createTrail: Operation<CloudTrailState> = {
  resource: ofTrail,
  answer: (request, call) => {
    const { state, fail, needs, place } = call;
    const name = String(request.Name);
    const Tags = (request.TagsList ?? []) as { Key: string; Value: string }[];
    if (state.trails[name] !== undefined) {
      fail("TrailAlreadyExistsException", `Trail ${name} already exists for customer: ${place.accountId}`);
    }
    if (Object.keys(state.trails).length >= maximumOfTrails) {
      fail("MaximumNumberOfTrailsExceededException", `User: ${place.accountId} already has 5 trails in this region.`);
    }
    if (Tags.length > 0) needs("cloudtrail:AddTags", ofTrail(request, call));
    const defaults: Trail = {
      S3BucketName: "",
      IsMultiRegionTrail: false,
      IncludeGlobalServiceEvents: true,
      LogFileValidationEnabled: false,
      IsLogging: false,
      Tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
    };
    const trail = configured(request, defaults, call);
    checkDestination([name, trail], call);
    checkLogDelivery(request, call);
    state.trails[name] = trail;
    return configuration([name, trail], call);
  },
};

const updateTrail: Operation<CloudTrailState> = {
  resource: ofTrail,
  answer: (request, call) => {
    const [name, before] = ownTrailOf(request, call);
    const trail = configured(request, before, call);
    checkDestination([name, trail], call);
    checkLogDelivery(request, call);
    call.state.trails[name] = trail;
    deliverLater(trail, call);
    return configuration([name, trail], call);
  },
};

const startLogging: Operation<CloudTrailState> = {
  resource: ofTrail,
  answer: (request, call) => {
    const [, trail] = ownTrailOf(request, call);
    trail.IsLogging = true;
    deliverLater(trail, call);
    return {};
  },
};

const byNumber = (selectors: Json | undefined) =>
  Object.fromEntries((selectors as JsonObject[]).map((selector, index) => [String(index), selector]));

const putEventSelectors: Operation<CloudTrailState> = {
  resource: ofTrail,
  answer: (request, call) => {
    const [, trail] = ownTrailOf(request, call);
    const { EventSelectors, AdvancedEventSelectors } = request;
    // "You can configure up to five event selectors": https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html
    if (Array.isArray(EventSelectors) && EventSelectors.length > 5) {
      call.fail("InvalidEventSelectorsException", "The trail would have more than five event selectors.");
    }
    if ((EventSelectors === undefined) === (AdvancedEventSelectors === undefined)) {
      call.fail("InvalidEventSelectorsException", "Give either EventSelectors or AdvancedEventSelectors.");
    }
    delete trail.EventSelectors;
    delete trail.AdvancedEventSelectors;
    if (EventSelectors !== undefined) trail.EventSelectors = byNumber(EventSelectors);
    else trail.AdvancedEventSelectors = byNumber(AdvancedEventSelectors);
    return { TrailARN: ofTrail(request, call), ...request, TrailName: undefined };
  },
};

const getTrailStatus: Operation<CloudTrailState> = {
  resource: ofTrail,
  answer: (request, call) => {
    const [, { IsLogging, ...trail }] = trailOf(request, call);
    const { LatestDeliveryError, LatestDigestDeliveryError, LatestCloudWatchLogsDeliveryError } = trail;
    return { IsLogging, LatestDeliveryError, LatestDigestDeliveryError, LatestCloudWatchLogsDeliveryError };
  },
};

const getEventSelectors: Operation<CloudTrailState> = {
  resource: ofTrail,
  answer: (request, call) => {
    const [, { Owner, showsSelectors, EventSelectors, AdvancedEventSelectors }] = trailOf(request, call);
    const TrailARN = ofTrail(request, call);
    // https://github.com/cloud-custodian/cloud-custodian/pull/6394
    if (Owner !== undefined && showsSelectors !== true)
      call.fail("TrailNotFoundException", `Unknown trail: ${TrailARN}`);
    if (AdvancedEventSelectors !== undefined) {
      return { TrailARN, AdvancedEventSelectors: Object.values(AdvancedEventSelectors) };
    }
    const selectors = Object.values(EventSelectors ?? { default: allManagementEvents });
    return { TrailARN, EventSelectors: selectors.map((selector) => ({ ...allManagementEvents, ...selector })) };
  },
};

/** AWS CloudTrail. */
export const cloudtrail: ServiceBehaviour<CloudTrailState> = {
  word: "cloudtrail",
  fresh: () => ({ trails: {}, deliverySeconds: 300 }),
  operations: {
    createTrail,
    describeTrails: {
      answer: (_, call) => ({ TrailList: Object.entries(call.state.trails).map((named) => described(named, call)) }),
    },
    getEventSelectors,
    getTrail: {
      resource: ofTrail,
      answer: (request, call) => ({ Trail: described(trailOf(request, call), call) }),
    },
    getTrailStatus,
    putEventSelectors,
    startLogging,
    updateTrail,
  },
};

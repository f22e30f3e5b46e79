import type { JsonObject, ServiceState } from "../account";
import type { Operating, Operation, ServiceBehaviour } from "../service";

interface Feature {
  Status: string;
  /** Status of each agent that GuardDuty manages for the feature. */
  Agents?: Record<string, string>;
  ManagedBy?: string;
}

interface Destination {
  DestinationId: string;
  Status: string;
  DestinationArn: string;
  KmsKeyArn: string;
}

interface Detector {
  DetectorId: string;
  Status: string;
  FindingPublishingFrequency: string;
  /** By name. */
  Features: Record<string, Feature>;
  Tags?: Record<string, string>;
  /** The one that an account may have. */
  Destination?: Destination;
}

/** GuardDuty's part of an account; by names and not in lists, so that a merge patch reaches everything. */
export interface GuardDutyState extends ServiceState {
  /** The one that an account may have in a Region. */
  detector?: Detector;
  /** Optional features that the Region offers. */
  offered: string[];
  /** Account that administers this one, if one does. */
  administrator?: string;
  /** Seconds until a destination is verified. AWS says "a few minutes" only. */
  verificationSeconds: number;
  /** The bucket or the key does not let GuardDuty write, whatever their policies here say. */
  refusesDestinations?: boolean;
}

type Call = Operating<GuardDutyState>;

interface FeatureRequest {
  readonly Name: string;
  readonly Status: string;
  readonly AdditionalConfiguration?: readonly { readonly Name: string; readonly Status: string }[];
}

const foundations = ["CLOUD_TRAIL", "DNS_LOGS", "FLOW_LOGS"];
const agents: Readonly<Record<string, readonly string[]>> = {
  RUNTIME_MONITORING: ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"],
  EKS_RUNTIME_MONITORING: ["EKS_ADDON_MANAGEMENT"],
};
/** Off unless asked for, says https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html */
const offByDefault = ["RUNTIME_MONITORING", "EKS_RUNTIME_MONITORING"];
const malwareProtection = "malware-protection.guardduty.amazonaws.com";

const newFeature = (name: string, Status: string): [string, Feature] => {
  const off = (agents[name] ?? []).map((agent): [string, string] => [agent, "DISABLED"]);
  return [name, off.length > 0 ? { Status, Agents: Object.fromEntries(off) } : { Status }];
};

function detectorOf(request: JsonObject, { state, fail }: Call): Detector {
  if (state.detector?.DetectorId === request.DetectorId && state.detector !== undefined) return state.detector;
  return fail(
    "BadRequestException",
    "The request is rejected because the input detectorId is not owned by the current account.",
  );
}

function destinationOf(request: JsonObject, call: Call): Destination {
  const { Destination } = detectorOf(request, call);
  if (Destination !== undefined && Destination.DestinationId === request.DestinationId) return Destination;
  return call.fail("BadRequestException", "The request is rejected because the destinationId is not valid.");
}

const ofDetector = (request: JsonObject, { arn }: Call) => arn("guardduty", `detector/${String(request.DetectorId)}`);
const ofDestination = (request: JsonObject, call: Call) =>
  `${ofDetector(request, call)}/publishingDestination/${String(request.DestinationId)}`;
const noResource = () => "*";

/** Sets features as wanted, or refuses as AWS does. */
function setFeatures(detector: Detector, wanted: readonly FeatureRequest[], call: Call): void {
  for (const { Name, Status, AdditionalConfiguration = [] } of wanted) {
    const found = detector.Features[Name];
    if (found === undefined) {
      return call.fail(
        "BadRequestException",
        `The request is rejected because ${Name} is not available in this Region.`,
      );
    }
    if (found.ManagedBy !== undefined) {
      return call.fail(
        "BadRequestException",
        `The request is rejected because ${Name} is managed by an organization policy.`,
      );
    }
    if (Name === "EBS_MALWARE_PROTECTION" && Status === "ENABLED") useMalwareProtectionRole(call);
    found.Status = Status;
    for (const agent of AdditionalConfiguration) found.Agents = { ...found.Agents, [agent.Name]: agent.Status };
  }
  if (offByDefault.every((name) => detector.Features[name]?.Status === "ENABLED")) {
    call.fail(
      "BadRequestException",
      "The request is rejected because EKS_RUNTIME_MONITORING and RUNTIME_MONITORING exclude each other.",
    );
  }
}

/** Source: the managed policy AmazonGuardDutyFullAccess_v2. */
function useMalwareProtectionRole({ needs, arn }: Call): void {
  const role = arn(
    "iam",
    `role/aws-service-role/${malwareProtection}/AWSServiceRoleForAmazonGuardDutyMalwareProtection`,
    "",
  );
  needs("iam:GetRole", role);
  needs("iam:CreateServiceLinkedRole", role, { "iam:AWSServiceName": malwareProtection });
}

/** GuardDuty asks the caller, the bucket and the key: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html */
function checkDestination(request: JsonObject, call: Call): Pick<Destination, "DestinationArn" | "KmsKeyArn"> {
  const { DestinationArn, KmsKeyArn } = request.DestinationProperties as Record<string, string>;
  const [bucketArn = "", ...prefix] = String(DestinationArn).split("/");
  const objects = `${bucketArn}/${prefix.join("/")}*`;
  call.needs("s3:GetBucketLocation", bucketArn);
  call.needs("s3:ListBucket", bucketArn);
  call.needs("s3:GetObject", objects);
  call.needs("s3:PutObject", objects);
  const context = {
    "aws:SourceAccount": call.place.accountId,
    "aws:SourceArn": ofDetector(request, call),
    "aws:SecureTransport": "true",
  };
  const service = "guardduty.amazonaws.com";
  const key = String(KmsKeyArn);
  const uses = [
    { owner: bucketArn, service, action: "s3:GetBucketLocation", resource: bucketArn, context },
    { owner: bucketArn, service, action: "s3:PutObject", resource: objects, context },
    { owner: key, service, action: "kms:GenerateDataKey", resource: key, context },
  ];
  if (call.state.refusesDestinations === true || !uses.every(call.permits)) {
    call.fail(
      "BadRequestException",
      "The request failed because the GuardDuty service principal does not have permission to the KMS key or the resource specified by the destinationArn parameter.",
    );
  }
  return { DestinationArn: String(DestinationArn), KmsKeyArn: key };
}

/** Verification ends some time after the call. */
function verifyLater(destination: Destination, { clock, state }: Call): void {
  destination.Status = "PENDING_VERIFICATION";
  clock.after(state.verificationSeconds * 1000, () => {
    destination.Status = "PUBLISHING";
  });
}

/** A member may not set what its administrator sets: https://docs.aws.amazon.com/guardduty/latest/ug/administrator_member_relationships.html */
function refuseMember({ state, fail }: Call): void {
  if (state.administrator !== undefined) {
    fail("BadRequestException", "The request is rejected because a member account cannot change these settings.");
  }
}

const createDetector: Operation<GuardDutyState> = {
  resource: noResource,
  answer: (request, call) => {
    const { state, fail, needs, arn, serial } = call;
    if (state.detector !== undefined) {
      fail("BadRequestException", "The request is rejected because a detector already exists for the current account.");
    }
    const Tags = (request.Tags ?? {}) as Record<string, string>;
    const DetectorId = serial().toString(16).padStart(32, "0");
    if (Object.keys(Tags).length > 0) needs("guardduty:TagResource", arn("guardduty", `detector/${DetectorId}`));
    needs(
      "iam:CreateServiceLinkedRole",
      arn("iam", "role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty", ""),
      { "iam:AWSServiceName": "guardduty.amazonaws.com" },
    );
    const detector: Detector = {
      DetectorId,
      Status: request.Enable === true ? "ENABLED" : "DISABLED",
      FindingPublishingFrequency: String(request.FindingPublishingFrequency ?? "SIX_HOURS"),
      Features: Object.fromEntries([
        ...foundations.map((name) => newFeature(name, "ENABLED")),
        ...state.offered.map((name) => newFeature(name, offByDefault.includes(name) ? "DISABLED" : "ENABLED")),
      ]),
      Tags,
    };
    setFeatures(detector, (request.Features ?? []) as unknown as FeatureRequest[], call);
    state.detector = detector;
    return { DetectorId };
  },
};

const updateDetector: Operation<GuardDutyState> = {
  resource: ofDetector,
  answer: (request, call) => {
    refuseMember(call);
    const detector = detectorOf(request, call);
    if (request.Enable !== undefined) detector.Status = request.Enable === true ? "ENABLED" : "DISABLED";
    if (request.FindingPublishingFrequency !== undefined) {
      detector.FindingPublishingFrequency = String(request.FindingPublishingFrequency);
    }
    setFeatures(detector, (request.Features ?? []) as unknown as FeatureRequest[], call);
    return {};
  },
};

const getDetector: Operation<GuardDutyState> = {
  resource: ofDetector,
  answer: (request, call) => {
    const { Status, FindingPublishingFrequency, Features, Tags = {} } = detectorOf(request, call);
    return {
      Status,
      FindingPublishingFrequency,
      ServiceRole: call.arn(
        "iam",
        "role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty",
        "",
      ),
      Features: Object.entries(Features).map(([Name, { Agents, ...feature }]) => ({
        Name,
        ...feature,
        ...(Agents && {
          AdditionalConfiguration: Object.entries(Agents).map(([agent, status]) => ({ Name: agent, Status: status })),
        }),
      })),
      Tags,
    };
  },
};

const describePublishingDestination: Operation<GuardDutyState> = {
  resource: ofDestination,
  answer: (request, call) => {
    const { DestinationId, Status, DestinationArn, KmsKeyArn } = destinationOf(request, call);
    return {
      DestinationId,
      DestinationType: "S3",
      Status,
      PublishingFailureStartTimestamp: 0,
      DestinationProperties: { DestinationArn, KmsKeyArn },
    };
  },
};

const createPublishingDestination: Operation<GuardDutyState> = {
  resource: noResource,
  answer: (request, call) => {
    const detector = detectorOf(request, call);
    if (detector.Destination !== undefined) {
      call.fail("BadRequestException", "The request is rejected because a destination of this type exists already.");
    }
    const DestinationId = call.serial().toString(16).padStart(32, "0");
    detector.Destination = { DestinationId, Status: "", ...checkDestination(request, call) };
    verifyLater(detector.Destination, call);
    return { DestinationId };
  },
};

const updatePublishingDestination: Operation<GuardDutyState> = {
  resource: ofDestination,
  answer: (request, call) => {
    const destination = destinationOf(request, call);
    Object.assign(destination, checkDestination(request, call));
    verifyLater(destination, call);
    return {};
  },
};

/** Amazon GuardDuty. */
export const guardduty: ServiceBehaviour<GuardDutyState> = {
  word: "guardduty",
  fresh: () => ({
    offered: [
      "S3_DATA_EVENTS",
      "EKS_AUDIT_LOGS",
      "EBS_MALWARE_PROTECTION",
      "RDS_LOGIN_EVENTS",
      "EKS_RUNTIME_MONITORING",
      "LAMBDA_NETWORK_LOGS",
      "RUNTIME_MONITORING",
    ],
    verificationSeconds: 40,
  }),
  operations: {
    listDetectors: {
      resource: noResource,
      answer: (_, { state }) => ({ DetectorIds: state.detector === undefined ? [] : [state.detector.DetectorId] }),
    },
    getDetector,
    createDetector,
    updateDetector,
    getAdministratorAccount: {
      resource: ofDetector,
      answer: (_, { state: { administrator } }) => ({
        Administrator: administrator === undefined ? {} : { AccountId: administrator, RelationshipStatus: "Enabled" },
      }),
    },
    listPublishingDestinations: {
      resource: noResource,
      answer: (request, call) => {
        const { Destination } = detectorOf(request, call);
        if (Destination === undefined) return { Destinations: [] };
        const { DestinationId, Status } = Destination;
        return { Destinations: [{ DestinationId, DestinationType: "S3", Status }] };
      },
    },
    describePublishingDestination,
    createPublishingDestination,
    updatePublishingDestination,
  },
};

import type { JsonObject, ServiceState } from "../account";
import type { Operating, Operation, ServiceBehaviour } from "../service";

interface Agent extends JsonObject {
  Name: string;
  Status: string;
}

interface Feature {
  Name: string;
  Status: string;
  AdditionalConfiguration?: Agent[];
  ManagedBy?: string;
}

interface Destination {
  DestinationId: string;
  DestinationType: string;
  Status: string;
  DestinationProperties: { DestinationArn: string; KmsKeyArn: string };
}

interface Detector {
  DetectorId: string;
  Status: string;
  FindingPublishingFrequency: string;
  Features: Feature[];
  Tags: Record<string, string>;
  Destinations: Destination[];
}

/** GuardDuty's part of an account. */
export interface GuardDutyState extends ServiceState {
  /** At most one. */
  detectors: Detector[];
  /** Optional features that the Region offers. */
  offered: string[];
  /** Account that administers this one, if one does. */
  administrator?: string;
  /** Seconds until a new destination is verified. AWS says "a few minutes" only. */
  verificationSeconds: number;
}

type Call = Operating<GuardDutyState>;

const foundations = ["CLOUD_TRAIL", "DNS_LOGS", "FLOW_LOGS"];
const agents: Readonly<Record<string, readonly string[]>> = {
  RUNTIME_MONITORING: ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"],
  EKS_RUNTIME_MONITORING: ["EKS_ADDON_MANAGEMENT"],
};
/** Off unless asked for, says https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html */
const offByDefault = ["RUNTIME_MONITORING", "EKS_RUNTIME_MONITORING"];
const malwareProtection = "malware-protection.guardduty.amazonaws.com";

/** A feature as GetDetector shows it. */
function feature(name: string, status: string): Feature {
  const AdditionalConfiguration = (agents[name] ?? []).map((agent) => ({ Name: agent, Status: "DISABLED" }));
  return AdditionalConfiguration.length > 0
    ? { Name: name, Status: status, AdditionalConfiguration }
    : { Name: name, Status: status };
}

const detectorOf = (request: JsonObject, { state, fail }: Call): Detector =>
  state.detectors.find(({ DetectorId }) => DetectorId === request.DetectorId) ??
  fail(
    "BadRequestException",
    "The request is rejected because the input detectorId is not owned by the current account.",
  );

const destinationOf = (request: JsonObject, call: Call): Destination =>
  detectorOf(request, call).Destinations.find(({ DestinationId }) => DestinationId === request.DestinationId) ??
  call.fail("BadRequestException", "The request is rejected because the destinationId is not valid.");

const ofDetector = (request: JsonObject, { arn }: Call) => arn("guardduty", `detector/${String(request.DetectorId)}`);
const ofDestination = (request: JsonObject, call: Call) =>
  `${ofDetector(request, call)}/publishingDestination/${String(request.DestinationId)}`;
const noResource = () => "*";

/** Sets features as wanted, or refuses as AWS does. */
function setFeatures(detector: Detector, wanted: readonly Feature[], call: Call): void {
  for (const { Name, Status, AdditionalConfiguration } of wanted) {
    const found = detector.Features.find((candidate) => candidate.Name === Name);
    if (found === undefined) {
      call.fail("BadRequestException", `The request is rejected because ${Name} is not available in this Region.`);
    } else if (found.ManagedBy !== undefined) {
      call.fail("BadRequestException", `The request is rejected because ${Name} is managed by an organization policy.`);
    } else {
      if (Name === "EBS_MALWARE_PROTECTION" && Status === "ENABLED") useMalwareProtectionRole(call);
      found.Status = Status;
      for (const agent of AdditionalConfiguration ?? []) {
        const known = found.AdditionalConfiguration?.find((candidate) => candidate.Name === agent.Name);
        if (known !== undefined) known.Status = agent.Status;
      }
    }
  }
  const monitoring = detector.Features.filter(
    ({ Name, Status }) => offByDefault.includes(Name) && Status === "ENABLED",
  );
  if (monitoring.length > 1) {
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
function checkDestination(request: JsonObject, call: Call): void {
  const { DestinationArn, KmsKeyArn } = request.DestinationProperties as { DestinationArn: string; KmsKeyArn: string };
  const [bucketArn = "", ...prefix] = DestinationArn.split("/");
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
  const uses = [
    { owner: bucketArn, service, action: "s3:GetBucketLocation", resource: bucketArn, context },
    { owner: bucketArn, service, action: "s3:PutObject", resource: objects, context },
    { owner: KmsKeyArn, service, action: "kms:GenerateDataKey", resource: KmsKeyArn, context },
  ];
  if (!uses.every(call.permits)) {
    call.fail(
      "BadRequestException",
      "The request failed because the GuardDuty service principal does not have permission to the KMS key or the resource specified by the destinationArn parameter.",
    );
  }
}

/** Verification ends some time after the call. */
function verifyLater(destination: Destination, { clock, state }: Call): void {
  destination.Status = "PENDING_VERIFICATION";
  clock.after(state.verificationSeconds * 1000, () => {
    destination.Status = "PUBLISHING";
  });
}

/** A member account may not set what its administrator sets: https://docs.aws.amazon.com/guardduty/latest/ug/administrator_member_relationships.html */
function refuseMember({ state, fail }: Call): void {
  if (state.administrator !== undefined) {
    fail("BadRequestException", "The request is rejected because a member account cannot change these settings.");
  }
}

const createDetector: Operation<GuardDutyState> = {
  resource: noResource,
  answer: (request, call) => {
    const { state, fail, needs, arn, serial } = call;
    if (state.detectors.length > 0) {
      fail("BadRequestException", "The request is rejected because a detector already exists for the current account.");
    }
    const tags = (request.Tags ?? {}) as Record<string, string>;
    const DetectorId = serial().toString(16).padStart(32, "0");
    if (Object.keys(tags).length > 0) needs("guardduty:TagResource", arn("guardduty", `detector/${DetectorId}`));
    needs(
      "iam:CreateServiceLinkedRole",
      arn("iam", "role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty", ""),
      { "iam:AWSServiceName": "guardduty.amazonaws.com" },
    );
    const detector: Detector = {
      DetectorId,
      Status: request.Enable === true ? "ENABLED" : "DISABLED",
      FindingPublishingFrequency: String(request.FindingPublishingFrequency ?? "SIX_HOURS"),
      Features: [
        ...foundations.map((name) => feature(name, "ENABLED")),
        ...state.offered.map((name) => feature(name, offByDefault.includes(name) ? "DISABLED" : "ENABLED")),
      ],
      Tags: tags,
      Destinations: [],
    };
    setFeatures(detector, (request.Features ?? []) as unknown as Feature[], call);
    state.detectors.push(detector);
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
    setFeatures(detector, (request.Features ?? []) as unknown as Feature[], call);
    return {};
  },
};

/** Amazon GuardDuty. */
export const guardduty: ServiceBehaviour<GuardDutyState> = {
  word: "guardduty",
  fresh: () => ({
    detectors: [],
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
    createDetector,
    updateDetector,
    listDetectors: {
      resource: noResource,
      answer: (_, { state }) => ({ DetectorIds: state.detectors.map(({ DetectorId }) => DetectorId) }),
    },
    getDetector: {
      resource: ofDetector,
      answer: (request, call) => {
        const { Status, FindingPublishingFrequency, Features, Tags } = detectorOf(request, call);
        const ServiceRole = call.arn(
          "iam",
          "role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty",
          "",
        );
        return { Status, FindingPublishingFrequency, ServiceRole, Features, Tags } as unknown as JsonObject;
      },
    },
    getAdministratorAccount: {
      resource: ofDetector,
      answer: (_, { state }) => ({
        Administrator: (state.administrator === undefined
          ? {}
          : { AccountId: state.administrator, RelationshipStatus: "Enabled" }) as JsonObject,
      }),
    },
    listPublishingDestinations: {
      resource: noResource,
      answer: (request, call) => ({
        Destinations: detectorOf(request, call).Destinations.map(({ DestinationId, DestinationType, Status }) => ({
          DestinationId,
          DestinationType,
          Status,
        })),
      }),
    },
    describePublishingDestination: {
      resource: ofDestination,
      answer: (request, call) =>
        ({ ...destinationOf(request, call), PublishingFailureStartTimestamp: 0 }) as unknown as JsonObject,
    },
    createPublishingDestination: {
      resource: noResource,
      answer: (request, call) => {
        const detector = detectorOf(request, call);
        checkDestination(request, call);
        if (detector.Destinations.length > 0) {
          call.fail(
            "BadRequestException",
            "The request is rejected because a destination of this type exists already.",
          );
        }
        const destination: Destination = {
          DestinationId: call.serial().toString(16).padStart(32, "0"),
          DestinationType: "S3",
          Status: "PENDING_VERIFICATION",
          DestinationProperties: request.DestinationProperties as Destination["DestinationProperties"],
        };
        detector.Destinations.push(destination);
        verifyLater(destination, call);
        return { DestinationId: destination.DestinationId };
      },
    },
    updatePublishingDestination: {
      resource: ofDestination,
      answer: (request, call) => {
        const destination = destinationOf(request, call);
        checkDestination(request, call);
        destination.DestinationProperties = request.DestinationProperties as Destination["DestinationProperties"];
        verifyLater(destination, call);
        return {};
      },
    },
  },
};

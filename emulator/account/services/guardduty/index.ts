import type { Operation, ServiceBehaviour } from "../../service";
import { publishing } from "./export";
import { detectorOf, ofDetector, type Call, type Detector, type Feature, type GuardDutyState } from "./state";

type FeatureRequest = {
  readonly Name: string;
  readonly Status: string;
  readonly AdditionalConfiguration?: { Name: string; Status: string }[];
};

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

/** A member may not set what its administrator sets: https://docs.aws.amazon.com/guardduty/latest/ug/administrator_member_relationships.html */
function refuseMember({ state, fail }: Call): void {
  if (state.administrator !== undefined) {
    fail("BadRequestException", "The request is rejected because a member account cannot change these settings.");
  }
}

const createDetector: Operation<GuardDutyState> = {
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
      ...(Object.keys(Tags).length > 0 ? { Tags } : {}),
    };
    setFeatures(detector, (request.Features ?? []) as FeatureRequest[], call);
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
    setFeatures(detector, (request.Features ?? []) as FeatureRequest[], call);
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
      ...(Object.keys(Tags).length > 0 ? { Tags } : {}),
    };
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
      answer: (_, { state }) => ({ DetectorIds: state.detector === undefined ? [] : [state.detector.DetectorId] }),
    },
    getDetector,
    createDetector,
    updateDetector,
    getAdministratorAccount: {
      answer: (_, { state: { administrator } }) => ({
        Administrator: administrator === undefined ? {} : { AccountId: administrator, RelationshipStatus: "Enabled" },
      }),
    },
    ...publishing,
  },
};

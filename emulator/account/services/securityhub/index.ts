import type { Json } from "../../account";
import type { Operation, ServiceBehaviour } from "../../service";
import { batchGetStandardsControlAssociations, batchUpdateStandardsControlAssociations } from "./associations";
import { controlsOfStandards } from "./controls";
import {
  hubOf,
  ofHub,
  refuseStandards,
  standardArn,
  type Call,
  type Hub,
  type SecurityHubState,
  type Subscription,
} from "./hub";

const defaultStandards = ["aws-foundational-security-best-practices/v/1.0.0", "cis-aws-foundations-benchmark/v/1.2.0"];

const subscriptionArn = (name: string, { arn }: Call) => arn("securityhub", `subscription/${name}`);

function subscriptionOf(
  name: string,
  { Status, Reason, Provider = "AWS", Locked = false }: Subscription,
  call: Call,
): Json {
  return {
    StandardsSubscriptionArn: subscriptionArn(name, call),
    StandardsArn: standardArn(name, call),
    StandardsInput: {},
    StandardsStatus: Status,
    StandardsControlsUpdatable: Locked ? "NOT_READY_FOR_UPDATES" : "READY_FOR_UPDATES",
    Provider,
    ...(Reason !== undefined && { StandardsStatusReason: { StatusReasonCode: Reason } }),
  };
}

/** https://github.com/hashicorp/terraform-provider-aws/issues/39687 */
function refuseSettings({ state, fail }: Call): void {
  if (state.centrallyManaged === true) {
    fail(
      "AccessDeniedException",
      "This account is currently associated with a central configuration policy, so only the administrator can access this operation.",
    );
  }
}

/** Sets a standard up; whether it is there is known some time later. */
function setUp(name: string, hub: Hub, { clock, state }: Call): Subscription {
  const subscription = hub.Standards[name] ?? { Status: "" };
  hub.Standards[name] = subscription;
  if (["READY", "PENDING", "DELETING"].includes(subscription.Status)) return subscription;
  subscription.Status = "PENDING";
  subscription.Locked = true;
  delete subscription.Reason;
  clock.after(state.standardSeconds * 1000, () => {
    const reason = state.stuck[name];
    subscription.Status = reason === undefined ? "READY" : "INCOMPLETE";
    if (reason !== undefined) subscription.Reason = reason;
  });
  clock.after((state.standardSeconds + state.controlSeconds) * 1000, () => {
    subscription.Locked = false;
  });
  return subscription;
}

const describeHub: Operation<SecurityHubState> = {
  resource: ofHub,
  answer: (request, call) => {
    const { AutoEnableControls, ControlFindingGenerator } = hubOf(call);
    const HubArn = ofHub(request, call);
    return { HubArn, SubscribedAt: "2026-01-01T00:00:00.000Z", AutoEnableControls, ControlFindingGenerator };
  },
};

const enableSecurityHub: Operation<SecurityHubState> = {
  resource: ofHub,
  answer: (request, call) => {
    const { state, needs, arn } = call;
    refuseSettings(call);
    if (state.hub !== undefined)
      call.fail("ResourceConflictException", "Account is already subscribed to Security Hub");
    const Tags = (request.Tags ?? {}) as Record<string, string>;
    if (Object.keys(Tags).length > 0) needs("securityhub:TagResource", ofHub(request, call));
    needs(
      "iam:CreateServiceLinkedRole",
      arn("iam", "role/aws-service-role/securityhub.amazonaws.com/AWSServiceRoleForSecurityHub", ""),
      { "iam:AWSServiceName": "securityhub.amazonaws.com" },
    );
    // Defaults: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableSecurityHub.html
    const ControlFindingGenerator = String(request.ControlFindingGenerator ?? "SECURITY_CONTROL");
    const hub: Hub = { AutoEnableControls: true, ControlFindingGenerator, Standards: {}, Tags };
    if (request.EnableDefaultStandards !== false) defaultStandards.forEach((name) => setUp(name, hub, call));
    state.hub = hub;
    return {};
  },
};

const updateSecurityHubConfiguration: Operation<SecurityHubState> = {
  resource: ofHub,
  answer: ({ AutoEnableControls, ControlFindingGenerator }, call) => {
    const hub = hubOf(call);
    refuseSettings(call);
    if (call.state.administrator !== undefined && ControlFindingGenerator !== undefined) {
      // https://github.com/hashicorp/terraform-provider-aws/issues/30980
      call.fail("InvalidAccessException", "Request contains configurations that cannot be updated by a member account");
    }
    call.clock.after(call.state.updateSeconds * 1000, () => {
      if (AutoEnableControls !== undefined) hub.AutoEnableControls = AutoEnableControls === true;
      if (ControlFindingGenerator !== undefined) hub.ControlFindingGenerator = String(ControlFindingGenerator);
    });
    return {};
  },
};

const batchEnableStandards: Operation<SecurityHubState> = {
  resource: ofHub,
  answer: (request, call) => {
    const hub = hubOf(call);
    refuseStandards(call);
    const requests = request.StandardsSubscriptionRequests as { StandardsArn: string }[];
    const names = requests.map(({ StandardsArn }) => {
      const name = call.state.offered.find((offered) => standardArn(offered, call) === StandardsArn);
      return name ?? call.fail("InvalidInputException", `Invalid StandardsArn: ${StandardsArn}`);
    });
    return { StandardsSubscriptions: names.map((name) => subscriptionOf(name, setUp(name, hub, call), call)) };
  },
};

const batchDisableStandards: Operation<SecurityHubState> = {
  resource: ofHub,
  answer: (request, call) => {
    const { state, clock, fail } = call;
    const hub = hubOf(call);
    refuseStandards(call);
    const subscriptions = (request.StandardsSubscriptionArns as readonly string[]).map((arn) => {
      const found = Object.entries(hub.Standards).find(([name]) => subscriptionArn(name, call) === arn);
      return found ?? fail("InvalidInputException", `Invalid StandardsSubscriptionArn: ${arn}`);
    });
    // AWS refuses the whole request; of its words the end has been seen.
    const busy = subscriptions.find(([, { Status }]) => Status === "PENDING");
    if (busy !== undefined) {
      fail(
        "InvalidInputException",
        `Cannot disable ${subscriptionArn(busy[0], call)} in state PENDING, please try later`,
      );
    }
    for (const [name, subscription] of subscriptions) {
      subscription.Status = "DELETING";
      clock.after(state.standardSeconds * 1000, () => {
        if (state.keepsStandards === true) subscription.Status = "FAILED";
        else hub.Standards = Object.fromEntries(Object.entries(hub.Standards).filter(([other]) => other !== name));
      });
    }
    return { StandardsSubscriptions: subscriptions.map(([name, found]) => subscriptionOf(name, found, call)) };
  },
};

/** AWS Security Hub CSPM. */
export const securityhub: ServiceBehaviour<SecurityHubState> = {
  word: "securityhub",
  fresh: () => ({
    offered: [
      ...defaultStandards,
      "cis-aws-foundations-benchmark/v/1.4.0",
      "cis-aws-foundations-benchmark/v/3.0.0",
      "cis-aws-foundations-benchmark/v/5.0.0",
      "pci-dss/v/3.2.1",
      "pci-dss/v/4.0.1",
      "nist-800-53/v/5.0.0",
      "nist-800-171/v/2.0.0",
      "aws-resource-tagging-standard/v/1.0.0",
    ],
    stuck: {},
    standardSeconds: 40,
    controlSeconds: 20,
    controls: { ...controlsOfStandards },
    unreadableControls: {},
    keptControls: {},
    updateSeconds: 20,
  }),
  operations: {
    describeHub,
    enableSecurityHub,
    updateSecurityHubConfiguration,
    getEnabledStandards: {
      resource: ofHub,
      answer: (_, call) => ({
        StandardsSubscriptions: Object.entries(hubOf(call).Standards).map(([name, found]) =>
          subscriptionOf(name, found, call),
        ),
      }),
    },
    describeStandards: {
      resource: ofHub,
      answer: (_, call) => ({
        Standards: call.state.offered.map((name) => ({
          StandardsArn: standardArn(name, call),
          Name: name,
          EnabledByDefault: defaultStandards.includes(name),
          Provider: "AWS",
        })),
      }),
    },
    batchEnableStandards,
    batchDisableStandards,
    batchGetStandardsControlAssociations,
    batchUpdateStandardsControlAssociations,
  },
};

import type { Json } from "../../account";
import type { Operation } from "../../service";
import {
  hubOf,
  refuseStandards,
  standardArn,
  type Call,
  type Refusal,
  type SecurityHubState,
  type Subscription,
} from "./hub";

interface Pair {
  readonly SecurityControlId: string;
  readonly StandardsArn: string;
}

interface Update extends Pair {
  readonly AssociationStatus: string;
  readonly UpdatedReason?: string;
}

/** AWS documents no limit of these two; its other batches of controls have this one. */
const limit = 100;

function refuseTooMany(pairs: readonly Pair[], { fail }: Call): void {
  if (pairs.length > limit) fail("InvalidInputException", `Too many associations: ${pairs.length} of at most ${limit}`);
}

/** Subscription whose control a pair is, if AWS answers for it. */
function subscriptionOf({ SecurityControlId, StandardsArn }: Pair, call: Call): Subscription | undefined {
  const [name, subscription] =
    Object.entries(hubOf(call).Standards).find(([standard]) => standardArn(standard, call) === StandardsArn) ?? [];
  const hasControl = call.state.controls[name ?? ""]?.includes(SecurityControlId) === true;
  return hasControl && subscription?.Locked !== true ? subscription : undefined;
}

const missing: Refusal = { ErrorCode: "RESOURCE_NOT_FOUND", ErrorReason: "The standard has no such control" };

export const batchGetStandardsControlAssociations: Operation<SecurityHubState> = {
  answer: (request, call) => {
    const pairs = request.StandardsControlAssociationIds as unknown as readonly Pair[];
    hubOf(call);
    refuseTooMany(pairs, call);
    const { state, arn } = call;
    const details: Json[] = [];
    const unprocessed: Json[] = [];
    for (const { SecurityControlId, StandardsArn } of pairs) {
      const pair = { SecurityControlId, StandardsArn };
      const subscription = subscriptionOf(pair, call);
      const refusal = subscription === undefined ? missing : state.unreadableControls[SecurityControlId];
      if (refusal !== undefined) {
        unprocessed.push({ StandardsControlAssociationId: pair, ...refusal });
        continue;
      }
      const UpdatedReason = subscription?.Disabled?.[SecurityControlId];
      const AssociationStatus = UpdatedReason === undefined ? "ENABLED" : "DISABLED";
      details.push({
        ...pair,
        SecurityControlArn: arn("securityhub", `security-control/${SecurityControlId}`),
        AssociationStatus: state.associationStatus ?? AssociationStatus,
        ...(UpdatedReason !== undefined && { UpdatedReason }),
      });
    }
    return { StandardsControlAssociationDetails: details, UnprocessedAssociations: unprocessed };
  },
};

export const batchUpdateStandardsControlAssociations: Operation<SecurityHubState> = {
  answer: (request, call) => {
    const updates = request.StandardsControlAssociationUpdates as unknown as readonly Update[];
    const { state, clock } = call;
    hubOf(call);
    refuseStandards(call);
    refuseTooMany(updates, call);
    const unprocessed: Json[] = [];
    for (const { SecurityControlId, StandardsArn, AssociationStatus, UpdatedReason } of updates) {
      const subscription = subscriptionOf({ SecurityControlId, StandardsArn }, call);
      const refusal = subscription === undefined ? missing : state.keptControls[SecurityControlId];
      if (refusal !== undefined || subscription === undefined) {
        const update = {
          SecurityControlId,
          StandardsArn,
          AssociationStatus,
          ...(UpdatedReason !== undefined && { UpdatedReason }),
        };
        unprocessed.push({ StandardsControlAssociationUpdate: update, ...refusal });
        continue;
      }
      clock.after(state.updateSeconds * 1000, () => {
        const others = Object.entries(subscription.Disabled ?? {}).filter(([id]) => id !== SecurityControlId);
        const own = AssociationStatus === "DISABLED" ? [[SecurityControlId, UpdatedReason ?? ""] as const] : [];
        subscription.Disabled = Object.fromEntries([...others, ...own]);
      });
    }
    return { UnprocessedAssociationUpdates: unprocessed };
  },
};

import type { JsonObject, ServiceState } from "../../account";
import type { Operating } from "../../service";

/** A standard that is enabled, or has been asked for. */
export interface Subscription {
  Status: string;
  /** Why it is INCOMPLETE. */
  Reason?: string;
  /** The cloud whose standard it is. AWS's if absent. */
  Provider?: string;
  /** Its controls are not ready for updates. */
  Locked?: boolean;
  /** Controls that are disabled, with the reason. */
  Disabled?: Record<string, string>;
}

export interface Hub {
  AutoEnableControls: boolean;
  ControlFindingGenerator: string;
  /** By what stands in the ARN: `pci-dss/v/4.0.1`. */
  Standards: Record<string, Subscription>;
  Tags?: Record<string, string>;
}

/** Code and reason of what AWS does not process: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UnprocessedStandardsControlAssociation.html */
export interface Refusal {
  ErrorCode: string;
  ErrorReason?: string;
}

/** Security Hub CSPM's part of an account; by names and not in lists, so that a merge patch reaches everything. */
export interface SecurityHubState extends ServiceState {
  hub?: Hub;
  /** Standards that the Region offers. */
  offered: string[];
  /** Standards that cannot be set up, with the reason: they become INCOMPLETE. */
  stuck: Record<string, string>;
  /** Standards cannot be disabled: they become FAILED. */
  keepsStandards?: boolean;
  /** Account that administers this one, which has local configuration. */
  administrator?: string;
  /** An organisation configures the account centrally. */
  centrallyManaged?: boolean;
  /** Seconds until a standard is enabled or disabled. AWS does not say how long that takes. */
  standardSeconds: number;
  /** Controls of standards. */
  controls: Record<string, readonly string[]>;
  /** Seconds after which the controls of a new standard are ready for updates. AWS does not say how long that takes. */
  controlSeconds: number;
  /** Controls that cannot be read, or not be disabled, with what AWS says of each. */
  unreadableControls: Record<string, Refusal>;
  keptControls: Record<string, Refusal>;
  /** Status of all controls, such as one that is not known yet. @default as they are */
  associationStatus?: string;
  /** Seconds until a changed setting of the hub can be read. The Terraform provider waits a minute at most. */
  updateSeconds: number;
}

export type Call = Operating<SecurityHubState>;

export const ofHub = (_: JsonObject, { arn }: Call) => arn("securityhub", "hub/default");

/** The oldest standard is a ruleset without a Region. */
export const standardArn = (name: string, { arn, place }: Call) =>
  name === "cis-aws-foundations-benchmark/v/1.2.0"
    ? arn("securityhub", `ruleset/${name}`, "", "")
    : arn("securityhub", `standards/${name}`, place.region, "");

/** The Terraform provider looks for this error and these words. */
export function hubOf({ state, fail, place }: Call): Hub {
  return (
    state.hub ?? fail("InvalidAccessException", `Account ${place.accountId} is not subscribed to AWS Security Hub`)
  );
}

/** https://github.com/aws-samples/aws-secure-environment-accelerator/issues/1227 */
export function refuseStandards({ state, fail, place }: Call): void {
  if (state.centrallyManaged === true) {
    fail("AccessDeniedException", `Account ${place.accountId} is managed by a configuration policy`);
  }
}

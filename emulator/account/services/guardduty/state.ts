import type { JsonObject, ServiceState } from "../../account";
import type { Operating } from "../../service";

export interface Feature {
  Status: string;
  /** Status of each agent that GuardDuty manages for the feature. */
  Agents?: Record<string, string>;
  ManagedBy?: string;
}

export interface Destination {
  DestinationId: string;
  Status: string;
  DestinationArn: string;
  KmsKeyArn: string;
}

export interface Detector {
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

export type Call = Operating<GuardDutyState>;

/** The detector that a request names. */
export function detectorOf(request: JsonObject, { state, fail }: Call): Detector {
  if (state.detector?.DetectorId === request.DetectorId && state.detector !== undefined) return state.detector;
  return fail(
    "BadRequestException",
    "The request is rejected because the input detectorId is not owned by the current account.",
  );
}

export const ofDetector = (request: JsonObject, { arn }: Call) =>
  arn("guardduty", `detector/${String(request.DetectorId)}`);

import type { JsonObject, ServiceState } from "../../account";

interface Recorder {
  Name: string;
  RoleARN: string;
  RecordingGroup: JsonObject;
  RecordingMode?: JsonObject;
  Recording: boolean;
  LastStatus: string;
}

export interface Channel {
  Name: string;
  S3BucketName: string;
  S3KeyPrefix?: string;
  S3KmsKeyArn?: string;
  SnsTopicARN?: string;
  ConfigSnapshotDeliveryProperties?: JsonObject;
  /** Status of the last delivery by kind: History, Snapshot, Stream. */
  Deliveries: Record<string, string>;
}

interface Pack {
  State: string;
  Reason?: string;
  TemplateBody?: string;
  Tags?: JsonObject;
}

/** Config's part of an account; by names and not in lists, so that a merge patch reaches everything. */
export interface ConfigState extends ServiceState {
  /** The one that an account may have in a Region, besides those of AWS services. */
  recorder?: Recorder;
  /** The one that an account may have in a Region. */
  channel?: Channel;
  /** Conformance packs by name. */
  packs: Record<string, Pack>;
  /** Seconds until a pack is deployed, or deleted. */
  packSeconds: number;
  /** Every deployment of a pack fails. */
  failsPacks?: boolean;
  /** A pack that has failed cannot be deployed over, only deleted. AWS does not say which it is. */
  keepsFailedPacks?: boolean;
  /** Seconds until the next delivery. */
  deliverySeconds: number;
}

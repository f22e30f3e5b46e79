import type { ServiceState } from "../../account";
import type { ServiceBehaviour } from "../../service";

/** CloudWatch Logs' part of an account; no state machine calls it, but CloudTrail asks for its log groups. */
export type CloudWatchLogsState = ServiceState & {
  /** By name. A group of the deployment that somebody has deleted says so. */
  groups: Record<string, { isDeleted?: boolean }>;
};

/** Amazon CloudWatch Logs. */
export const cloudwatchlogs: ServiceBehaviour<CloudWatchLogsState> = {
  word: "cloudwatchlogs",
  fresh: () => ({ groups: {} }),
  operations: {},
};

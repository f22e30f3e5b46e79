import { arnOf } from "../../account/account";
import { textOf, type ResourceType } from "../draft";

/** Executions are not logged, but state machines name their log groups, and CloudTrail delivers to one. */
export const cloudwatchLogGroup: ResourceType = {
  attributes: { arn: (block, place) => arnOf(place, "logs", `log-group:${textOf(block, "name")}`) },
  create: (block, { resources: { cloudwatchlogs } }) => {
    cloudwatchlogs.groups[textOf(block, "name")] = {};
  },
};

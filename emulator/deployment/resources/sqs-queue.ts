import { arnOf } from "../../account/account";
import { textOf, type ResourceType } from "../draft";

/** No state machine calls SQS, but policies name queues. */
export const sqsQueue: ResourceType = {
  attributes: {
    arn: (block, place) => arnOf(place, "sqs", textOf(block, "name")),
    url: (block, { region, accountId }) => `https://sqs.${region}.amazonaws.com/${accountId}/${textOf(block, "name")}`,
  },
};

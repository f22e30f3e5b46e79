import { policyOf, textOf, type ResourceType } from "../draft";

export const snsTopicPolicy: ResourceType = {
  create: (block, { resources: { sns } }) => {
    (sns.topics[textOf(block, "arn")] ??= { messages: [] }).policy = policyOf(block);
  },
};

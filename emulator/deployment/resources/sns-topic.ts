import { arnOf, type Place } from "../../account/account";
import type { Block } from "../../../hcl";
import { textOf, type ResourceType } from "../draft";

const topicArn = (block: Block, place: Place) => arnOf(place, "sns", textOf(block, "name"));

export const snsTopic: ResourceType = {
  attributes: { arn: topicArn },
  create: (block, { place, resources: { sns } }) => {
    const key = block.argument("kms_master_key_id");
    sns.topics[topicArn(block, place)] = { messages: [], ...(key === undefined ? {} : { kmsKeyArn: String(key) }) };
  },
};

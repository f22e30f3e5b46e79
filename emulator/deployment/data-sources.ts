import { keyArn } from "./resources/kms-key";
import type { ResourceType } from "./draft";

/** Data sources by type, with what AWS would answer. */
export const dataSources: Readonly<Record<string, ResourceType>> = {
  aws_caller_identity: { attributes: { account_id: (_, { accountId }) => accountId } },
  aws_kms_alias: { attributes: { target_key_arn: (_, place) => keyArn(place) } },
  aws_partition: { attributes: { partition: (_, { partition }) => partition } },
  aws_region: { attributes: { id: (_, { region }) => region } },
};

import { arnOf, type Place } from "../../account/account";
import { severalOf } from "../../errors";
import { policyOf, type ResourceType } from "../draft";

/** The one key of an emulated account: AWS gives keys ids at random. */
export const keyArn = (place: Place) => arnOf(place, "kms", "key/00000000-0000-4000-8000-000000000000");

export const kmsKey: ResourceType = {
  attributes: { arn: (_, place) => keyArn(place) },
  create: (block, { place, resources: { kms } }) => {
    const arn = keyArn(place);
    if (arn in kms.keys) throw severalOf("aws_kms_key", block.address);
    kms.keys[arn] = { policy: policyOf(block) };
  },
};

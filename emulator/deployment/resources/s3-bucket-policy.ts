import { policyOf, textOf, type ResourceType } from "../draft";

export const s3BucketPolicy: ResourceType = {
  create: (block, { resources: { s3 } }) => {
    (s3.buckets[textOf(block, "bucket")] ??= { objects: {} }).policy = policyOf(block);
  },
};

import { textOf, type ResourceType } from "../draft";

export const s3Bucket: ResourceType = {
  attributes: { id: (block) => textOf(block, "bucket") },
  create: (block, { resources: { s3 } }) => {
    s3.buckets[textOf(block, "bucket")] = { objects: {} };
  },
};

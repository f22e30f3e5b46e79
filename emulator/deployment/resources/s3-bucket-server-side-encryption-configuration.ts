import { textOf, type ResourceType } from "../draft";

interface Rule {
  readonly apply_server_side_encryption_by_default?: { readonly kms_master_key_id?: string };
}

export const s3BucketEncryption: ResourceType = {
  create: (block, { resources: { s3 } }) => {
    const [rule] = [block.argument("rule") ?? []].flat() as readonly Rule[];
    const kmsKeyArn = rule?.apply_server_side_encryption_by_default?.kms_master_key_id;
    (s3.buckets[textOf(block, "bucket")] ??= { objects: {} }).kmsKeyArn = kmsKeyArn;
  },
};

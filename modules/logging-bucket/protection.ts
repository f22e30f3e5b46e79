import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import type { Construct } from "constructs";
import { comment } from "../../lib/terraform/comment";

interface ProtectionProps {
  readonly count: number;
  /** Name of the bucket. */
  readonly bucket: string;
  /** JSON of its policy. */
  readonly policy: string;
}

/** Versions, no ACLs, no public access, and the policy: what every bucket of ours has. */
export function protectBucket(
  scope: Construct,
  { count, bucket, policy }: ProtectionProps,
): { readonly versioning: S3BucketVersioningA; readonly policy: S3BucketPolicy } {
  const versioning = new S3BucketVersioningA(scope, "s3_bucket_versioning", {
    count,
    bucket,
    versioningConfiguration: { status: "Enabled" },
  });
  new S3BucketOwnershipControls(scope, "s3_bucket_ownership_controls", {
    count,
    bucket,
    rule: { objectOwnership: "BucketOwnerEnforced" },
  });
  const block = new S3BucketPublicAccessBlock(scope, "s3_bucket_public_access_block", {
    count,
    bucket,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  const attached = new S3BucketPolicy(scope, "s3_bucket_policy", { count, bucket, policy, dependsOn: [block] });
  comment(attached, "S3 refuses two changes of a bucket at once.");
  return { versioning, policy: attached };
}

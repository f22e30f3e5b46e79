import {
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Aws } from "./aws";
import { awsCli } from "./aws-cli";
import { readMachines } from "./deployed";

const bucketOf = ({ place }: Aws) => `ssi-logging-${place.accountId}-${place.region}`;

/** Two versions of an object, and one that somebody has deleted, in a bucket without its policy. */
export async function fillBucket(aws: Aws): Promise<void> {
  const s3 = new S3Client(aws.client);
  const Bucket = bucketOf(aws);
  // moto reads no conditions: to it, who may not come by plain HTTP may not come at all.
  await s3.send(new DeleteBucketPolicyCommand({ Bucket }));
  for (const Key of ["reports/latest.json", "reports/latest.json", "AWSLogs/log.json.gz"]) {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: "{}" }));
  }
  await s3.send(new DeleteObjectCommand({ Bucket, Key: "AWSLogs/log.json.gz" }));
}

/** Resources that protect the bucket and let AWS deliver to it. */
export async function readSafeguards(aws: Aws): Promise<Readonly<Record<string, unknown>>> {
  const s3 = new S3Client(aws.client);
  const Bucket = bucketOf(aws);
  return {
    versioning: (await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status,
    publicAccess: (await s3.send(new GetPublicAccessBlockCommand({ Bucket }))).PublicAccessBlockConfiguration,
    lifecycle: (await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules,
    policy: (await s3.send(new GetBucketPolicyCommand({ Bucket }))).Policy,
  };
}

/** The keys that are not AWS's own, and whether they are Enabled, PendingDeletion or otherwise. */
export async function readKeyStates(aws: Aws): Promise<Readonly<Record<string, string>>> {
  const arns = await awsCli<readonly string[]>(aws, "kms", "list-keys", "--query", "Keys[].KeyArn");
  const state = (arn: string) =>
    awsCli<string>(aws, "kms", "describe-key", "--key-id", arn, "--query", "KeyMetadata.KeyState");
  return Object.fromEntries(await Promise.all(arns.map(async (arn) => [arn, await state(arn)] as const)));
}

/** Properties that a replacement changes: creation times of bucket and machines, and the keys. */
export async function readIdentities(aws: Aws): Promise<unknown> {
  const { Buckets } = await new S3Client(aws.client).send(new ListBucketsCommand({}));
  const machines = (await readMachines(aws)).map(({ name, creationDate }) => [String(name), creationDate] as const);
  return { Buckets, machines: Object.fromEntries(machines), keys: await readKeyStates(aws) };
}

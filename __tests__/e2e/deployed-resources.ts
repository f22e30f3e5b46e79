import { GetBucketEncryptionCommand, GetBucketPolicyCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { GetTopicAttributesCommand, ListTopicsCommand, SNSClient } from "@aws-sdk/client-sns";
import type { JsonObject } from "../../emulator/account/account";
import type { Aws } from "./aws";
import { awsCli } from "./aws-cli";

/** The buckets, keys and topics with their policies, as parts of an emulated account. */
export async function readResources(aws: Aws): Promise<JsonObject> {
  const [buckets, keys, topics] = await Promise.all([readBuckets(aws), readKeys(aws), readTopics(aws)]);
  return { s3: { buckets }, kms: { keys }, sns: { topics } };
}

const entry = (name: string, part: JsonObject): [string, JsonObject] => [name, part];

const parsed = (policy: string | undefined) => JSON.parse(String(policy)) as JsonObject;

async function readBuckets({ client }: Aws): Promise<JsonObject> {
  const s3 = new S3Client(client);
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const bucket = async (Bucket: string) => {
    const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
    const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
    const encryption = ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault;
    return entry(Bucket, { objects: {}, kmsKeyArn: encryption?.KMSMasterKeyID, policy: parsed(Policy) });
  };
  return Object.fromEntries(await Promise.all(Buckets.map(({ Name }) => bucket(String(Name)))));
}

async function readTopics({ client }: Aws): Promise<JsonObject> {
  const sns = new SNSClient(client);
  const { Topics = [] } = await sns.send(new ListTopicsCommand({}));
  const topic = async (TopicArn: string) => {
    const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn }));
    const { KmsMasterKeyId, Policy } = Attributes ?? {};
    return entry(TopicArn, { messages: [], kmsKeyArn: KmsMasterKeyId, policy: parsed(Policy) });
  };
  return Object.fromEntries(await Promise.all(Topics.map(({ TopicArn }) => topic(String(TopicArn)))));
}

async function readKeys(aws: Aws): Promise<JsonObject> {
  const arns = await awsCli<readonly string[]>(aws, "kms", "list-keys", "--query", "Keys[].KeyArn");
  const key = async (arn: string) => {
    const parameters = ["--key-id", arn, "--policy-name", "default", "--query", "Policy"];
    return entry(arn, { policy: parsed(await awsCli<string>(aws, "kms", "get-key-policy", ...parameters)) });
  };
  return Object.fromEntries(await Promise.all(arns.map(key)));
}

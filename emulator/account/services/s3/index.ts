import type { Json, JsonObject, ServiceState } from "../../account";
import type { Operating, ServiceBehaviour } from "../../service";

type Bucket = {
  /** Bodies by key. */
  objects: Record<string, string>;
  kmsKeyArn?: string;
  /** Bucket policy. */
  policy?: JsonObject;
};

/** S3's part of an account. */
export type S3State = ServiceState & {
  /** By name. */
  buckets: Record<string, Bucket>;
};

type Call = Operating<S3State>;

const ofObject = (request: JsonObject, { arn }: Call) =>
  arn("s3", `${String(request.Bucket)}/${String(request.Key)}`, "", "");

function bucketOf(request: JsonObject, { state, fail }: Call): Bucket {
  return state.buckets[String(request.Bucket)] ?? fail("NoSuchBucketException", "The specified bucket does not exist");
}

/** Step Functions writes text as it is and everything else as JSON. */
const textOf = (body: Json | undefined) => (typeof body === "string" ? body : JSON.stringify(body ?? ""));

/** Amazon S3. */
export const s3: ServiceBehaviour<S3State> = {
  word: "s3",
  fresh: () => ({ buckets: {} }),
  policyOf: ({ buckets }, arn) => buckets[arn.split(":::")[1] ?? ""]?.policy,
  operations: {
    getObject: {
      resource: ofObject,
      answer: (request, call) => {
        const bucket = bucketOf(request, call);
        const body = bucket.objects[String(request.Key)];
        if (body === undefined) {
          // Without this permission S3 does not tell: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
          call.needs("s3:ListBucket", call.arn("s3", String(request.Bucket), "", ""));
          return call.fail("NoSuchKeyException", "The specified key does not exist.");
        }
        if (bucket.kmsKeyArn !== undefined) call.needs("kms:Decrypt", bucket.kmsKeyArn);
        return { Body: body, ContentType: "application/json" };
      },
    },
    putObject: {
      resource: ofObject,
      answer: (request, call) => {
        const bucket = bucketOf(request, call);
        if (bucket.kmsKeyArn !== undefined) call.needs("kms:GenerateDataKey", bucket.kmsKeyArn);
        bucket.objects[String(request.Key)] = textOf(request.Body);
        return { ETag: `"${call.serial()}"` };
      },
    },
  },
};

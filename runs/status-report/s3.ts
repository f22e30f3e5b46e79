import { badS3Uri, s3Failed } from "./errors";

/**
 * Reads an object, with the credentials and the Region that the AWS CLI would take, and AWS_ENDPOINT_URL.
 * @param limit Bytes of which there are not more in what is wanted.
 * @returns Its text, cut behind the limit.
 */
export async function readObject(uri: string, limit: number): Promise<string> {
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.*[^/])$/s.exec(uri) ?? [];
  if (bucket === undefined || key === undefined) throw badS3Uri(uri);
  // What the client has to say about versions of Node is nothing to those who read a verdict.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
  // It takes a while to load, which those without a report in S3 need not wait for.
  const { GetObjectCommand, S3Client } = await import("@aws-sdk/client-s3");
  const endpoint = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL ?? "";
  const client = new S3Client({
    followRegionRedirects: true,
    // Emulators of AWS rarely have a host name for each bucket.
    ...(endpoint === "" ? {} : { forcePathStyle: true }),
    requestHandler: { connectionTimeout: 5000, requestTimeout: 20_000 },
  });
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return await beginning(Body as AsyncIterable<Uint8Array> | undefined, limit);
  } catch (error) {
    throw s3Failed(uri, problemOf(error));
  } finally {
    client.destroy();
  }
}

async function beginning(body: AsyncIterable<Uint8Array> | undefined, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}

const refused =
  "AWS refuses it; it takes s3:GetObject on the object and kms:Decrypt on its key, and s3:ListBucket to be told that there is no such object";
const noCredentials =
  "there are no AWS credentials that work; sign in, or give the pipeline a role, as for the AWS CLI";

/** By the name of AWS's error, or of Node's. */
const problems: Readonly<Record<string, string>> = {
  AccessDenied: refused,
  AccessDeniedException: refused,
  Forbidden: refused,
  NoSuchKey: "there is no such object; see which reports the bucket has, and whether the state machines have run",
  NoSuchBucket: "there is no such bucket; it is named by the output bucket_name of the stack logging",
  NotFound: "there is no such object or bucket",
  CredentialsProviderError: noCredentials,
  ExpiredToken: noCredentials,
  ExpiredTokenException: noCredentials,
  InvalidAccessKeyId: noCredentials,
  InvalidToken: noCredentials,
  SignatureDoesNotMatch: noCredentials,
  PermanentRedirect: "the bucket is in another Region; set AWS_REGION to that",
  "KMS.DisabledException": "the key of the object is disabled; enable it",
  InvalidObjectState: "the object is archived; restore it, or name another",
};

/** Nothing of AWS's own message, which may name more than the reader of a log should know. */
function problemOf(error: unknown): string {
  const { name, code, message, $metadata } = error as {
    readonly name?: string;
    readonly code?: string;
    readonly message?: string;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  const known = problems[name ?? ""];
  if (known !== undefined) return known;
  if (message === "Region is missing") return "no Region is set; set AWS_REGION";
  const status = $metadata?.httpStatusCode;
  if (status === 403) return refused;
  if (status !== undefined) return `AWS answers ${status} ${name ?? ""}`.trim();
  // Node's code of what is wrong with the connection may stand in the text only.
  const reason = code ?? /\bE[A-Z_]{4,}\b/.exec(message ?? "")?.[0] ?? name;
  return `S3 cannot be reached (${reason ?? "for a reason that is not told"})`;
}

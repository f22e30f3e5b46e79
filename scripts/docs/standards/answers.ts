import type { Answer, Setting } from "./row";

const test = "__tests__/modules/logging-bucket.test.ts";

/** An argument of a resource of the logging bucket, `aws_s3_bucket_<kind>`. */
export function bucket(kind: string, argument: string, where?: Setting): Answer {
  return { resource: `logging-bucket.aws_s3_bucket_${kind}`, argument, test, ...(where !== undefined && { where }) };
}

/** An argument of the key of the logging bucket. */
export function key(argument: string): Answer {
  return { resource: "logging-bucket.aws_kms_key", argument, test };
}

/** Mode of one of the account-level settings, in which it is kept. */
export function mode(setting: string, has: "enforce" | "report" = "enforce"): Setting {
  return { variable: `account_level_settings_${setting}_mode`, has };
}

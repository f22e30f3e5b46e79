import { bucketName, kmsKeyArn, reservedBucketPrefix, trailName } from "../../lib/aws/patterns";
import { allShared, choice, flag, integer, shared, text, wired } from "../../lib/inputs";
import { namingInputs } from "../../lib/machine";

/** Names which the other modules know, too, so that no stack has to read another's state. */
export const bucketNamingInputs = allShared({
  bucketPrefix: text({
    description: "Prefix of the bucket's name, <prefix>-<account>-<region>.",
    default: "ssi-logging",
    // <prefix>-<12 digits>-<at most 14 characters> may have 63.
    pattern: /^[a-z0-9][a-z0-9-]{1,32}[a-z0-9]$/,
    unless: [reservedBucketPrefix],
    allowed:
      "3 to 34 lower-case letters, digits and hyphens, beginning and ending with a letter or digit, not beginning with xn--, sthree- or amzn-s3-demo-",
    example: "acme-logs",
  }),
  keyAlias: text({
    description: "Alias of the key.",
    default: "alias/SSI-Logging-Key",
    pattern: /^alias\/[A-Za-z0-9/_-]{1,250}$/,
    // https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
    unless: [/^alias\/aws\//],
    allowed: "alias/<letters, digits, slashes, underscores and hyphens>, but not alias/aws/…, which are AWS's own",
    example: "alias/acme/logs",
  }),
});

/** The trail's name: the policies of bucket and key let only this one deliver. */
export const trailNamingInputs = allShared({
  trailName: text({
    description: "Name of the CloudTrail trail that may deliver to the bucket.",
    default: "SSI-Multi-Region-Trail",
    ...trailName,
  }),
});

/** The bucket, as an input of a module that uses it. */
export const loggingBucketNameInput = (description: string) =>
  shared(wired("module.logging_bucket.bucket_name", text({ description, ...bucketName })));

export const loggingBucketInputs = {
  tags: namingInputs.tags,
  ...bucketNamingInputs,
  existingBucketName: text({
    description:
      "Existing bucket that gets the logs instead of a new one. It needs the policy in the output bucket_policy.",
    default: null,
    ...bucketName,
  }),
  existingKmsKeyArn: text({
    description:
      "Existing key that encrypts the logs instead of a new one. It needs the policy in the output key_policy.",
    default: null,
    ...kmsKeyArn,
  }),
  multiRegionKey: flag({
    description: "Whether the key is a multi-Region key, which can be replicated. Cannot be changed later.",
    default: true,
  }),
  ...trailNamingInputs,
  transitionDays: integer({
    description: "Days after which logs go to a cheaper storage class; 0 leaves them where they are.",
    default: 0,
    min: 0,
    max: 36500,
    unit: "days",
    example: 90,
  }),
  transitionStorageClass: choice({
    description: "Storage class of the transition; STANDARD_IA needs a transition after at least 30 days.",
    default: "GLACIER_IR",
    of: ["GLACIER_IR", "STANDARD_IA", "INTELLIGENT_TIERING", "GLACIER", "DEEP_ARCHIVE"],
  }),
  expirationDays: integer({
    description: "Days after which logs are deleted; 0 keeps them for ever. The default is seven years.",
    default: 2557,
    min: 0,
    max: 36500,
    unit: "days",
    example: 365,
  }),
  noncurrentVersionExpirationDays: integer({
    description: "Days after which overwritten and deleted versions are deleted permanently.",
    default: 90,
    min: 1,
    max: 36500,
    unit: "days",
  }),
  createAccessLogBucket: flag({
    description:
      "Whether a bucket is created that gets the server access logs of the logging bucket (control CloudTrail.7). false by default, since every request to the logging bucket becomes a line that S3 stores, and since this bucket, too, outlives a destroy.",
    default: false,
  }),
  accessLogBucketName: text({
    description:
      "Existing bucket that gets the server access logs of the logging bucket; null means none, or the one that create_access_log_bucket creates.",
    default: null,
    ...bucketName,
  }),
  accessLogPrefix: text({
    description: "Prefix of the server access logs.",
    default: "ssi-logging/",
    pattern: /^[A-Za-z0-9!_.*'()/-]{0,900}$/,
    allowed: "a prefix of S3 keys",
    example: "logs/",
  }),
  accessLogExpirationDays: integer({
    description:
      "Days after which the server access logs in the bucket of create_access_log_bucket are deleted; 0 keeps them for ever.",
    default: 365,
    min: 0,
    max: 36500,
    unit: "days",
    example: 90,
  }),
};

/** Patterns of AWS's names, in the syntax that RE2 and JavaScript share. ARNs fit every partition. */

export const kmsKeyArn = {
  pattern: /^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key\/[A-Za-z0-9-]+$/,
  allowed: "the ARN of a KMS key, arn:<partition>:kms:<region>:<account>:key/<id>",
  example: "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000",
};

export const snsTopicArn = {
  pattern: /^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}$/,
  allowed: "the ARN of a standard SNS topic, arn:<partition>:sns:<region>:<account>:<name>",
  example: "arn:aws:sns:eu-west-1:111122223333:security-alerts",
};

export const stateMachineArn = {
  pattern: /^arn:aws[a-z-]*:states:[a-z0-9-]+:[0-9]{12}:stateMachine:[A-Za-z0-9_-]{1,80}$/,
  allowed: "the ARN of a state machine, arn:<partition>:states:<region>:<account>:stateMachine:<name>",
  example: "arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-Main",
};

export const iamPolicyArn = {
  pattern: /^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy\/[A-Za-z0-9+=,.@_/-]+$/,
  allowed: "the ARN of an IAM policy, arn:<partition>:iam::<account>:policy/<name>",
  example: "arn:aws:iam::111122223333:policy/boundary",
};

/** Numbers like an IP address. */
const ipAddress = /^[0-9]+([.][0-9]+){3}$/;

/** Beginnings of bucket names that S3 keeps for itself. */
export const reservedBucketPrefix = /^(xn--|sthree-|amzn-s3-demo-)/;

/**
 * Labels separated by dots, none of which begins or ends with a hyphen: S3 refuses names such as `a..b`, CloudTrail also `a-.b`.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html
 */
export const bucketName = {
  pattern: /^[a-z0-9]+(-+[a-z0-9]+)*([.][a-z0-9]+(-+[a-z0-9]+)*)*$/,
  also: [/^.{3,63}$/],
  unless: [ipAddress, reservedBucketPrefix, /(-s3alias|--ol-s3|--x-s3|--table-s3|[.]mrap)$/],
  allowed:
    "the name of an S3 bucket: 3 to 63 lower-case letters, digits, dots and hyphens, each dot between letters or digits, neither like an IP address nor with a beginning or end that S3 reserves",
  example: "our-logs",
};

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html */
export const trailName = {
  pattern: /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/,
  also: [/^.{3,128}$/],
  unless: [ipAddress],
  allowed:
    "3 to 128 letters, digits, dots, underscores and hyphens, each of these signs between letters or digits, not like an IP address",
  example: "acme-trail",
};

export const regionName = {
  pattern: /^[a-z]{2,4}(-[a-z]+)+-[0-9]$/,
  allowed: "a Region such as eu-west-1",
  example: "eu-central-1",
};

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

export const bucketName = {
  pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  allowed: "the name of an S3 bucket: 3 to 63 lower-case letters, digits, dots and hyphens",
  example: "our-logs",
};

export const regionName = {
  pattern: /^[a-z]{2,4}(-[a-z]+)+-[0-9]$/,
  allowed: "a Region such as eu-west-1",
  example: "eu-central-1",
};

/** A member whose type Step Functions sees differently from AWS's model, or that the SDK's model gets wrong. */
export interface MemberOverride {
  /** Step Functions' word for the service. */
  readonly service: string;
  /** Structure that has the member, or `*` for every one that is the input of an operation. */
  readonly shape: string;
  /** Name in the spelling of Step Functions. */
  readonly member: string;
  /** A type as in the committed models. */
  readonly type: string;
  readonly source: string;
}

/** An error that an operation can raise although the SDK does not declare it. */
export interface ErrorOverride {
  readonly service: string;
  readonly operations: readonly string[];
  /** Class as Step Functions spells it, without the service. */
  readonly error: string;
  readonly status: number;
  readonly source: string;
}

export const memberOverrides: readonly MemberOverride[] = [
  {
    service: "inspector2",
    shape: "State",
    member: "ErrorCode",
    type: "ErrorCode",
    source:
      "Absent while nothing is wrong, as in the example of https://docs.aws.amazon.com/cli/latest/reference/inspector2/batch-get-account-status.html",
  },
  {
    service: "inspector2",
    shape: "State",
    member: "ErrorMessage",
    type: "string",
    source:
      "Absent together with ErrorCode: https://docs.aws.amazon.com/cli/latest/reference/inspector2/batch-get-account-status.html",
  },
  {
    service: "s3",
    shape: "PutObjectRequest",
    member: "Body",
    type: "document",
    source: "Any JSON is taken and stored as its text: https://github.com/localstack/localstack/issues/12030",
  },
  {
    service: "s3",
    shape: "GetObjectOutput",
    member: "Body",
    type: "string",
    source: "The text of the object: https://github.com/localstack/localstack/issues/10787",
  },
  {
    service: "s3control",
    shape: "*",
    member: "AccountId",
    type: "string!",
    source:
      "Required header x-amz-account-id; optional only in the SDK for JavaScript: https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html",
  },
  {
    service: "sfn",
    shape: "StartExecutionInput",
    member: "Input",
    type: "document",
    source:
      "An object is taken as well as its text: https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html, and for aws-sdk:sfn https://github.com/localstack/localstack/issues/9872",
  },
  {
    service: "sns",
    shape: "PublishInput",
    member: "Message",
    type: "document!",
    source:
      "An object is taken as well as its text: https://docs.aws.amazon.com/step-functions/latest/dg/connect-sns.html",
  },
];

export const errorOverrides: readonly ErrorOverride[] = [
  {
    service: "s3",
    operations: ["getObject", "headBucket", "putObject"],
    error: "NoSuchBucketException",
    status: 404,
    source:
      "Code NoSuchBucket in https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; for HEAD requests, which have no body, ExceptionTranslationInterceptor of the S3 client in https://github.com/aws/aws-sdk-java-v2",
  },
];

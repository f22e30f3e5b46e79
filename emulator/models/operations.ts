/** Where the model of a service comes from, and the operations of it that we call. */
export interface ServiceEntry {
  /** Package that holds AWS's model. */
  readonly client: string;
  /** What Step Functions puts before the names of the service's errors. */
  readonly prefix: string;
  /** As in the Resource of a Task, without the service. */
  readonly operations: readonly string[];
}

/**
 * The API calls that the emulator knows, by Step Functions' word for the service. A new operation is a new line here, then
 * `npm run models`; a new service also needs its client as a devDependency.
 *
 * Source of words and prefixes: https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 */
export const services: { readonly [service: string]: ServiceEntry } = {
  guardduty: {
    client: "@aws-sdk/client-guardduty",
    prefix: "GuardDuty",
    operations: [
      "createDetector",
      "createPublishingDestination",
      "deletePublishingDestination",
      "describePublishingDestination",
      "getAdministratorAccount",
      "getDetector",
      "listDetectors",
      "listPublishingDestinations",
      "updateDetector",
      "updatePublishingDestination",
    ],
  },
  s3: {
    client: "@aws-sdk/client-s3",
    prefix: "S3",
    operations: ["getObject", "headBucket", "putObject"],
  },
  sfn: {
    client: "@aws-sdk/client-sfn",
    prefix: "Sfn",
    operations: ["describeExecution", "listExecutions", "startExecution"],
  },
  sns: {
    client: "@aws-sdk/client-sns",
    prefix: "Sns",
    operations: ["publish"],
  },
};

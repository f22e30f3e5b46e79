import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { ResolvedInputs } from "../../../lib/inputs";
import type { Term } from "../../../lib/terraform/expression";
import type { cloudTrailInputs } from "./inputs";
import { logGroupArn, logsRoleArn } from "./log-group";

/** Settings of the state machine. */
export function cloudTrailSettings(
  inputs: ResolvedInputs<typeof cloudTrailInputs>,
  aws: AwsEnvironment,
): { readonly [name: string]: Term } {
  return {
    mode: inputs.mode,
    trailName: inputs.trailName,
    trailArn: trailArn(inputs, aws),
    region: aws.region,
    accountId: aws.accountId,
    bucketName: inputs.loggingBucketName,
    kmsKeyArn: inputs.kmsKeyArn,
    multiRegion: inputs.multiRegion,
    adoptExisting: inputs.adoptExisting,
    cloudWatchLogs: inputs.cloudWatchLogs,
    // CloudTrail wants it with the streams: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html
    logGroupArn: `${logGroupArn(inputs, aws)}:*`,
    logsRoleArn: logsRoleArn(inputs, aws),
    s3DataEvents: inputs.s3DataEvents,
    allBuckets: `arn:${aws.partition}:s3`,
    tags: inputs.tags,
  };
}

/** By its name alone CloudTrail would also find another Region's trail, as a shadow. */
export function trailArn(inputs: ResolvedInputs<typeof cloudTrailInputs>, aws: AwsEnvironment): string {
  return aws.arn("cloudtrail", `trail/${inputs.trailName}`);
}

import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { ResolvedInputs } from "../../../lib/inputs";
import type { Term } from "../../../lib/terraform/expression";
import type { guardDutyInputs } from "./inputs";

/** Settings of the state machine. */
export function guardDutySettings(
  inputs: ResolvedInputs<typeof guardDutyInputs>,
  aws: AwsEnvironment,
): { readonly [name: string]: Term } {
  return {
    mode: inputs.mode,
    findingPublishingFrequency: inputs.findingPublishingFrequency,
    features: inputs.features,
    runtimeMonitoringAgents: inputs.runtimeMonitoringAgents,
    adoptExisting: inputs.adoptExisting,
    destinationArn: aws.arn("s3", inputs.loggingBucketName, "", ""),
    kmsKeyArn: inputs.kmsKeyArn,
    tags: inputs.tags,
  };
}

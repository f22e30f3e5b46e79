import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { ResolvedInputs } from "../../../lib/inputs";
import type { Term } from "../../../lib/terraform/expression";
import { layout } from "../../logging-bucket/layout";
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
    destinationArn: `${aws.arn("s3", inputs.loggingBucketName, "", "")}/${layout.guardDuty}`,
    kmsKeyArn: inputs.kmsKeyArn,
    tags: inputs.tags,
  };
}

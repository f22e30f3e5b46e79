import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { ResolvedInputs } from "../../../lib/inputs";
import { hcl, type Term } from "../../../lib/terraform/expression";
import { layout } from "../../logging-bucket/layout";
import type { macieInputs } from "./inputs";

/** Settings of the state machine. */
export function macieSettings(
  inputs: ResolvedInputs<typeof macieInputs>,
  aws: AwsEnvironment,
): { readonly [name: string]: Term } {
  return {
    mode: inputs.mode,
    findingPublishingFrequency: inputs.findingPublishingFrequency,
    automatedDiscovery: hcl`${inputs.automatedDiscovery} ? "ENABLED" : "DISABLED"`,
    adoptExisting: inputs.adoptExisting,
    destination: {
      BucketName: inputs.loggingBucketName,
      KeyPrefix: layout.macie,
      KmsKeyArn: inputs.kmsKeyArn,
      ExpectedBucketOwner: aws.accountId,
    },
  };
}

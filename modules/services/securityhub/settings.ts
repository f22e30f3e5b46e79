import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { ResolvedInputs } from "../../../lib/inputs";
import type { Term } from "../../../lib/terraform/expression";
import { controlsToDisable } from "./global-controls";
import { offeredStandards, type securityHubInputs } from "./inputs";

/** Settings of the state machine. */
export function securityHubSettings(
  inputs: ResolvedInputs<typeof securityHubInputs>,
  aws: AwsEnvironment,
): { readonly [name: string]: Term } {
  return {
    mode: inputs.mode,
    standards: inputs.standards,
    standardArns: Object.fromEntries(offeredStandards.map((standard) => [standard, arnOf(standard, aws)])),
    disableOtherStandards: inputs.disableOtherStandards,
    disabledControls: controlsToDisable(inputs, aws),
    tags: inputs.tags,
  };
}

/** The oldest standard is called a ruleset and has no Region: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/securityhub_standards_subscription */
function arnOf(standard: (typeof offeredStandards)[number], aws: AwsEnvironment): string {
  return standard === "cis-aws-foundations-benchmark/v/1.2.0"
    ? aws.arn("securityhub", `ruleset/${standard}`, "", "")
    : aws.arn("securityhub", `standards/${standard}`, aws.region, "");
}

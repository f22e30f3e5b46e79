import type { AwsEnvironment } from "../../../lib/aws/environment";
import type { ResolvedInputs } from "../../../lib/inputs";
import { hcl, hclText, type Term } from "../../../lib/terraform/expression";
import type { securityHubInputs } from "./inputs";

/**
 * Controls on global resources that run in every Region. Those that AWS offers in one Region only, as all of CloudFront, are not among
 * them: disabled there, nothing would check their resources. Config.1 is none either: it does not ask for IAM's resource types where no
 * control that needs them is enabled.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/controls-to-disable.html#controls-to-disable-global-resources
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1
 */
export const globalControls: readonly string[] = [
  ...ids("Account", [1, 2]),
  ...ids("IAM", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 25, 26, 27]),
  ...ids("KMS", [1, 2]),
];

function ids(service: string, numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => `${service}.${number}`);
}

type Resolved = ResolvedInputs<typeof securityHubInputs>;

/** The controls that are to be disabled, with their reasons. */
export function controlsToDisable(inputs: Resolved, aws: AwsEnvironment): Term {
  const reason = `Global resources are recorded in ${homeRegion(inputs, aws)}.`;
  const ofGlobalResources = hcl`{ for id in ${globalControls} : id => ${reason} if ${disablesGlobalControls(inputs, aws)} }`;
  return hcl`merge(${ofGlobalResources}, ${inputs.disabledControls})`;
}

/** Whether any control is to be disabled. */
export const disablesControls = (inputs: Resolved, aws: AwsEnvironment): Term =>
  hcl`(length(${inputs.disabledControls}) > 0 || ${disablesGlobalControls(inputs, aws)})`;

const disablesGlobalControls = (inputs: Resolved, aws: AwsEnvironment): Term =>
  hcl`${inputs.disableGlobalControls} && ${homeRegion(inputs, aws)} != ${aws.region}`;

const homeRegion = (inputs: Resolved, aws: AwsEnvironment) => hclText`coalesce(${inputs.homeRegion}, ${aws.region})`;

import { homeRegionInput } from "../../../lib/aws/config-regions";
import { tagsInput } from "../../../lib/aws/tags";
import { choices, flag, shared, textMap, wired } from "../../../lib/inputs";
import { workerInputs } from "../../../lib/worker";

/** Standards that can be wanted, by what stands in their ARNs. */
export const offeredStandards = [
  "aws-foundational-security-best-practices/v/1.0.0",
  "cis-aws-foundations-benchmark/v/1.2.0",
  "cis-aws-foundations-benchmark/v/1.4.0",
  "cis-aws-foundations-benchmark/v/3.0.0",
  "cis-aws-foundations-benchmark/v/5.0.0",
  "pci-dss/v/3.2.1",
  "pci-dss/v/4.0.1",
  "nist-800-53/v/5.0.0",
  "nist-800-171/v/2.0.0",
  "aws-resource-tagging-standard/v/1.0.0",
] as const;

export const securityHubInputs = {
  ...workerInputs,
  tags: shared(tagsInput({ findings: true })),
  standards: choices({
    description: "Standards that are enabled, by the end of their ARNs: name and version.",
    default: ["aws-foundational-security-best-practices/v/1.0.0", "cis-aws-foundations-benchmark/v/5.0.0"],
    of: offeredStandards,
  }),
  disableOtherStandards: flag({
    description:
      "Whether every other standard of AWS is disabled. Standards of other clouds and standards that another service manages stay enabled.",
    default: false,
  }),
  disabledControls: textMap({
    description:
      "Controls that are disabled in every enabled standard, each with its reason. A control that is not listed is left as it is.",
    default: {},
    keys: {
      pattern: /^[A-Za-z0-9]+\.[1-9][0-9]*$/,
      allowed: "a control id of Security Hub such as IAM.6",
      refused: "IAM-6",
    },
    // https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_StandardsControlAssociationUpdate.html
    values: { pattern: /\S/, allowed: "a reason", refused: " " },
    example: { "IAM.6": "The organisation has removed the root credentials." },
  }),
  homeRegion: wired(
    "var.config_home_region",
    homeRegionInput(
      "Region that records the global resource types for Security Hub's controls. null means this Region.",
    ),
  ),
  disableGlobalControls: flag({
    description:
      "Whether the controls on global resources, which AWS suggests to disable, are disabled where the home Region is another Region. disabled_controls adds to them.",
    default: true,
  }),
};

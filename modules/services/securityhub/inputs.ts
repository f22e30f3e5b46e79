import { tagsInput } from "../../../lib/aws/tags";
import { choices, flag, shared } from "../../../lib/inputs";
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
};

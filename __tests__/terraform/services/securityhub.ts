import type { ServiceInputs } from "./service-inputs";

/** Inputs of Security Hub for the tests with Terraform. */
export const securityhub: ServiceInputs = {
  all: {
    securityhub_mode: "report",
    securityhub_standards: ["cis-aws-foundations-benchmark/v/1.2.0", "nist-800-53/v/5.0.0"],
    securityhub_disable_other_standards: true,
    securityhub_disabled_controls: { "IAM.6": "The organisation has removed the root credentials." },
    securityhub_disable_global_controls: false,
  },
  invalid: {
    securityhub_mode: ["on", 'securityhub_mode is "on"; allowed: enforce, report, off.'],
    securityhub_standards: [
      ["cis-aws-foundations-benchmark/v/2.0.0"],
      "securityhub_standards is [cis-aws-foundations-benchmark/v/2.0.0]; allowed: a list of: aws-foundational-security-best-practices/v/1.0.0, cis-aws-foundations-benchmark/v/1.2.0, cis-aws-foundations-benchmark/v/1.4.0, cis-aws-foundations-benchmark/v/3.0.0, cis-aws-foundations-benchmark/v/5.0.0, pci-dss/v/3.2.1, pci-dss/v/4.0.1, nist-800-53/v/5.0.0, nist-800-171/v/2.0.0, aws-resource-tagging-standard/v/1.0.0.",
    ],
    securityhub_disabled_controls: [
      { "IAM-6": "No need." },
      "securityhub_disabled_controls is a map with the keys [IAM-6]; allowed: each key a control id of Security Hub such as IAM.6.",
    ],
  },
};

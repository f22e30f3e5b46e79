import type { ServiceInputs } from "./service-inputs";

/** Inputs of Macie for the tests with Terraform. */
export const macie: ServiceInputs = {
  all: {
    macie_mode: "report",
    macie_finding_publishing_frequency: "SIX_HOURS",
    macie_adopt_existing: false,
    macie_automated_discovery: true,
  },
  invalid: {
    macie_mode: ["on", 'macie_mode is "on"; allowed: enforce, report, off.'],
    macie_finding_publishing_frequency: [
      "HOURLY",
      'macie_finding_publishing_frequency is "HOURLY"; allowed: FIFTEEN_MINUTES, ONE_HOUR, SIX_HOURS.',
    ],
  },
};

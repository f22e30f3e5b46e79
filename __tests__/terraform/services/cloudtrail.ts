import type { ServiceInputs } from "./service-inputs";

/** Inputs of CloudTrail for the tests with Terraform. */
export const cloudtrail: ServiceInputs = {
  all: {
    cloudtrail_mode: "report",
    cloudtrail_multi_region: false,
    cloudtrail_adopt_existing: true,
  },
  invalid: {
    cloudtrail_mode: ["on", 'cloudtrail_mode is "on"; allowed: enforce, report, off.'],
  },
};

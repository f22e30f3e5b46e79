import type { ServiceInputs } from "./service-inputs";

/** Inputs of Inspector for the tests with Terraform. */
export const inspector: ServiceInputs = {
  all: { inspector_mode: "report", inspector_scan_types: ["ECR", "CODE_REPOSITORY"] },
  invalid: {
    inspector_mode: ["on", 'inspector_mode is "on"; allowed: enforce, report, off.'],
    inspector_scan_types: [
      ["EC2", "LAMBDAS"],
      "inspector_scan_types is [EC2, LAMBDAS]; allowed: a list of: EC2, ECR, LAMBDA, LAMBDA_CODE, CODE_REPOSITORY.",
    ],
  },
};

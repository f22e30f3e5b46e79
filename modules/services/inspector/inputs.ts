import { choices } from "../../../lib/inputs";
import { workerInputs } from "../../../lib/worker";

export const scanTypes = ["EC2", "ECR", "LAMBDA", "LAMBDA_CODE", "CODE_REPOSITORY"] as const;

export const inspectorInputs = {
  ...workerInputs,
  scanTypes: choices({
    description: "Scan types that are enabled; the others are left as they are. LAMBDA_CODE needs LAMBDA.",
    default: ["EC2", "ECR"],
    of: scanTypes,
    // https://docs.aws.amazon.com/inspector/v2/APIReference/API_Enable.html
    needs: { LAMBDA_CODE: "LAMBDA" },
  }),
};

/**
 * Controls of standards that are about the account: those that the scenarios disable, and their neighbours.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html
 */
export const controlsOfStandards: { readonly [standard: string]: readonly string[] } = {
  "aws-foundational-security-best-practices/v/1.0.0": [
    "Account.1",
    "Config.1",
    ...["IAM.1", "IAM.2", "IAM.3", "IAM.4", "IAM.5", "IAM.6", "IAM.7", "IAM.8", "IAM.21"],
    ...["KMS.1", "KMS.2", "KMS.3", "KMS.5"],
  ],
  "cis-aws-foundations-benchmark/v/1.2.0": [
    "Config.1",
    ...["IAM.1", "IAM.2", "IAM.3", "IAM.4", "IAM.5", "IAM.6", "IAM.8", "IAM.9", "IAM.11", "IAM.12", "IAM.13", "IAM.14"],
    ...["IAM.15", "IAM.16", "IAM.17", "IAM.18", "KMS.4"],
  ],
  "cis-aws-foundations-benchmark/v/5.0.0": [
    "Account.1",
    "Config.1",
    ...["IAM.2", "IAM.3", "IAM.4", "IAM.5", "IAM.6", "IAM.9", "IAM.15", "IAM.16", "IAM.18", "IAM.22"],
    ...["IAM.26", "IAM.27", "IAM.28", "KMS.4"],
  ],
  "service-managed-aws-control-tower/v/1.0.0": ["IAM.6"],
};

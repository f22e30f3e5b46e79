import { condition } from "../builders";
import type { Example } from "./example";

/** Checks and services. */
export const statuses: Readonly<Record<string, Example>> = {
  "check-failed": [
    condition({ status: "fail", address: "module.ssi.check.bucket" }),
    condition({ status: "fail", address: "aws_kms_key.logs" }),
  ],
  "condition-failed": [
    condition({ status: "fail", address: "aws_kms_key.logs" }),
    condition({ status: "fail", address: "check.bucket" }),
  ],
  "check-error": [condition({ status: "error" }), condition({ status: "unknown" })],
  "check-unknown": [condition({ status: "unknown" }), condition({ status: "error" })],
  "service-failed": [condition({ status: "FAILED" }), condition({ status: "PENDING" })],
  "root-user-unprotected": [
    condition({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["RootMfa", "PasswordPolicy"] }),
    condition({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["PasswordPolicy"] }),
  ],
  "nothing-recorded": [
    condition({ address: "CloudTrail", status: "NON_COMPLIANT", controls: ["Logging"] }),
    condition({ address: "CloudTrail", status: "NON_COMPLIANT", controls: ["Bucket"] }),
  ],
  "nothing-detected": [
    condition({ address: "GuardDuty", status: "NON_COMPLIANT", controls: ["DetectorEnabled"] }),
    condition({ address: "GuardDuty", status: "NON_COMPLIANT", controls: ["Features"] }),
  ],
  "account-open": [
    condition({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["S3PublicAccessBlocked"] }),
    condition({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["PasswordPolicy"] }),
  ],
  "service-non-compliant": [
    condition({ address: "Macie", status: "NON_COMPLIANT", controls: ["Enabled"] }),
    condition({ address: "CloudTrail", status: "NON_COMPLIANT", controls: ["Logging"] }),
  ],
  "service-pending": [condition({ status: "PENDING" }), condition({ status: "REMEDIATED" })],
  "service-elsewhere": [condition({ status: "MANAGED_ELSEWHERE" }), condition({ status: "FAILED" })],
  "service-repaired": [condition({ status: "REMEDIATED" }), condition({ status: "PENDING" })],
  "report-old": [condition({ status: "STALE" }), condition({ status: "AHEAD" })],
  "report-ahead": [condition({ status: "AHEAD" }), condition({ status: "STALE" })],
};

import { statusSubject } from "../builders";
import type { Example } from "./example";

/** Checks and services. */
export const statuses: Readonly<Record<string, Example>> = {
  "no-recipients": [
    statusSubject({ address: "check.alerting_recipients", status: "fail" }),
    statusSubject({ address: "check.buckets_are_private", status: "fail" }),
  ],
  "check-failed": [
    statusSubject({ status: "fail", address: "module.ssi.check.bucket" }),
    statusSubject({ status: "fail", address: "aws_kms_key.logs" }),
  ],
  "condition-failed": [
    statusSubject({ status: "fail", address: "aws_kms_key.logs" }),
    statusSubject({ status: "fail", address: "check.bucket" }),
  ],
  "check-error": [statusSubject({ status: "error" }), statusSubject({ status: "unknown" })],
  "check-unknown": [statusSubject({ status: "unknown" }), statusSubject({ status: "error" })],
  "service-failed": [statusSubject({ status: "FAILED" }), statusSubject({ status: "PENDING" })],
  "root-user-unprotected": [
    statusSubject({
      address: "AccountLevelSettings",
      status: "NON_COMPLIANT",
      controls: ["RootMfa", "PasswordPolicy"],
    }),
    statusSubject({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["PasswordPolicy"] }),
  ],
  "nothing-recorded": [
    statusSubject({ address: "CloudTrail", status: "NON_COMPLIANT", controls: ["Logging"] }),
    statusSubject({ address: "CloudTrail", status: "NON_COMPLIANT", controls: ["Bucket"] }),
  ],
  "nothing-detected": [
    statusSubject({ address: "GuardDuty", status: "NON_COMPLIANT", controls: ["DetectorEnabled"] }),
    statusSubject({ address: "GuardDuty", status: "NON_COMPLIANT", controls: ["Features"] }),
  ],
  "account-open": [
    statusSubject({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["S3PublicAccessBlocked"] }),
    statusSubject({ address: "AccountLevelSettings", status: "NON_COMPLIANT", controls: ["PasswordPolicy"] }),
  ],
  "service-non-compliant": [
    statusSubject({ address: "Macie", status: "NON_COMPLIANT", controls: ["Enabled"] }),
    statusSubject({ address: "CloudTrail", status: "NON_COMPLIANT", controls: ["Logging"] }),
  ],
  "service-pending": [statusSubject({ status: "PENDING" }), statusSubject({ status: "REMEDIATED" })],
  "service-elsewhere": [statusSubject({ status: "MANAGED_ELSEWHERE" }), statusSubject({ status: "FAILED" })],
  "service-repaired": [statusSubject({ status: "REMEDIATED" }), statusSubject({ status: "PENDING" })],
  "report-old": [statusSubject({ status: "STALE" }), statusSubject({ status: "AHEAD" })],
  "report-ahead": [statusSubject({ status: "AHEAD" }), statusSubject({ status: "STALE" })],
};

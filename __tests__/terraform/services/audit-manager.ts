import type { ServiceInputs } from "./service-inputs";

/** Inputs of Audit Manager for the tests with Terraform. */
export const auditManager: ServiceInputs = {
  all: { audit_manager_mode: "report", audit_manager_register: true },
  invalid: { audit_manager_mode: ["on", 'audit_manager_mode is "on"; allowed: enforce, report, off.'] },
};

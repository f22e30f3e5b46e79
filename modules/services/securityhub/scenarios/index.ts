import { controlScenarios } from "./controls";
import { hubScenarios } from "./hub";
import type { SecurityHubScenario } from "./names";
import { organisationScenarios } from "./organisation";
import { standardsScenarios } from "./standards";

/** Accounts that the Security Hub worker must handle. */
export const securityHubScenarios: readonly SecurityHubScenario[] = [
  ...hubScenarios,
  ...standardsScenarios,
  ...controlScenarios,
  ...organisationScenarios,
];

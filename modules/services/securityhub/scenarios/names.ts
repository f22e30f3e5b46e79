import type { WorkerScenario } from "../../../../lib/worker";
import type { securityHubInputs } from "../inputs";

export type SecurityHubScenario = WorkerScenario<typeof securityHubInputs>;

export const bestPractices = "aws-foundational-security-best-practices/v/1.0.0";
export const oldBenchmark = "cis-aws-foundations-benchmark/v/1.2.0";
export const newBenchmark = "cis-aws-foundations-benchmark/v/5.0.0";

import type { Inputs } from "../inputs";
import type { Scenario } from "../machine";

/** Status of a service after a run. */
export type Status =
  "COMPLIANT" | "REMEDIATED" | "PENDING" | "NON_COMPLIANT" | "SKIPPED" | "MANAGED_ELSEWHERE" | "UNAVAILABLE" | "FAILED";

/** An account that a worker must cope with, and how its runs end. */
export interface WorkerScenario<I extends Inputs = Inputs> extends Scenario<I> {
  /** Status after the first run. */
  readonly first: Status;
  /** Status after the second run, with the faults gone. In that run nothing is written if it is COMPLIANT. */
  readonly second: Status;
  /** Controls of which AWS does not tell this account whether they hold, without failing. @default none */
  readonly untold?: readonly string[];
}

import type { ResolvedInputs } from "../../../lib/inputs";
import type { Term } from "../../../lib/terraform/expression";
import type { auditManagerInputs } from "./inputs";

/** What the state machine is told. */
export function auditManagerSettings(inputs: ResolvedInputs<typeof auditManagerInputs>): {
  readonly [name: string]: Term;
} {
  return { mode: inputs.mode, register: inputs.register };
}

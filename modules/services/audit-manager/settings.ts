import type { ResolvedInputs } from "../../../lib/inputs";
import type { Term } from "../../../lib/terraform/expression";
import type { auditManagerInputs } from "./inputs";

/** Settings of the state machine. */
export function auditManagerSettings(inputs: ResolvedInputs<typeof auditManagerInputs>): {
  readonly [name: string]: Term;
} {
  return { mode: inputs.mode, register: inputs.register };
}

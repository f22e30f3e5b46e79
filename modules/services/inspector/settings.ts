import type { ResolvedInputs } from "../../../lib/inputs";
import type { Term } from "../../../lib/terraform/expression";
import type { inspectorInputs } from "./inputs";

/** Settings of the state machine. */
export function inspectorSettings(inputs: ResolvedInputs<typeof inspectorInputs>): { readonly [name: string]: Term } {
  return { mode: inputs.mode, scanTypes: inputs.scanTypes };
}

import type { JsonObject } from "../../../emulator/account/account";
import type { Deployment } from "../../../emulator/deployment/deployment";
import type { ParsedExpression } from "../../../emulator/interpreter";
import type { NamedScenario } from "../scenarios";
import type { Service } from "../../../lib/worker";

/** What a dry run knows of a service besides its state machine. */
export type DescribedService = Pick<Service, "id" | "name" | "controls" | "usage">;

/** What a dry run knows of the modules and stacks: plain data, as loading these takes longer than a run. */
export interface Baseline {
  /** The Terraform JSON of every stack, as text. */
  readonly stacks: readonly string[];
  /** The stacks with the defaults of all variables. */
  readonly deployment: Deployment;
  /** The expressions of its state machines. */
  readonly expressions: ReadonlyMap<string, ParsedExpression>;
  readonly services: readonly DescribedService[];
  /** Every scenario there is. */
  readonly scenarios: readonly NamedScenario[];
  /** Settings of a compliant account that no worker sees to: a merge patch of a fresh one. */
  readonly wellKept: JsonObject;
  /** Variables of the module terraform/baseline that the stack logging has under another name: `logging_transition_days`. */
  readonly moduleVariables: ReadonlyMap<string, string>;
  /** A value that a variable may have, for a message, by variable. */
  readonly examples: ReadonlyMap<string, unknown>;
}

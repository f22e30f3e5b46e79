import type { Construct } from "constructs";
import type { Inputs, PropsOf } from "../inputs";

/** Values that are fine by themselves, and that a precondition refuses together with the defaults and examples of the others. */
export interface Contradiction<I extends Inputs = Inputs> {
  readonly values: Partial<PropsOf<I>>;
  /** Address, in the module, of the resource that has the precondition. */
  readonly refusedBy: string;
}

/** A `check` that does not hold with the defaults. */
export interface Warning {
  /** Name of the check in the module. */
  readonly check: string;
  /** Inputs with whose examples it holds. */
  readonly avoidedBy: readonly string[];
}

/** A Terraform module: a construct, its inputs, and what its README says of it. */
export interface Module<I extends Inputs = Inputs> {
  /** Name of the module and prefix of its variables, for example `guardduty`. */
  readonly id: string;
  /** Heading of its README. */
  readonly title: string;
  /** Purpose: Markdown. */
  readonly summary: string;
  /** Charges of AWS, with links to the prices: Markdown. Those of executions are measured, and not in it. */
  readonly cost: string;
  readonly inputs: I;
  /** For tests: one for each of its checks that warns with the defaults. @default there are none */
  readonly warnings?: readonly Warning[];
  /** For tests: one for each of its preconditions over several inputs. @default there are none */
  readonly contradictions?: readonly Contradiction<I>[];
  /** Creates the construct, whose outputs are those of the module. */
  create(scope: Construct, id: string, props: PropsOf<I>): Construct;
}

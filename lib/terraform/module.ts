import type { Construct } from "constructs";
import type { Inputs, PropsOf } from "../inputs";

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
  /** Creates the construct, whose outputs are those of the module. */
  create(scope: Construct, id: string, props: PropsOf<I>): Construct;
}

import type { Construct } from "constructs";
import type { StateMachine } from "../asl/types";
import type { AwsEnvironment } from "../aws/environment";
import type { Statement } from "../aws/policy";
import { choice, type Inputs, type ResolvedInputs } from "../inputs";
import { stateMachineInputs } from "../state-machine";
import type { Term } from "../terraform/expression";
import type { Controls } from "./controls";
import type { Scenario } from "./scenario";

/** Whether a worker works; `enforce` unless a service has a reason for another default. */
export const modeInput = (value: "enforce" | "report" | "off") =>
  choice({
    description: "enforce: detect, repair, verify; report: detect only; off: do nothing.",
    default: value,
    of: ["enforce", "report", "off"],
  });

/** The inputs that every worker takes. */
export const workerInputs = { ...stateMachineInputs, mode: modeInput("enforce") };

/** All that is particular to one security service. */
export interface Service<I extends Inputs & typeof workerInputs = typeof workerInputs> {
  /** Key in the status report and last part of the state machine's name, for example `GuardDuty`. */
  readonly name: string;
  /** Name of the Terraform module and prefix of its variables, for example `guardduty`. */
  readonly id: string;
  /** AWS's charges for the service itself, with a link to the prices: Markdown, for the README of its module. */
  readonly cost: string;
  readonly controls: Controls;
  readonly inputs: I;
  readonly definition: StateMachine;
  /**
   * Value of `${settings}` in the definition. The call of the first state, which has no variables yet, takes one of them as
   * `"${name}"`.
   * @param scope Where local values may be made.
   */
  settings(inputs: ResolvedInputs<I>, aws: AwsEnvironment, scope: Construct): { readonly [name: string]: Term };
  /** Permissions of its state machine. */
  statements(inputs: ResolvedInputs<I>, aws: AwsEnvironment): readonly Statement[];
  /** Settings of a compliant account that the worker only reports: a JSON merge patch of the emulated account. @default nothing */
  readonly wellKept?: Scenario["account"];
  /** Accounts that it must cope with. */
  readonly scenarios: readonly Scenario<I>[];
}

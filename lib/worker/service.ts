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
  /** What AWS bills for the service itself, by what, and where the prices are: Markdown, for the README of its module. */
  readonly cost: string;
  readonly controls: Controls;
  readonly inputs: I;
  readonly definition: StateMachine;
  /**
   * What `${settings}` stands for in the definition. The call of the first state, which has no variables yet, takes one of them as
   * `"${name}"`.
   * @param scope Where local values may be made.
   */
  settings(inputs: ResolvedInputs<I>, aws: AwsEnvironment, scope: Construct): { readonly [name: string]: Term };
  /** What its state machine may do. */
  statements(inputs: ResolvedInputs<I>, aws: AwsEnvironment): readonly Statement[];
  /** What a compliant account has besides what the worker sees to: a JSON merge patch of the emulated account. @default nothing */
  readonly wellKept?: Scenario["account"];
  /** Accounts that it must cope with. */
  readonly scenarios: readonly Scenario<I>[];
}

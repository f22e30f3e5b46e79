import type { ChosenBranches } from "../asl/template";
import type { StateMachine } from "../asl/types";
import type { AwsEnvironment } from "../aws/environment";
import type { Statement } from "../aws/policy";
import type { Construct } from "constructs";
import type { Inputs, PropsOf, ResolvedInputs } from "../inputs";
import type { Term } from "../terraform/expression";
import type { Module } from "../terraform/module";
import type { Precondition } from "../terraform/precondition";
import type { machineInputs } from "./inputs";
import type { Scenario } from "./scenario";

/** All that is particular to one state machine, of whatever kind. */
export interface Machine<I extends Inputs & typeof machineInputs = typeof machineInputs> extends Module<I> {
  /** Last part of the state machine's name, for example `GuardDuty`. */
  readonly name: string;
  /** How a sentence names it, for example `the main state machine`. */
  readonly noun: string;
  /** Starter of its executions. */
  readonly trigger: Trigger;
  readonly definition: StateMachine;
  /** Branches of a Parallel state of which only some are deployed. @default every branch is */
  readonly chosen?: ChosenBranches & {
    /** A list of names, which is never empty: a Parallel state needs a branch. */
    names(inputs: ResolvedInputs<I>): Term;
  };
  /** The definition that is deployed where a condition holds. @default always the other */
  readonly unless?: { readonly definition: StateMachine; condition(inputs: ResolvedInputs<I>): Term };
  /**
   * Value of `${settings}` in the definition: plain data from Terraform. Where there are no variables yet, as in the first
   * state, one of them is `"${name}"`.
   * @param scope Where local values may be made.
   */
  settings(inputs: ResolvedInputs<I>, aws: AwsEnvironment, scope: Construct): { readonly [name: string]: Term };
  /** Values of other names in the definition. @default none */
  values?(inputs: ResolvedInputs<I>): { readonly [name: string]: Term };
  /** Conditions over several inputs. @default none */
  preconditions?(inputs: ResolvedInputs<I>): readonly Precondition[];
  /** Permissions of its role. */
  statements(inputs: ResolvedInputs<I>, aws: AwsEnvironment): readonly Statement[];
  /** Accounts that it must cope with. */
  readonly scenarios: readonly Scenario<I>[];
  create(scope: Construct, id: string, props: PropsOf<I>): Construct & { readonly stateMachineArn: string };
}

/** Starter of executions: a schedule, or the main state machine. */
export type Trigger = "schedule" | "main";

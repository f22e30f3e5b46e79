import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws/environment";
import { resolveInputs, type Inputs, type PropsOf, type ResolvedInputs } from "../inputs";
import type { machineInputs } from "./inputs";
import type { Machine } from "./machine";
import { deployStateMachine } from "./state-machine";

/** One state machine with its role, policy and log group. */
export class MachineConstruct<I extends Inputs & typeof machineInputs> extends Construct {
  /** The inputs with their defaults. */
  public readonly inputs: ResolvedInputs<I>;
  public readonly stateMachineArn: string;

  public constructor(scope: Construct, id: string, machine: Machine<I>, props: PropsOf<I>) {
    super(scope, id);
    this.inputs = resolveInputs(this, machine.inputs, props);
    const aws = AwsEnvironment.of(this);
    const settings = machine.settings(this.inputs, aws, this);
    const { chosen, unless } = machine;
    this.stateMachineArn = deployStateMachine(this, {
      name: machine.name,
      inputs: this.inputs,
      definition: machine.definition,
      chosen: chosen && { ...chosen, names: chosen.names(this.inputs) },
      unless: unless && { definition: unless.definition, condition: unless.condition(this.inputs) },
      preconditions: [
        ...aws.refusalsOfOtherRegions("kmsKeyArn", this.inputs.kmsKeyArn),
        ...(machine.preconditions?.(this.inputs) ?? []),
      ],
      values: { ...machine.values?.(this.inputs), ...settings, settings },
      statements: machine.statements(this.inputs, aws),
    }).arn;
    new TerraformOutput(this, "state_machine_arn", {
      description: `ARN of ${machine.noun}.`,
      value: this.stateMachineArn,
    });
  }
}

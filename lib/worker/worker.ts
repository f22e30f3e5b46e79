import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../aws/environment";
import { resolveInputs, type Inputs, type PropsOf, type ResolvedInputs } from "../inputs";
import { deployStateMachine } from "../state-machine";
import { hcl } from "../terraform/expression";
import type { Service, workerInputs } from "./service";
import { skipped } from "./skipped";

/** The state machine that looks after one service, with its role, policy and log group. */
export class Worker<I extends Inputs & typeof workerInputs = typeof workerInputs> extends Construct {
  /** The inputs with their defaults. */
  public readonly inputs: ResolvedInputs<I>;
  public readonly stateMachineArn: string;

  public constructor(scope: Construct, id: string, service: Service<I>, props: PropsOf<I>) {
    super(scope, id);
    this.inputs = resolveInputs(this, service.inputs, props);
    const aws = AwsEnvironment.of(this);
    const settings = service.settings(this.inputs, aws, this);
    const stateMachine = deployStateMachine(this, {
      name: service.name,
      inputs: this.inputs,
      definition: service.definition,
      unless: {
        condition: hcl`${(this.inputs as ResolvedInputs<typeof workerInputs>).mode} == "off"`,
        definition: skipped(service.name),
      },
      values: { ...settings, settings },
      statements: service.statements(this.inputs, aws),
    });
    this.stateMachineArn = stateMachine.arn;
    new TerraformOutput(this, "state_machine_arn", {
      description: `ARN of the state machine that looks after ${service.name}.`,
      value: this.stateMachineArn,
    });
  }
}

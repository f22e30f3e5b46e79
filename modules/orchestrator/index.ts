import { TerraformOutput, type IResolvable } from "cdktf";
import { Construct } from "constructs";
import { AwsEnvironment } from "../../lib/aws/environment";
import { resolveInputs, type PropsOf, type ResolvedInputs } from "../../lib/inputs";
import { deployStateMachine } from "../../lib/state-machine";
import { hcl } from "../../lib/terraform/expression";
import { layout } from "../logging-bucket/layout";
import { orchestratorInputs } from "./inputs";
import { orchestratorStatements } from "./policy";
import { mainStateMachine } from "./state-machine";

export { orchestratorInputs };

/** The main state machine: runs the workers, writes the status report and tells people what changed or is wrong. */
export class Orchestrator extends Construct {
  /** The inputs with their defaults. */
  public readonly inputs: ResolvedInputs<typeof orchestratorInputs>;
  public readonly stateMachineArn: string;

  public constructor(scope: Construct, id: string, props: PropsOf<typeof orchestratorInputs>) {
    super(scope, id);
    this.inputs = resolveInputs(this, orchestratorInputs, props);
    const aws = AwsEnvironment.of(this);
    this.stateMachineArn = deployStateMachine(this, {
      name: "Main",
      inputs: this.inputs,
      definition: mainStateMachine,
      values: {
        first: this.workers(hcl`contains(${this.inputs.runFirst}, service)`),
        others: this.workers(hcl`!contains(${this.inputs.runFirst}, service)`),
        settings: {
          accountId: aws.accountId,
          region: aws.region,
          bucketName: this.inputs.loggingBucketName,
          reportsPrefix: layout.reports,
          kmsKeyArn: this.inputs.kmsKeyArn,
          topicArn: this.inputs.topicArn,
        },
      },
      statements: orchestratorStatements(this.inputs, aws),
    }).arn;
    new TerraformOutput(this, "state_machine_arn", {
      description: "ARN of the main state machine.",
      value: this.stateMachineArn,
    });
  }

  /** The workers for which a condition on `service` holds, as the state machine wants them. */
  private workers(condition: IResolvable): IResolvable {
    return hcl`[for service, arn in ${this.inputs.workers} : { service = service, arn = arn } if ${condition}]`;
  }
}

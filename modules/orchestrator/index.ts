import type { IResolvable } from "cdktf";
import type { Construct } from "constructs";
import type { PropsOf } from "../../lib/inputs";
import { MachineConstruct, type Machine } from "../../lib/machine";
import { hcl, hclText } from "../../lib/terraform/expression";
import { precondition } from "../../lib/terraform/precondition";
import { layout } from "../logging-bucket/layout";
import { orchestratorId } from "./id";
import { orchestratorInputs } from "./inputs";
import { orchestratorStatements } from "./policy";
import { orchestratorScenarios } from "./scenarios";
import { mainStateMachine } from "./state-machine";

export { orchestratorInputs };

/** Main. */
export const orchestrator: Machine<typeof orchestratorInputs> = {
  name: "Main",
  id: orchestratorId,
  title: "Main state machine",
  summary: "Runs the services' state machines, writes one status report into the bucket and tells people what is new.",
  cost: "Each run reads one object of S3 and writes two, US$ 0.005 per 1,000 writes in most Regions: [prices](https://aws.amazon.com/s3/pricing/).",
  noun: "the main state machine",
  trigger: "schedule",
  inputs: orchestratorInputs,
  contradictions: [{ values: { runFirst: ["Nothing"] }, refusedBy: "aws_sfn_state_machine.this" }],
  definition: mainStateMachine,
  settings: (inputs, aws) => ({
    accountId: aws.accountId,
    region: aws.region,
    bucketName: inputs.loggingBucketName,
    reportsPrefix: layout.reports,
    kmsKeyArn: inputs.kmsKeyArn,
    topicArn: inputs.topicArn,
  }),
  values: ({ workers, runFirst }) => {
    const those = (condition: IResolvable) =>
      hcl`[for service, arn in ${workers} : { service = service, arn = arn } if ${condition}]`;
    return { needed: those(hcl`contains(${runFirst}, service)`), others: those(hcl`!contains(${runFirst}, service)`) };
  },
  // Config is the default, and is allowed where it has no worker.
  preconditions: ({ workers, runFirst }) => [
    precondition(
      { name: "runFirst", value: runFirst },
      hcl`length(setsubtract(${runFirst}, concat(["Config"], keys(${workers})))) == 0`,
      `a list of: ${hclText`join(", ", keys(${workers}))`}`,
    ),
  ],
  statements: orchestratorStatements,
  scenarios: orchestratorScenarios,
  create: (scope, id, props) => new Orchestrator(scope, id, props),
};

/** The main state machine: runs the workers, writes the status report and tells people what changed or is wrong. */
export class Orchestrator extends MachineConstruct<typeof orchestratorInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof orchestratorInputs>) {
    super(scope, id, orchestrator, props);
  }
}

import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { MachineConstruct } from "../../../lib/machine";
import { defineService } from "../../../lib/worker";
import { controls } from "./controls";
import { cloudTrailInputs } from "./inputs";
import { createLogGroup } from "./log-group";
import { cloudTrailStatements } from "./policy";
import { cloudTrailScenarios } from "./scenarios";
import { cloudTrailSettings } from "./settings";
import { cloudTrailStateMachine } from "./state-machine";

export const cloudTrail = defineService({
  name: "CloudTrail",
  id: "cloudtrail",
  cost: "AWS CloudTrail delivers the first copy of the management events of each Region for nothing and charges for every further one, so a second trail costs: [prices](https://aws.amazon.com/cloudtrail/pricing/). `adopt_existing` is for accounts that have one. Data events (`s3_data_events`) cost for each event, from the first copy on; CloudWatch Logs (`cloud_watch_logs`) costs for each gigabyte ingested and stored: [prices](https://aws.amazon.com/cloudwatch/pricing/).",
  controls,
  inputs: cloudTrailInputs,
  definition: cloudTrailStateMachine,
  settings: cloudTrailSettings,
  statements: cloudTrailStatements,
  scenarios: cloudTrailScenarios,
  create: (scope, id, props) => new CloudTrail(scope, id, props),
});

/** Keeps one AWS CloudTrail trail as wanted and logging. */
export class CloudTrail extends MachineConstruct<typeof cloudTrailInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof cloudTrailInputs>) {
    super(scope, id, cloudTrail, props);
    createLogGroup(this, this.inputs);
  }
}

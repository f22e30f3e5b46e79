import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { MachineConstruct } from "../../../lib/machine";
import { defineService } from "../../../lib/worker";
import { controls } from "./controls";
import { configInputs } from "./inputs";
import { configStatements } from "./policy";
import { configScenarios } from "./scenarios";
import { configSettings } from "./settings";
import { configStateMachine } from "./state-machine";

export const config = defineService({
  name: "Config",
  id: "config",
  cost: 'AWS Config is billed by the changes that it records and the evaluations of its rules, and is often the largest part of the bill: [prices](https://aws.amazon.com/config/pricing/). `recording_frequency = "DAILY"`, `excluded_resource_types` and fewer `conformance_packs` lower it.',
  // At $0.003 an item and $0.001 an evaluation: some 500 to 2,000 of each.
  usage: { usDollarsAMonth: [2, 10], prices: "https://aws.amazon.com/config/pricing/" },
  controls,
  inputs: configInputs,
  definition: configStateMachine,
  settings: configSettings,
  statements: configStatements,
  scenarios: configScenarios,
  create: (scope, id, props) => new Config(scope, id, props),
});

/** Keeps AWS Config recording, delivering and judging as wanted. */
export class Config extends MachineConstruct<typeof configInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof configInputs>) {
    super(scope, id, config, props);
  }
}

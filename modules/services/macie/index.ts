import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { MachineConstruct } from "../../../lib/machine";
import { defineService } from "../../../lib/worker";
import { controls } from "./controls";
import { macieInputs } from "./inputs";
import { macieStatements } from "./policy";
import { macieScenarios } from "./scenarios";
import { macieSettings } from "./settings";
import { macieStateMachine } from "./state-machine";

export const macie = defineService({
  name: "Macie",
  id: "macie",
  cost: "Amazon Macie is billed by the buckets that it watches, and with `automated_discovery` by the objects and bytes that it samples: [prices](https://aws.amazon.com/macie/pricing/).",
  // $0.10 a bucket; discovery is off by default.
  usage: { usDollarsAMonth: [1, 3], prices: "https://aws.amazon.com/macie/pricing/" },
  controls,
  inputs: macieInputs,
  definition: macieStateMachine,
  settings: macieSettings,
  statements: macieStatements,
  scenarios: macieScenarios,
  create: (scope, id, props) => new Macie(scope, id, props),
});

/** Keeps Amazon Macie on and as wanted. */
export class Macie extends MachineConstruct<typeof macieInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof macieInputs>) {
    super(scope, id, macie, props);
  }
}

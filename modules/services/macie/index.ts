import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { Worker, type Service } from "../../../lib/worker";
import { controls } from "./controls";
import { macieInputs } from "./inputs";
import { macieStatements } from "./policy";
import { macieScenarios } from "./scenarios";
import { macieSettings } from "./settings";
import { macieStateMachine } from "./state-machine";

export const macie: Service<typeof macieInputs> = {
  name: "Macie",
  id: "macie",
  cost: "Amazon Macie is billed by the buckets that it watches, and with `automated_discovery` by the objects and bytes that it samples: [prices](https://aws.amazon.com/macie/pricing/).",
  controls,
  inputs: macieInputs,
  definition: macieStateMachine,
  settings: macieSettings,
  statements: macieStatements,
  scenarios: macieScenarios,
};

/** Keeps Amazon Macie on and as wanted. */
export class Macie extends Worker<typeof macieInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof macieInputs>) {
    super(scope, id, macie, props);
  }
}

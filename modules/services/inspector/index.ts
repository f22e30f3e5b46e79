import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { MachineConstruct } from "../../../lib/machine";
import { defineService } from "../../../lib/worker";
import { controls } from "./controls";
import { inspectorInputs } from "./inputs";
import { inspectorStatements } from "./policy";
import { inspectorScenarios } from "./scenarios";
import { inspectorSettings } from "./settings";
import { inspectorStateMachine } from "./state-machine";

export const inspector = defineService({
  name: "Inspector",
  id: "inspector",
  cost: "Amazon Inspector is billed by the instances, images, functions and repositories that it scans, each scan type by itself: [prices](https://aws.amazon.com/inspector/pricing/).",
  // Per instance about $1.26, per image $0.09; nothing without either.
  usage: { usDollarsAMonth: [0, 10], prices: "https://aws.amazon.com/inspector/pricing/" },
  controls,
  inputs: inspectorInputs,
  definition: inspectorStateMachine,
  settings: inspectorSettings,
  statements: inspectorStatements,
  scenarios: inspectorScenarios,
  create: (scope, id, props) => new Inspector(scope, id, props),
});

/** Keeps the scan types of Amazon Inspector on. */
export class Inspector extends MachineConstruct<typeof inspectorInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof inspectorInputs>) {
    super(scope, id, inspector, props);
  }
}

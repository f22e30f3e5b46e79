import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { MachineConstruct } from "../../../lib/machine";
import { defineService } from "../../../lib/worker";
import { controls } from "./controls";
import { securityHubInputs } from "./inputs";
import { securityHubStatements } from "./policy";
import { securityHubScenarios } from "./scenarios";
import { securityHubSettings } from "./settings";
import { securityHubStateMachine } from "./state-machine";

export const securityHub = defineService({
  name: "SecurityHub",
  id: "securityhub",
  cost: "AWS Security Hub is billed by the checks of the enabled standards and by the findings that it takes in: [prices](https://aws.amazon.com/security-hub/pricing/). Fewer `standards` lower it. Its checks need AWS Config, which bills what it records.",
  // $0.001 a check: some 3,000 to 15,000 of both standards.
  usage: { usDollarsAMonth: [3, 15], prices: "https://aws.amazon.com/security-hub/pricing/" },
  controls,
  inputs: securityHubInputs,
  definition: securityHubStateMachine,
  settings: securityHubSettings,
  statements: securityHubStatements,
  scenarios: securityHubScenarios,
  create: (scope, id, props) => new SecurityHub(scope, id, props),
});

/** Keeps AWS Security Hub CSPM on, with the wanted standards. */
export class SecurityHub extends MachineConstruct<typeof securityHubInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof securityHubInputs>) {
    super(scope, id, securityHub, props);
  }
}

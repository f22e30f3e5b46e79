import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { MachineConstruct } from "../../../lib/machine";
import { defineService } from "../../../lib/worker";
import { controls } from "./controls";
import { accountLevelSettingsInputs } from "./inputs";
import { accountLevelSettingsStatements } from "./policy";
import { deployedReads, reads } from "./reads";
import { accountLevelSettingsScenarios, wellKept } from "./scenarios";
import { accountLevelSettingsSettings, modesOf } from "./settings";
import { accountLevelSettingsStateMachine } from "./state-machine";

export const accountLevelSettings = defineService({
  name: "AccountLevelSettings",
  id: "account_level_settings",
  cost: "The settings cost nothing, nor does an analyzer for external access: [prices](https://aws.amazon.com/iam/access-analyzer/pricing/). What SSM Automation logs with `ssm_automation_logging_mode` enforce is billed by CloudWatch Logs: [prices](https://aws.amazon.com/cloudwatch/pricing/).",
  controls,
  inputs: accountLevelSettingsInputs,
  definition: accountLevelSettingsStateMachine,
  chosen: { state: "Read settings", branches: reads, names: (inputs) => deployedReads(modesOf(inputs)) },
  settings: accountLevelSettingsSettings,
  statements: accountLevelSettingsStatements,
  wellKept,
  scenarios: accountLevelSettingsScenarios,
  create: (scope, id, props) => new AccountLevelSettings(scope, id, props),
});

/** Keeps the settings that hold for a whole account as wanted, each in a mode of its own. */
export class AccountLevelSettings extends MachineConstruct<typeof accountLevelSettingsInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof accountLevelSettingsInputs>) {
    super(scope, id, accountLevelSettings, props);
  }
}

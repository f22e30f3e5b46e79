import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { MachineConstruct } from "../../../lib/machine";
import { hcl } from "../../../lib/terraform/expression";
import { precondition, variableOf } from "../../../lib/terraform/precondition";
import { defineService } from "../../../lib/worker";
import { controls } from "./controls";
import { guardDutyInputs } from "./inputs";
import { guardDutyStatements } from "./policy";
import { guardDutyScenarios } from "./scenarios";
import { guardDutySettings } from "./settings";
import { guardDutyStateMachine } from "./state-machine";

export const guardDuty = defineService({
  name: "GuardDuty",
  id: "guardduty",
  cost: "Amazon GuardDuty is billed by the events and data that it analyses, each plan in `features` by itself: [prices](https://aws.amazon.com/guardduty/pricing/). Every plan is free for its first 30 days.",
  // Mostly flow and DNS logs by the gigabyte; events of CloudTrail are cents.
  usage: { usDollarsAMonth: [1, 15], prices: "https://aws.amazon.com/guardduty/pricing/" },
  controls,
  inputs: guardDutyInputs,
  contradictions: [
    { values: { runtimeMonitoringAgents: ["EC2_AGENT_MANAGEMENT"] }, refusedBy: "aws_sfn_state_machine.this" },
  ],
  definition: guardDutyStateMachine,
  settings: guardDutySettings,
  // GuardDuty has these agents as settings of that feature: https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfiguration.html
  preconditions: ({ features, runtimeMonitoringAgents }) => [
    precondition(
      { name: "runtimeMonitoringAgents", value: runtimeMonitoringAgents },
      hcl`length(${runtimeMonitoringAgents}) == 0 || contains(${features}, "RUNTIME_MONITORING")`,
      `none, unless ${variableOf(features, "features")} has RUNTIME_MONITORING`,
    ),
  ],
  statements: guardDutyStatements,
  scenarios: guardDutyScenarios,
  create: (scope, id, props) => new GuardDuty(scope, id, props),
});

/** Keeps Amazon GuardDuty on and as wanted. */
export class GuardDuty extends MachineConstruct<typeof guardDutyInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof guardDutyInputs>) {
    super(scope, id, guardDuty, props);
  }
}

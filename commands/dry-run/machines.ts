import type { Deployment } from "../../emulator/deployment/deployment";
import type { Schedule } from "../../emulator/deployment/draft";
import type { DeployedMachine } from "../../emulator/interpreter";
import { orchestratorId } from "../../modules/orchestrator/id";

/** The state machine of a part of the baseline, such as `guardduty`: its Terraform address tells, whatever its name is. */
export function machineOf(machines: Iterable<DeployedMachine>, part: string): DeployedMachine | undefined {
  return [...machines].find(({ address }) => address === `aws_sfn_state_machine.${part}`);
}

/** The main state machine of a deployment. */
export function mainMachine(machines: Iterable<DeployedMachine>): DeployedMachine {
  const main = machineOf(machines, orchestratorId);
  if (main === undefined) throw new Error("The deployment has no main state machine.");
  return main;
}

/** The schedule that starts the main state machine. */
export function scheduleOf({ schedule }: Deployment): Schedule {
  if (schedule === undefined) throw new Error("The deployment has no schedule.");
  return schedule;
}

import validate from "asl-validator";
import { untaken } from "../../emulator/contract/coverage";
import { violations } from "../../emulator/contract/definition";
import { unusedPermissions } from "../../emulator/contract/permissions";
import type { Role } from "../../emulator/account/handler";
import type { Deployment } from "../../emulator/deployment/deployment";
import type { StateMachine } from "../../lib/asl/types";
import type { TestBed } from "./bed";

/** A machine of a deployment, with the executions that a bed has seen. */
export interface Tested {
  readonly deployment: Deployment;
  readonly bed: TestBed;
  /** Definition with every branch, where the deployed one has not all. @default the deployed one */
  readonly whole?: StateMachine;
}

/** Tests that the definition of a machine is valid; to be called inside its `describe`. */
export function itIsValid({ deployment, bed }: Tested): void {
  it("is valid States Language and keeps our own rules", () => {
    const { definition } = machineOf(deployment, bed.machine);
    expect(validate(structuredClone(definition)).errorsText()).toBe("");
    expect(violations(definition)).toEqual([]);
  });
}

/** Tests that executions have been in all of a definition, once every other test has run. */
export function itIsCovered(name: string, { deployment, bed, whole }: Tested): void {
  it(name, () => {
    const { arn, definition } = machineOf(deployment, bed.machine);
    const own = bed.events.filter(({ stateMachine }) => stateMachine === arn);
    expect(untaken(whole ?? definition, own)).toEqual([]);
  });
}

/** Tests that executions have used every permission of a role, once every other test has run. */
export function itUsesItsPermissions({ deployment, bed }: Tested): void {
  it("may do what it does and nothing that it does not", () => {
    const uses = bed.opened.flatMap(({ emulation }) => emulation.uses);
    expect(unusedPermissions(roleOf(deployment, bed.machine), uses)).toEqual([]);
  });
}

/** The role of a machine, by the machine's name. */
export function roleOf(deployment: Deployment, machine: string): Role {
  const role = deployment.roles.get(machineOf(deployment, machine).roleArn);
  if (role === undefined) throw new Error(`The deployment has no role of ${machine}.`);
  return role;
}

function machineOf({ machines }: Deployment, name: string) {
  const found = [...machines.values()].find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`The deployment has no state machine ${name}.`);
  return found;
}

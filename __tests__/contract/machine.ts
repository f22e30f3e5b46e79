import validate from "asl-validator";
import { untaken } from "../../emulator/contract/coverage";
import { violations } from "../../emulator/contract/definition";
import { unusedPermissions } from "../../emulator/contract/permissions";
import type { Deployment } from "../../emulator/deployment/deployment";
import type { Bench } from "./bed";

/** A machine of a deployment, with the executions that a bench has seen. */
export interface Tested {
  readonly deployment: Deployment;
  readonly bench: Bench;
}

/** Tests that the definition of a machine is valid; to be called inside its `describe`. */
export function itIsValid({ deployment, bench }: Tested): void {
  it("is valid States Language and keeps our own rules", () => {
    const { definition } = machineOf(deployment, bench.machine);
    expect(validate(structuredClone(definition)).errorsText()).toBe("");
    expect(violations(definition)).toEqual([]);
  });
}

/** Tests that executions have been in all of a definition, once every other test has run. */
export function itIsCovered(name: string, { deployment, bench }: Tested): void {
  it(name, () => {
    const { arn, definition } = machineOf(deployment, bench.machine);
    const own = bench.events.filter(({ stateMachine }) => stateMachine === arn);
    expect(untaken(definition, own)).toEqual([]);
  });
}

/** Tests that executions have used every permission of a role, once every other test has run. */
export function itUsesItsPermissions({ deployment, bench }: Tested): void {
  it("may do what it does and nothing that it does not", () => {
    const uses = bench.emulations.flatMap((emulation) => emulation.uses);
    const role = deployment.roles.get(machineOf(deployment, bench.machine).roleArn);
    expect(role === undefined ? "no role" : unusedPermissions(role, uses)).toEqual([]);
  });
}

function machineOf({ machines }: Deployment, name: string) {
  const found = [...machines.values()].find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`The deployment has no state machine ${name}.`);
  return found;
}

import { patched, type Account, type JsonObject } from "./account/account";
import { createFaults, type Fault } from "./account/faults";
import { createHandler, type Use } from "./account/handler";
import { behaviours } from "./account/services";
import type { Deployment } from "./deployment/deployment";
import { createWorld, type Event, type Execution, type World } from "./interpreter";

export interface EmulationProps {
  readonly deployment: Deployment;
  /** Differences of the account from a fresh one, by service: a JSON merge patch. @default none */
  readonly account?: JsonObject;
  /** Whether AWS leaves out empty members that its models call optional. @default false */
  readonly isSparse?: boolean;
  /** @default none */
  readonly faults?: readonly Fault[];
  /** @default 1 */
  readonly seed?: number;
  readonly onEvent?: (event: Event) => void;
}

/** A deployment at work in an emulated account. */
export interface Emulation {
  readonly account: Account;
  readonly world: World;
  /** Permissions used so far. */
  readonly uses: readonly Use[];
  /** Executes a state machine by its name, `SSI-Main`, to its end. */
  readonly run: (name: string) => Promise<Execution>;
  /** Takes the faults away. */
  readonly heal: () => void;
}

/** Puts a deployment into an account. */
export function emulate(props: EmulationProps): Emulation {
  const { deployment } = props;
  const fresh: JsonObject = Object.fromEntries(
    Object.values(behaviours).map(({ word, fresh }) => [word, fresh(deployment.place)]),
  );
  const services = patched(patched(fresh, deployment.resources), props.account ?? {}) as Account["services"];
  const account: Account = { ...deployment.place, services };
  let faults = createFaults(props.faults ?? []);
  const uses: Use[] = [...deployment.uses];
  const handle = createHandler({
    account,
    roles: deployment.roles,
    isSparse: props.isSparse,
    faults: (action) => faults(action),
    clock: () => world.clock,
    onUse: (use) => uses.push(use),
  });
  const world = createWorld({ machines: deployment.machines, handle, seed: props.seed, onEvent: props.onEvent });
  const run = (name: string) => {
    const machine = [...deployment.machines.values()].find((candidate) => candidate.name === name);
    return world.run(machine?.arn ?? name);
  };
  const heal = () => {
    faults = createFaults([]);
  };
  return { account, world, uses, run, heal };
}

import {
  createWorld,
  type Event,
  type Execution,
  type DeployedMachine,
  type TaskHandler,
  type World,
  type WorldProps,
} from "../../../emulator/interpreter";

type States = { readonly [name: string]: object };

export const arnOf = (name: string): string => `arn:aws:states:eu-central-1:111122223333:stateMachine:${name}`;
export const api = (action: string): string => `arn:aws:states:::aws-sdk:${action}`;
export const startSync = "arn:aws:states:::states:startExecution.sync:2";

/** A deployed machine whose first state is where it starts. */
export function machine(states: States, rest: object = {}, name = "demo"): DeployedMachine {
  const definition = { QueryLanguage: "JSONata", StartAt: Object.keys(states)[0], States: states, ...rest };
  return { arn: arnOf(name), name, roleArn: `arn:aws:iam::111122223333:role/${name}`, definition };
}

export function worldOf(
  machines: readonly DeployedMachine[],
  handle: TaskHandler = () => ({}),
  props: Partial<WorldProps> = {},
): World {
  return createWorld({ machines: new Map(machines.map((one) => [one.arn, one])), handle, ...props });
}

/** Executes states once, in a world of their own. */
export function execute(
  states: States,
  handle?: TaskHandler,
  input: Parameters<World["run"]>[1] = {},
): Promise<Execution> {
  return worldOf([machine(states)], handle).run(arnOf("demo"), input);
}

/** Result of an expression. */
export async function evaluate(expression: string, input: object = {}): Promise<unknown> {
  const states = { Pass: { Type: "Pass", Output: `{% ${expression} %}`, End: true } };
  const { status, output, error, cause } = await execute(states, undefined, { input: input as never });
  return status === "SUCCEEDED" ? output : `${error}: ${cause}`;
}

export function ofType<Type extends Event["type"]>(
  events: readonly Event[],
  type: Type,
): readonly Extract<Event, { type: Type }>[] {
  return events.filter((event): event is Extract<Event, { type: Type }> => event.type === type);
}

/** Names of the states entered, in order. */
export const entered = ({ events }: Execution): readonly (string | undefined)[] =>
  ofType(events, "StateEntered").map(({ path }) => path.at(-1));

import { Command } from "commander";

/** Options of the command line. */
export interface Options {
  /** Ids such as `guardduty`; none means all. */
  readonly machines: readonly string[];
  readonly all: boolean;
}

export function parseOptions(parameters: readonly string[]): Options {
  const command = new Command("npm run test:aws --")
    .description(
      "Asks AWS whether it takes the deployed definitions, and whether its states do what the emulator says.",
    )
    .argument("[machine...]", "ids of state machines, such as guardduty; all without one")
    .option("--all", "ask about every different outcome of a branch, not about each branch once", false)
    .addHelpText("after", more)
    .parse([...parameters], { from: "user" });
  return { machines: command.args, ...command.opts<{ all: boolean }>() };
}

const more = `
Creates nothing and costs nothing. Takes the credentials and the Region that the AWS CLI would take, which must allow
states:ValidateStateMachineDefinition and states:TestState; no role is needed, since every call is mocked.
Ends with 0 if all is equal, 1 without credentials or if AWS refuses, 2 on differences.

More: docs/test-aws.md`;

import { Option, type Command } from "commander";

/** One `--set` or `--var-file`; the order in which they were given matters, as with Terraform. */
export type InputOption =
  { readonly kind: "setting"; readonly text: string } | { readonly kind: "file"; readonly path: string };

/** Options of the command line. */
export interface Options {
  /** `fresh`, `compliant` or a file. @default what the scenarios need, else fresh */
  readonly account?: string;
  readonly service: readonly string[];
  readonly scenario: readonly string[];
  readonly listScenarios?: boolean;
  readonly fault: readonly string[];
  readonly json?: boolean;
  /** Whether the text has every argument, every line of the mail and the second run. */
  readonly verbose?: boolean;
  /** File. */
  readonly html?: string;
  readonly inputs: readonly InputOption[];
}

/** Options under the names that they had before. */
export interface OldNames {
  readonly drift?: readonly string[];
  readonly listDrifts?: boolean;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Options that may be left out, where that means none. */
export const noneGiven = { service: [], scenario: [], fault: [] } as const;

/** @returns Where the inputs will stand, in the order in which they were given, once the command line is parsed. */
export function addOptions(command: Command): readonly InputOption[] {
  const inputs: InputOption[] = [];
  const repeatable = (flags: string, description: string) =>
    new Option(flags, `${description} (repeatable)`).argParser(collect);
  command
    .option("--account <which>", "fresh, compliant (after a run), or a JSON merge patch of a fresh account")
    .addOption(repeatable("--service <name>", "run only this service's state machine, without main"))
    .addOption(
      new Option("--set <input=value>", "set an input, as terraform -var (repeatable)").argParser((text) => {
        inputs.push({ kind: "setting", text });
      }),
    )
    .addOption(
      new Option("--var-file <file>", "read inputs from a file, as terraform -var-file (repeatable)").argParser(
        (path) => {
          inputs.push({ kind: "file", path });
        },
      ),
    )
    .addOption(
      repeatable("--scenario <name>", "start from an account of a state machine's tests, such as guardduty/suspended"),
    )
    .option("--list-scenarios", "list the scenarios")
    // The same under the names that they had before.
    .addOption(repeatable("--drift <name>", "").hideHelp())
    .addOption(new Option("--list-drifts").hideHelp())
    .addOption(repeatable("--fault <rule>", "make calls of the first run fail, for example guardduty:*#2=throttle"))
    .option("--verbose", "show every control, argument and line of the mail, and the second run")
    .option("--json", "print JSON; its schema is docs/dry-run.schema.json")
    .option("--html <file>", "write a page that shows the run");
  return inputs;
}

import { Command } from "commander";
import { examplesText } from "../examples";
import { addOptions, noneGiven, type OldNames, type Options } from "./options";

/** `ssi dry-run`. @param version Of this package, which the page names. */
export function dryRunCommand(version: string): Command {
  const command = new Command("dry-run")
    .description("Shows on an emulated AWS account what the state machines would find, change and report.")
    .addHelpText("after", examples);
  const inputs = addOptions(command);
  return command.action(async ({ drift = [], listDrifts, ...given }: Partial<Options> & OldNames) => {
    const scenario = [...(given.scenario ?? []), ...drift];
    const options: Options = { listScenarios: listDrifts, ...noneGiven, ...given, scenario, inputs };
    // Loaded late, as --help and misspelt options need nothing of it.
    const { dryRun } = await import("./dry-run.js");
    process.exitCode = await dryRun(options, version);
  });
}

const examples = () => `
No network, no credentials, no real resource. Ends with 0 if no service failed, 1 on bad input, 2 if a service failed.

${examplesText([
  ["What would happen in a new account", "ssi dry-run"],
  ["How a suspended detector is found and repaired", "ssi dry-run --scenario guardduty/suspended"],
  [
    "The same with different inputs",
    "ssi dry-run --set guardduty_mode=report --set 'guardduty_features=[\"S3_DATA_EVENTS\"]'",
  ],
  ["A page with the path of the run and every call", "ssi dry-run --account compliant --html run.html"],
  ["What happens when a call is throttled", "ssi dry-run --fault 'guardduty:createDetector#1=throttle'"],
])}

More: docs/dry-run.md`;

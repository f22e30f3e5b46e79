import { Command } from "commander";
import { examplesText } from "../examples";
import { addOptions, noneGiven, type Options } from "./options";

/** `ssi drift`. @param version Of ssi. */
export function driftCommand(version: string): Command {
  const command = new Command("drift")
    .description("Says what a Terraform plan means for security: what was changed outside, and what an apply would do.")
    .argument("[plans...]", "files with the output of terraform show -json; none or - means standard input")
    .addHelpText("after", examples);
  return addOptions(command).action(async (plans: readonly string[], given: Options) => {
    // Loaded late, as --help and misspelt options need nothing of it.
    const { drift } = await import("./drift.js");
    process.exitCode = await drift(plans, { ...noneGiven, ...given }, version);
  });
}

const examples = () => `
Reads plans of Terraform and OpenTofu, runs nothing, and writes only what --write names. Ends with 0 if no finding is at least as
severe as --fail-on, 2 if one is, 1 on bad input or if Terraform could not finish a plan.

${examplesText([
  ["What a plan means", "terraform plan -out plan.bin && terraform show -json plan.bin | ssi drift"],
  ["One verdict on two plans", "ssi drift logging.json baseline.json"],
  ["Pass on findings of medium or low severity", "ssi drift plan.json --fail-on high"],
  [
    "The same in files, for code scanning and a comment",
    "ssi drift plan.json --write sarif=drift.sarif --write markdown=comment.md",
  ],
  ["Together with the latest status report", "ssi drift plan.json --report s3://my-logging-bucket/reports/latest.json"],
])}

More: docs/drift.md`;

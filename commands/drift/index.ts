import { Command } from "commander";
import { addOptions, noneGiven, type Options } from "./options";

/** `ssi drift`. @param version Of ssi. */
export function driftCommand(version: string): Command {
  const command = new Command("drift")
    .description("Says what a Terraform plan means for security: what was changed outside, and what an apply would do.")
    .argument("[plans...]", "files with what terraform show -json prints; none, or -, is standard input")
    .addHelpText("after", examples);
  return addOptions(command).action(async (plans: readonly string[], given: Options) => {
    // Loaded late, as --help and misspelt options need nothing of it.
    const { drift } = await import("./drift.js");
    process.exitCode = await drift(plans, { ...noneGiven, ...given }, version);
  });
}

const examples = `
Reads plans of Terraform and OpenTofu, runs nothing, and writes only what --write names. Ends with 0 if there is nothing at least as severe
as --fail-on, 2 if there is, 1 on bad input or if a plan ended with an error.

Examples:
  terraform plan -out plan.bin && terraform show -json plan.bin | ssi drift
  ssi drift logging.json baseline.json               one verdict on two plans
  ssi drift plan.json --fail-on high                 let the pipeline go on for anything less
  ssi drift plan.json --write sarif=drift.sarif --write markdown=comment.md
                                                     the same in files, for code scanning and a comment
  ssi drift plan.json --report s3://my-logging-bucket/reports/latest.json
                                                     with what the state machines found

More: docs/drift.md`;

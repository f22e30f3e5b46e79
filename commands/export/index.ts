import { Command } from "commander";
import { examplesText } from "../examples";
import type { Options } from "./run";

/** `ssi export`. */
export function exportCommand(): Command {
  return new Command("export")
    .description("Writes plain Terraform modules, for pipelines without Node.")
    .option("--module <name...>", "only these modules; default: all, and baseline, which contains everything")
    .option("--out <folder>", "folder that contains the folders of the modules", "terraform")
    .option("--check", "write nothing; fail if a file is stale")
    .option("--force", "overwrite files that ssi export did not write")
    .addHelpText("after", examples)
    .action(async (options: Options) => {
      // Loaded late, as --help and misspelt options need nothing of it.
      const { runExport } = await import("./run.js");
      console.log(runExport(options));
    });
}

const examples = () => `
Ends with 0 if all is well, 1 on bad input or if --check finds a stale file.

${examplesText([
  ["Every module into terraform/", "ssi export"],
  ["One module, elsewhere", "ssi export --module guardduty --out ../modules"],
  ["For a pipeline", "ssi export --check"],
])}`;

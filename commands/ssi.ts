import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { driftCommand } from "./drift";
import { dryRunCommand } from "./dry-run";
import { exportCommand } from "./export";
import { exitCodes } from "../lib/exit-codes";

const { version } = JSON.parse(readFileSync(join(__dirname, "../package.json"), "utf8")) as { version: string };

/** The command line; each verb is a line. Verbs load what they need when they run. */
const ssi = new Command("ssi")
  .description("SSI for Terraform: keeps the security services of an AWS account enabled, and reports on them.")
  .version(version)
  .helpCommand(false)
  // The package is not on npm: there, the name may be anybody's.
  .addHelpText("afterAll", "\nssi stands for node <checkout>/commands/ssi.mjs, in the checkout of this repository.")
  .configureOutput({
    outputError: (message, write) => {
      write(onOneLine(message));
    },
  })
  .exitOverride();
for (const verb of [dryRunCommand(version), exportCommand(), driftCommand(version)])
  ssi.addCommand(verb.copyInheritedSettings(ssi));

/** Commander's errors as ours are: one line, which needs no word before it. */
function onOneLine(message: string): string {
  return `${message
    .replace(/^error: /, "")
    .trim()
    .replaceAll("\n", " ")}\n`;
}

async function main(): Promise<number> {
  if (process.argv.length < 3) {
    ssi.outputHelp({ error: true });
    return exitCodes.badInput;
  }
  try {
    await ssi.parseAsync();
    return Number(process.exitCode ?? exitCodes.well);
  } catch (error) {
    // Commander has said what is wrong already.
    if (error instanceof CommanderError) return error.exitCode;
    console.error(error instanceof Error ? error.message : error);
    return exitCodes.badInput;
  }
}

// Whoever reads the output may stop reading, as head does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void main().then((code) => {
  process.exitCode = code;
});

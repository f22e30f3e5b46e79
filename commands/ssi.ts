import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { driftCommand } from "./drift";
import { dryRunCommand } from "./dry-run";
import { exportCommand } from "./export";
import { exitCodes } from "../lib/exit-codes";
import { unwritableOutput } from "../lib/files/errors";
import { blankSteering } from "../lib/text/hidden";
import { program } from "../lib/text/program";

const { version } = JSON.parse(readFileSync(join(__dirname, "../package.json"), "utf8")) as { version: string };

/** The command line; each verb is a line. Verbs load what they need when they run. */
const ssi = new Command(program())
  .description("SSI for Terraform: keeps the security services of an AWS account enabled, and reports on them.")
  .version(version)
  .configureOutput({
    outputError: (message, write) => {
      write(onOneLine(message));
    },
  })
  .helpCommand(false)
  .exitOverride();
for (const verb of [dryRunCommand(version), exportCommand(), driftCommand(version)])
  ssi.addCommand(verb.copyInheritedSettings(ssi));
ssi
  .command("help")
  .argument("[command]")
  .description("Shows the help of a command.")
  .action(async (name?: string) => {
    const isKnown = ssi.commands.some((command) => command.name() === name);
    await ssi.parseAsync(
      [...(name === undefined ? [] : [name]), ...(name === undefined || isKnown ? ["--help"] : [])],
      {
        from: "user",
      },
    );
  });

/** Commander's errors as ours are: one line, which needs no word before it. */
function onOneLine(message: string): string {
  return `${message
    .replace(/^error: /, "")
    .trim()
    .replaceAll("\n", " ")}\n`;
}

/** A message without characters that steer a terminal: it may quote what somebody else wrote. */
const plainText = (message: string): string => message.split("\n").map(blankSteering).join("\n");

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
    console.error(plainText(error instanceof Error ? error.message : String(error)));
    return exitCodes.badInput;
  }
}

// Whoever reads the output may stop reading, as head does. Nothing else that keeps it from being written goes unsaid.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit();
  console.error(unwritableOutput(code ?? "an unknown error").message);
  process.exit(exitCodes.badInput);
});

void main().then((code) => {
  process.exitCode = code;
});

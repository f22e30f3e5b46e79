import { exitCodes } from "../../lib/exit-codes";
import { refuseUnwritable, writeTogether } from "../../lib/files/write";
import { terminalStyle } from "../../lib/text";
import { commandLine } from "../../lib/text/program";
import { readBaseline } from "./baseline/read";
import { nextSteps } from "./next";
import { scenariosText } from "./list-scenarios";
import { observe } from "./observe";
import type { Options } from "./options";
import { prepareRun } from "./prepare";
import { createProgress } from "./progress";
import { summarise, type Summary } from "./summary";
import { summaryText } from "../../runs/text";

/** Does what `ssi dry-run` was asked for. @param version Of this package. @returns The exit code. */
export async function dryRun(options: Options, version: string): Promise<number> {
  if (options.listScenarios === true) {
    process.stdout.write(scenariosText((await readBaseline()).scenarios, terminalStyle(process.stdout)));
    return exitCodes.well;
  }
  const summary = await summaryFor(options, version);
  process.stdout.write(
    options.json === true ? `${JSON.stringify(summary, null, 2)}\n` : textOf(summary, options) + wrote(options),
  );
  return summary.failed ? exitCodes.serviceFailed : exitCodes.well;
}

/** Runs, and writes the page. Nothing has been printed when it throws. */
async function summaryFor(options: Options, version: string): Promise<Summary> {
  refuseUnwritable(options.html === undefined ? [] : [options.html]);
  const progress = createProgress();
  try {
    progress.say("Reading the stacks");
    const prepared = prepareRun(options, await readBaseline());
    const summary = summarise(prepared, await observe(prepared, progress.say));
    if (options.html !== undefined) {
      progress.say("Drawing the page");
      const { summaryPage } = await import("../../runs/page/index.js");
      writeTogether([{ file: options.html, text: summaryPage(summary, { command: commandLine(), version }) }]);
    }
    return summary;
  } finally {
    progress.clear();
  }
}

const textOf = (summary: Summary, options: Options) =>
  summaryText(summary, terminalStyle(process.stdout), {
    isVerbose: options.verbose === true,
    next: nextSteps(options),
  });

const wrote = ({ html: page }: Options) => (page === undefined ? "" : `\nWrote ${page}\n`);

import { existsSync, statSync } from "node:fs";
import { exitCodes } from "../../lib/exit-codes";
import { refuseUnwritable, writeTogether } from "../../lib/files/write";
import { plainStyle, terminalStyle, type Style } from "../../lib/text";
import { formats } from "../../drift/formats";
import { loadIgnores } from "../../drift/ignore/load";
import { createSources } from "../../drift/locate/sources";
import type { Plan, Verdict } from "../../drift/model";
import type { FormatContext } from "../../drift/formats/format";
import { erroredPlan, noSourceFolder, sourcesForPlans, standardInputTwice } from "./errors";
import { rulesText } from "./list-rules";
import { defaultIgnoreFile, type Options } from "./options";
import { outputsOf, refuseInputs } from "./outputs";
import { dash, nameOf, openPlan, readPlan } from "../../drift/read";
import { loadRules } from "../../drift/rules/load";
import type { Rule } from "../../drift/rules/rule";
import { readReport } from "../../drift/status-report";
import { verdictOf } from "../../drift/verdict";

/** Runs `ssi drift`. @returns The exit code. */
export async function drift(files: readonly string[], options: Options, version: string): Promise<number> {
  const style = terminalStyle(process.stdout);
  const rules = loadRules(options.rules);
  if (options.listRules === true) {
    process.stdout.write(rulesText(rules, style));
    return exitCodes.well;
  }
  const outputs = outputsOf(options.write);
  refuseInputs(outputs, [...files, ...options.report, ...options.rules, ...(options.ignore ?? [])]);
  checkSources(options.source, files);
  refuseUnwritable(outputs.map(({ file }) => file));
  const verdict = await reviewPlans(files, options, rules);
  const sources = createSources(
    verdict.plans.map(({ name }) => name),
    options.source,
  );
  const context = ({ colours, width }: Style): FormatContext => {
    return { ...sources, rules, version, colours: colours.isColorSupported, width };
  };
  // All is made before anything is written, and written before anything is printed.
  const printed = formats[options.format](verdict, context(style));
  writeTogether(outputs.map(({ format, file }) => ({ file, text: formats[format](verdict, context(plainStyle)) })));
  process.stdout.write(printed);
  return exitCodeOf(verdict);
}

/** Fails unless there is one folder for all plans, or one for each. */
function checkSources(folders: readonly string[], plans: readonly string[]): void {
  for (const folder of folders) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw noSourceFolder(folder);
  }
  if (folders.length > 1 && folders.length !== plans.length) throw sourcesForPlans(folders.length, plans.length);
}

async function reviewPlans(files: readonly string[], options: Options, rules: readonly Rule[]): Promise<Verdict> {
  const { failOn, report, reportMaxAge } = options;
  const ignores = loadIgnores(options.ignore ?? (existsSync(defaultIgnoreFile) ? [defaultIgnoreFile] : []));
  const plans = await readPlans(files.length === 0 ? [dash] : files);
  const reports = await Promise.all(report.map(readReport));
  return verdictOf({ plans, reports, rules, ignores, failOn, now: new Date(), reportMaxAgeHours: reportMaxAge });
}

async function readPlans(files: readonly string[]): Promise<readonly Plan[]> {
  if (files.filter((file) => file === dash).length > 1) throw standardInputTwice();
  const plans: Plan[] = [];
  for (const file of files) plans.push(await readPlan(nameOf(file), openPlan(file)));
  return plans;
}

function exitCodeOf({ plans, failed }: Verdict): number {
  const errored = plans.filter((plan) => plan.errored).map(({ name }) => name);
  if (errored.length === 0) return failed ? exitCodes.drifted : exitCodes.well;
  console.error(erroredPlan(errored).message);
  return exitCodes.badInput;
}

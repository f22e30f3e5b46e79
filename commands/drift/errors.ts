import { counted } from "../../lib/text";

/** Every error of the command line of `ssi drift` that a person can see. */

/** `-` was given twice. */
export function standardInputTwice(): Error {
  return new Error("Standard input was given twice (-), but can be read only once; name files for the other plans.");
}

/** Terraform could not make the whole plan. */
export function erroredPlan(names: readonly string[]): Error {
  return new Error(
    `${names.join(", ")}: Terraform could not finish the plan, so the verdict covers only a part of the plan; see the output of terraform plan.`,
  );
}

/** `--report-max-age` is not a number of hours. */
export function badHours(text: string): Error {
  return new Error(`--report-max-age ${text} is not a number of hours; give a number above 0, such as 25.`);
}

/** `--write` names no format, or no file. */
export function badOutput(text: string): Error {
  return new Error(`--write ${text} is not <format>=<file>; give, for example, --write sarif=drift.sarif.`);
}

/** `--write` names an unknown format. */
export function unknownOutputFormat(name: string, near: string | undefined, known: readonly string[]): Error {
  const hint = near === undefined ? `the formats are: ${known.join(", ")}.` : `did you mean ${near}?`;
  return new Error(`There is no format "${name}" for --write; ${hint}`);
}

/** Two `--write` name one file. */
export function sameOutput(file: string): Error {
  return new Error(`--write names ${file} twice; give each format a file of its own.`);
}

/** `--write` names a file that is read. */
export function outputIsInput(file: string): Error {
  return new Error(`--write names ${file}, which is read as input; write to another file.`);
}

/** There are several `--source`, but not one for each plan. */
export function sourcesForPlans(folders: number, plans: number): Error {
  return new Error(
    `--source was given ${folders} times for ${counted(plans, "plan")}; give it once, or once for each plan, in their order.`,
  );
}

/** `--source` names no folder. */
export function noSourceFolder(folder: string): Error {
  return new Error(`--source ${folder} is not a folder that exists; name the folder of the configuration.`);
}

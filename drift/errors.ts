/** Every error of reading plans, and of the command, that a person can see. None quotes the input: a plan holds secrets. */

const howTo = "terraform show -json plan.bin | ssi drift";

/** A file that was named cannot be read. */
export function unreadablePlan(name: string, reason: string): Error {
  return new Error(`${name} cannot be read (${reason}); name a file that is there and readable.`);
}

/** A folder was named. */
export function folderGiven(name: string): Error {
  return new Error(`${name} is a folder; name a file that holds what terraform show -json prints.`);
}

/** Nothing is piped in, and nothing was named. */
export function nothingGiven(): Error {
  return new Error(`No plan was given, and standard input is a terminal; try ${howTo}, or ssi drift plan.json.`);
}

/** `-` was given twice. */
export function standardInputTwice(): Error {
  return new Error("Standard input was asked for twice (-), and can be read once; name files for the other plans.");
}

/** There is not a byte of JSON. */
export function emptyPlan(name: string): Error {
  return new Error(
    `${name} is empty: what was to write the plan has written nothing; see what it says, and try ${howTo}.`,
  );
}

/** The file is something that people take for the JSON of a plan. */
export function notThePlan(name: string, what: string, remedy = `try ${howTo}.`): Error {
  return new Error(`${name} is ${what}, not the JSON of a plan; ${remedy}`);
}

/** Terraform writes in a way that this version cannot know. */
export function unknownFormat(name: string, version: string | undefined): Error {
  return new Error(
    `${name} has ${version === undefined ? "a format_version that is none" : `the format version ${version}`}; ssi drift knows 1.x, which Terraform writes since 1.1 and OpenTofu always: use one of these, or a newer ssi.`,
  );
}

/** The JSON breaks off. */
export function truncatedPlan(name: string, bytes: number): Error {
  return new Error(`${name} breaks off after ${bytes} bytes, in the middle of its JSON; write it again, to its end.`);
}

/** The JSON is none. */
export function malformedPlan(name: string, at: number): Error {
  return new Error(`${name} is not valid JSON, at byte ${at} or soon after it; write it again: ${howTo}.`);
}

/** Something follows the JSON. */
export function moreThanPlan(name: string, at: number): Error {
  return new Error(
    `${name} goes on after the plan's JSON, at byte ${at}; give one plan a file, and nothing else that Terraform prints.`,
  );
}

/** It is valid JSON, and Terraform would not write it. */
export function unexpectedPlan(name: string, place: string, wanted: string): Error {
  return new Error(`${name}: ${place} is not ${wanted}, as Terraform writes it; write the plan again: ${howTo}.`);
}

/** Terraform could not make the whole plan. */
export function erroredPlan(names: readonly string[]): Error {
  return new Error(
    `${names.join(", ")}: Terraform could not finish the plan, so the verdict is about a part of it; see what terraform plan says.`,
  );
}

/** `--report-max-age` is not a number of hours. */
export function badHours(text: string): Error {
  return new Error(`--report-max-age ${text} is not a number of hours; give one above 0, such as 25.`);
}

/** `--write` names no format, or no file. */
export function badOutput(text: string): Error {
  return new Error(`--write ${text} is not <format>=<file>; give, for example, --write sarif=drift.sarif.`);
}

/** `--write` names a format that there is not. */
export function unknownOutputFormat(name: string, near: string | undefined, known: readonly string[]): Error {
  const hint = near === undefined ? `there are: ${known.join(", ")}.` : `did you mean ${near}?`;
  return new Error(`There is no format "${name}" to --write; ${hint}`);
}

/** Two `--write` name one file. */
export function sameOutput(file: string): Error {
  return new Error(`--write names ${file} twice; give each format a file of its own.`);
}

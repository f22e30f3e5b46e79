/** Every error of reading plans that a person can see. None quotes the input: a plan holds secrets. */

/** The command as one types it in any folder; `<checkout>` is the folder of this repository. */
export const driftCommand = "node <checkout>/commands/ssi.mjs drift";

const howTo = `terraform show -json plan.bin | ${driftCommand}`;

/** A file that was named cannot be read. */
export function unreadablePlan(name: string, reason: string): Error {
  return new Error(`${name} cannot be read (${reason}); name a file that exists and is readable.`);
}

/** A folder was named. */
export function folderGiven(name: string): Error {
  return new Error(`${name} is a folder; name a file with the output of terraform show -json.`);
}

/** Nothing is piped in, and nothing was named. */
export function nothingGiven(): Error {
  return new Error(`No plan was given, and standard input is a terminal; try ${howTo}, or ${driftCommand} plan.json.`);
}

/** There is not a byte of JSON. */
export function emptyPlan(name: string): Error {
  return new Error(
    `${name} is empty: the command that should write the plan printed nothing; see its error messages, and try ${howTo}.`,
  );
}

/** The file is one that people take for the JSON of a plan. */
export function notThePlan(name: string, what: string, remedy = `try ${howTo}.`): Error {
  return new Error(`${name} is ${what}, not the JSON of a plan; ${remedy}`);
}

/** Terraform writes in a way that this version cannot know. */
export function unknownFormat(name: string, version: string | undefined): Error {
  return new Error(
    `${name} has ${version === undefined ? "no valid format_version" : `the format version ${version}`}; ssi drift reads 1.x, the format of Terraform since 1.1 and of OpenTofu: use one of these, or a newer ssi.`,
  );
}

/** The JSON breaks off. */
export function truncatedPlan(name: string, bytes: number): Error {
  return new Error(`${name} ends after ${bytes} bytes, in the middle of its JSON; write the whole plan again.`);
}

/** The JSON is none. */
export function malformedPlan(name: string, at: number): Error {
  return new Error(`${name} is not valid JSON at byte ${at} or soon after; write the plan again: ${howTo}.`);
}

/** Something follows the JSON. */
export function moreThanPlan(name: string, at: number): Error {
  return new Error(
    `${name} has more text after the plan's JSON, at byte ${at}; give one plan per file, without other output of Terraform.`,
  );
}

/** It is valid JSON, and Terraform would not write it. */
export function unexpectedPlan(name: string, where: string, wanted: string): Error {
  return new Error(`${name}: ${where} is not ${wanted}, as Terraform writes it; write the plan again: ${howTo}.`);
}

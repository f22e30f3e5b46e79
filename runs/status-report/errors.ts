/** Every error of a status report that a person can see. None quotes the report: it may be any file. */

const what = "name a status report of the state machines, such as s3://<bucket>/reports/latest.json";

/** The file cannot be read. */
export function unreadableReport(name: string, reason: string): Error {
  return new Error(
    reason === "EISDIR"
      ? `${name} is a folder; ${what}.`
      : `${name} cannot be read (${reason}); name a file that exists and is readable.`,
  );
}

/** It is far larger than what a state machine can write. */
export function oversizedReport(name: string, limit: number): Error {
  return new Error(`${name} is larger than ${limit / 2 ** 20} MiB, too large for a status report; ${what}.`);
}

/** The report is empty. */
export function emptyReport(name: string): Error {
  return new Error(`${name} is empty; ${what}.`);
}

/** The JSON breaks off. */
export function truncatedReport(name: string): Error {
  return new Error(`${name} ends in the middle of its JSON; fetch the whole report again.`);
}

/** It is no JSON. */
export function malformedReport(name: string): Error {
  return new Error(`${name} is not JSON; ${what}.`);
}

/** It is JSON of something else. */
export function notTheReport(name: string, found: string): Error {
  return new Error(`${name} is ${found}, not a status report; ${what}.`);
}

/** It is a report of a version that we do not know. */
export function unknownReportVersion(name: string, version: string | undefined, known: string): Error {
  return new Error(
    `${name} has ${version === undefined ? "no valid SchemaVersion" : `the SchemaVersion ${version}`}; this ssi reads ${known}: use the ssi that deployed the state machines.`,
  );
}

/** It is a report, and not as its schema says. */
export function invalidReport(name: string, path: string, problem: string): Error {
  return new Error(`${name}: ${path} ${problem.replace(/\.$/, "")}; its schema is docs/status-report.schema.json.`);
}

/** A URI that begins with s3:// names no object. */
export function badS3Uri(uri: string): Error {
  return new Error(`${uri} names no object; give s3://<bucket>/<key>, such as s3://<bucket>/reports/latest.json.`);
}

/** AWS was not asked, or has not answered, or has refused. */
export function s3Failed(uri: string, problem: string): Error {
  return new Error(`${uri} cannot be read: ${problem}.`);
}

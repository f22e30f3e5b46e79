import { suggest } from "../../lib/text/suggest";

/** Every error of `npm run test:aws` that a person can see. */

const needs = "npm run test:aws needs states:ValidateStateMachineDefinition and states:TestState";

/** The SDK finds no credentials, or AWS takes none of them. */
export function noCredentials(reason: string): Error {
  return new Error(
    `No AWS credentials that work (${reason}): set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; ${needs}.`,
  );
}

/** The SDK finds no Region. */
export function noRegion(): Error {
  return new Error("No AWS Region: set AWS_REGION, for example to eu-west-1.");
}

/** The credentials do not allow an operation. */
export function notAllowed(action: string): Error {
  return new Error(`AWS does not allow states:${action} to these credentials; ${needs}.`);
}

/** AWS does not answer, or with an error that is about no request of ours. */
export function unanswered(action: string, reason: string): Error {
  return new Error(`AWS did not answer states:${action} (${reason}); try again later, or in another Region.`);
}

/** A name on the command line is that of no state machine. */
export function unknownMachine(name: string, known: readonly string[]): Error {
  const near = suggest(name, known);
  return new Error(
    `There is no state machine "${name}"; ${near === undefined ? `there are: ${known.join(", ")}.` : `did you mean ${near}?`}`,
  );
}

/** Every error that a person can see: what is wrong, the value, what is allowed, what to do. */

/** A value given in TypeScript breaks a rule of its input. */
export function invalidInput(path: string, name: string, found: string, allowed: string): Error {
  return new Error(`${path}: ${name} is ${found}; allowed: ${allowed}.`);
}

/** A prop without default is missing. */
export function missingInput(path: string, name: string, description: string): Error {
  return new Error(`${path}: ${name} is required: ${description}`);
}

/** A prop that no input has, for callers whom the compiler does not watch. */
export function unknownInput(path: string, name: string, known: readonly string[]): Error {
  return new Error(`${path}: ${name} is not an input; the inputs are: ${known.join(", ")}.`);
}

/** The name of a state machine or of a role would become longer than AWS allows, or has characters that AWS refuses. */
export function badMachineName(name: string, pattern: string): Error {
  return new Error(`The name "${name}" of a state machine or role does not match ${pattern}; shorten it.`);
}

/** Two elements would share one Terraform address, and the second would replace the first without a word. */
export function duplicateAddress(address: string, first: string, second: string): Error {
  return new Error(
    `${second}: its Terraform address ${address} is already that of ${first}; give one of them a different id.`,
  );
}

/** The backend in cdktf.json is not one that can be written. */
export function invalidBackend(value: unknown): Error {
  return new Error(
    `cdktf.json: context.backend is ${JSON.stringify(value)}; allowed: an object with one key, the type of the backend, and its arguments, for example { "s3": {} }.`,
  );
}

/** The second stack would overwrite the state of the first. */
export function sharedState(type: string, name: string, value: unknown): Error {
  return new Error(
    `cdktf.json: context.backend.${type}.${name} is ${JSON.stringify(value)}; both stacks would share one state: write <stack> in it, for example "ssi/<stack>.tfstate".`,
  );
}

/** The output folder cannot be written. */
export function unwritableOutput(folder: string, reason: string): Error {
  return new Error(`The output folder ${folder} cannot be written (${reason}); make it writable or set CDKTF_OUTDIR.`);
}

/** cdktf-cli cannot run here. */
export function cliNeedsOlderNode(command: string, version: string): Error {
  return new Error(
    `npm run ${command} needs Node 20 or 22: cdktf-cli 0.21 crashes on ${version}; run npm run synth, then the terraform commands that it prints.`,
  );
}

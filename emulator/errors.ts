/** Every error of the emulator that a person can see, one function each. Errors that a state machine sees are `StatesError`s. */

/** The definition of a state machine cannot be executed as it stands. */
export function invalidDefinition(machine: string, where: string, problem: string): Error {
  return new Error(`State machine "${machine}", ${where}: ${problem}`);
}

/** A state machine was started that the emulated account does not have. */
export function unknownStateMachine(arn: string, known: Iterable<string>): Error {
  return new Error(`There is no state machine "${arn}"; the account has ${list(known)}. Start one of these.`);
}

/** An execution's name was used before by the same state machine. */
export function executionExists(arn: string): Error {
  return new Error(`The execution "${arn}" already exists; give the new execution a different name or none.`);
}

/** Everything waits for something that will never happen. */
export function deadlocked(waits: Iterable<string>): Error {
  return new Error(
    `No execution can continue: ${list(waits)}. Answer the task token, or give the state or its machine a TimeoutSeconds.`,
  );
}

/** Code that runs in virtual time waits while another of its waits is still open. */
export function waitsTwiceAtOnce(): Error {
  return new Error(
    "A task handler sleeps twice at the same time, or sleeps after it has answered; virtual time takes one await at a time.",
  );
}

/** A task token was answered that no task waits for. */
export function unknownTaskToken(token: string): Error {
  return new Error(`No task waits for the token "${token}"; it was answered before, timed out, or never issued.`);
}

/** A time was given that cannot be understood. */
export function notATimestamp(value: string): Error {
  return new Error(`"${value}" is not a timestamp; write it like 2026-11-02T09:00:00Z, with T and an offset.`);
}

/** A value was to become JSON that JSON cannot carry. */
export function hasNoJson(value: unknown): Error {
  const what = typeof value === "object" || typeof value === "function" ? "a function" : `the ${typeof value} ${value}`;
  return new Error(`JSON cannot carry ${what}; give text, a number, true, false, null, an array or an object.`);
}

function list(items: Iterable<string>): string {
  const all = [...items];
  return all.length === 0 ? "none" : all.join(", ");
}

/** A rule for a fault cannot be read. */
export function badFault(rule: string): Error {
  return new Error(
    `"${rule}" is not a fault; write <service>:<action>[#<which call>[+]]=throttle, =deny, =scp, =delay:<seconds>, =eventual:<seconds> or =<error>, for example guardduty:createDetector#1=throttle.`,
  );
}

/** A state machine calls what the emulated account does not do. */
export function unknownOperation(action: string): Error {
  return new Error(`The emulated account does not know ${action}; add it to emulator/account/services.`);
}

/** A fault names an error that the operation does not have. */
export function impossibleFault(action: string, error: string): Error {
  return new Error(
    `${action} cannot raise ${error}; name an error that AWS declares for it, or throttle, deny or scp.`,
  );
}

/** The synthesised configuration lacks something that the emulated account needs. */
export function notDeployable(what: string): Error {
  return new Error(`The synthesised Terraform cannot be put into the emulated account: ${what}.`);
}

/** A stack has a resource of a type that the deployment does not know. */
export function unknownResource(address: string): Error {
  return notDeployable(
    `emulator/deployment/resources does not know ${address}; add a file for its type, or list the type among those that no call depends on`,
  );
}

/** The stacks have two resources of a type of which an emulated account has one. */
export function severalOf(type: string, address: string): Error {
  return notDeployable(`${address} is a second ${type}, but an account can have only one; remove one of them`);
}

/** A failure that `can` and `try` catch, as in Terraform. */
export class EvaluationError extends Error {
  override readonly name: string = "EvaluationError";
}

/** A failure of the configuration itself or of what is known about it: `can` and `try` do not hide it. */
export class ConfigurationError extends Error {
  override readonly name: string = "ConfigurationError";
}

/** A text that is not Terraform's language; `position` counts characters from its start. */
export class ExpressionSyntaxError extends ConfigurationError {
  override readonly name = "ExpressionSyntaxError";
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

const evaluation = (message: string): EvaluationError => new EvaluationError(message);
const configuration = (message: string): ConfigurationError => new ConfigurationError(message);
const list = (names: Iterable<string>): string => [...names].sort().join(", ") || "none";

// Syntax

export const unexpectedToken = (found: string, wanted: string, position: number) =>
  new ExpressionSyntaxError(`Found ${found === "" ? "the end" : `"${found}"`} where ${wanted} should be.`, position);

export const unclosed = (what: string, position: number) =>
  new ExpressionSyntaxError(`The ${what} is not closed: add its end.`, position);

export const invalidEscape = (escape: string, position: number) =>
  new ExpressionSyntaxError(`"${escape}" is not an escape: use \\n, \\r, \\t, \\", \\\\ or \\uNNNN.`, position);

// Values

export const wrongType = (wanted: string, got: string) => evaluation(`${got} was given where ${wanted} is needed.`);

export const isNull = (what: string) => evaluation(`${what} is null: give it a value or test for null first.`);

export const inTemplate = (got: string) =>
  evaluation(`${got} cannot be put into a text: use a string, number or bool, or jsonencode().`);

export const incompatible = (what: string, kinds: readonly string[]) =>
  evaluation(`${what} must have one type, but these are ${kinds.join(" and ")}: convert one of them.`);

export const noSuchKey = (key: string, of: string, keys: Iterable<string>) =>
  evaluation(`There is no "${key}" in ${of}: it has ${list(keys)}.`);

export const noSuchElement = (index: string, length: number) =>
  evaluation(`There is no element ${index} in a list of ${length}.`);

export const notIndexable = (got: string) => evaluation(`${got} has no elements or attributes.`);

export const notIterable = (got: string) => evaluation(`${got} cannot be iterated by "for": use a list, set or map.`);

export const duplicateKey = (key: string) =>
  evaluation(`Two elements of the "for" object have the key "${key}": make keys differ or group them with "...".`);

// Functions

export const unknownFunction = (name: string, known: Iterable<string>) =>
  configuration(`The function ${name}() is not emulated: use one of ${list(known)}.`);

export const wrongArgumentCount = (name: string, wanted: string, got: number) =>
  configuration(`${name}() takes ${wanted} arguments and got ${got}.`);

export const functionFailed = (name: string, reason: string) => evaluation(`${name}(): ${reason}`);

export const functionsNotAllowed = (name: string) =>
  configuration(`${name}() is called where only plain values are allowed: write the value itself.`);

export const differentRegex = (pattern: string, construct: string) =>
  configuration(`The pattern "${pattern}" uses ${construct}, which Terraform (RE2) and JavaScript read differently.`);

// References

export const undeclared = (reference: string, declared: Iterable<string>) =>
  configuration(`"${reference}" is not declared: this configuration has ${list(declared)}.`);

export const namespaceAsValue = (path: string) =>
  configuration(`"${path}" is not a value: name one of its attributes, such as ${path}.name.`);

export const unresolved = (path: string) =>
  configuration(`"${path}" is known only after apply, and the emulator has no value: add the value to the emulator.`);

export const circular = (name: string) => configuration(`"${name}" depends on itself: break the cycle.`);

/** The same failure, saying where it happened. */
export function at<E extends Error>(error: E, place: string): E {
  if (!located.has(error)) error.message = `${place}: ${error.message}`;
  located.add(error);
  return error;
}
const located = new WeakSet<Error>();

// Blocks

export const invalidCount = (address: string, got: string) =>
  configuration(`The count of ${address} is ${got}: it must be a whole number that is not negative.`);

export const invalidForEach = (address: string, got: string) =>
  configuration(
    `The for_each of ${address} is ${got}: it must be a map or a set of strings; toset() makes one of a list.`,
  );

// Variables

export const missingVariable = (name: string) =>
  configuration(`Variable "${name}" has no default and no value was given: set it.`);

export const nullVariable = (name: string) =>
  configuration(`Variable "${name}" is null, which it does not allow: give it a value.`);

export const undeclaredVariable = (name: string, declared: Iterable<string>) =>
  configuration(`Variable "${name}" does not exist: this stack has ${list(declared)}.`);

export const wrongVariableType = (name: string, reason: string) => configuration(`Variable "${name}": ${reason}`);

/** A message that names the variable stands alone, so that name and value are said once. */
export const failedValidation = (name: string, got: string, message: string) =>
  configuration(message.startsWith(`${name} is `) ? message : `Variable "${name}" is ${got}: ${message}`);

/** A precondition or postcondition does not hold: its message says all. */
export const failedCondition = (message: string) => configuration(message);

export const unknownType = (text: string) =>
  configuration(
    `"${text}" is not a type: use string, number, bool, any, list(), set(), map(), tuple([]) or object({}).`,
  );

/** Every variable that cannot be used, each as an error of its own in `errors`. */
export class InvalidVariables extends AggregateError {
  override readonly name = "InvalidVariables";
  constructor(errors: readonly Error[]) {
    super(errors, errors.map(({ message }) => message).join("\n"));
  }
}

// Files and settings

export const invalidFile = (fileName: string, line: number, reason: string) =>
  configuration(`${fileName}:${line}: ${reason}`);

export const assignedTwice = (name: string) => `"${name}" is set a second time: keep one of them.`;

export const notAnAssignment = (setting: string) =>
  configuration(`"${setting}" is not a setting: write name=value, for example region=eu-west-1.`);

/** The value of `name=value` is not of the variable's type. */
export class InvalidSetting extends ConfigurationError {
  override readonly name = "InvalidSetting";
  constructor(
    readonly variable: string,
    readonly value: string,
    /** `list`, `map`, `number` … */
    readonly kind: string,
    reason: string,
  ) {
    super(`The value set for "${variable}": ${reason}`);
  }
}

export const invalidPolicy = (argument: string, reason: string) =>
  configuration(`"${argument}" does not hold an IAM policy: ${reason}`);

import { program, quoted } from "../../lib/text/program";
import { suggest } from "../../lib/text/suggest";

/** Every error of the dry run that a person can see. */

const hint = (name: string, known: readonly string[], all: string): string => {
  const near = suggest(name, known);
  return near === undefined ? all : `did you mean ${near}?`;
};

const list = (names: readonly string[]): string => [...names].sort().join(", ");

/** `--service` names none of the services. */
export function unknownService(name: string, known: readonly string[]): Error {
  return new Error(`There is no service "${name}"; ${hint(name, known, `the services are: ${list(known)}.`)}`);
}

/** `--scenario` names none of the scenarios. */
export function unknownScenario(name: string, known: readonly string[]): Error {
  return new Error(
    `There is no scenario "${name}"; ${hint(name, known, `${program()} dry-run --list-scenarios lists all.`)}`,
  );
}

/** A variable that neither stack has. */
export function unknownInput(name: string, known: readonly string[], file?: string): Error {
  const where = file === undefined ? "" : `${file}: `;
  return new Error(
    `${where}Variable "${name}" does not exist; ${hint(name, known, "docs/inputs.md lists all variables.")}`,
  );
}

/** Two scenarios, or a scenario and `--account`, begin with different accounts. */
export function differentAccounts(first: string, second: string): Error {
  return new Error(`${first} and ${second} exclude each other; run them in separate dry runs.`);
}

/** Two scenarios want different values of one input. */
export function differentInputs(variable: string, scenario: string): Error {
  return new Error(
    `${scenario} needs a different value of ${variable} than an earlier scenario; run them in separate dry runs.`,
  );
}

/** The value of `--set` is not of the variable's type. */
export function badSetting(name: string, value: string, kind: string, example: unknown): Error {
  const wanted = kinds[kind] ?? `a ${kind}`;
  const setting = `--set ${quoted(`${name}=${settingText(example)}`)}`;
  return new Error(
    `${name} is ${value === "" ? "empty" : value}, but must be ${wanted}; write, for example, ${setting}.`,
  );
}

const kinds: Readonly<Record<string, string>> = {
  list: "a list, with brackets and with quotes around each value",
  map: "a map, with braces and with quotes around each value",
  bool: "true or false",
};

/** A value as `--set` takes it. */
function settingText(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}=${JSON.stringify(member)}`)
    .join(", ")}}`;
}

/** A file that was named cannot be read. */
export function unreadable(file: string, reason: string): Error {
  return new Error(`${file} cannot be read (${reason}); name a file that exists and is readable.`);
}

/** `--account` names neither an account nor a file. */
export function unknownAccount(name: string): Error {
  const near = suggest(name, ["fresh", "compliant"]);
  return new Error(
    `"${name}" is neither an account nor a file; ${near === undefined ? "give fresh, compliant or a JSON file." : `did you mean ${near}?`}`,
  );
}

/** Something in the account file cannot be in an account. */
export function badAccount(file: string, path: string, problem: string): Error {
  return new Error(`${file}: ${path} ${problem}`);
}

/** The account file names a service that the emulated account does not have. */
export function unknownPart(file: string, name: string, known: readonly string[]): Error {
  return badAccount(
    file,
    name,
    `is not a service of the account; ${hint(name, known, `the services are: ${list(known)}.`)}`,
  );
}

/** The state of a service is such that the emulated account cannot work with it. */
export function unworkableAccount(source: string, reason: string): Error {
  return new Error(`${source}: the emulated account cannot use this state: ${reason.replace(/\s*\n\s*(- )?/g, " ")}`);
}

/** A fault would meet no call. */
export function idleFault(rule: string, action: string, known: readonly string[]): Error {
  return new Error(
    `"${rule}" meets no call: no state machine calls ${action}; ${hint(action, known, `the state machines call: ${list(known)}.`)}`,
  );
}

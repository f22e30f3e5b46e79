import { suggest } from "../../lib/text/suggest";

/** The first names of a list that may have hundreds. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 30).join(", ");
  return names.length > 30 ? `${shown}, … (${names.length} in all)` : shown || "none";
}

function didYouMean(name: string, candidates: readonly string[]): string {
  const nearest = suggest(name, candidates);
  return nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

export function unknownService(service: string, known: readonly string[]): Error {
  return new Error(
    `The emulator has no model of the service "${service}".${didYouMean(service, known)} It knows: ${listed(known)}. ` +
      "Add it to emulator/models/operations.ts and run `npm run models`.",
  );
}

export function unknownOperation(action: string, known: readonly string[]): Error {
  const [service, operation = ""] = action.split(":");
  return new Error(
    `The emulator has no model of "${action}".${didYouMean(operation, known)} Of ${service} it knows: ${listed(known)}. ` +
      "If AWS has the operation, add it to emulator/models/operations.ts and run `npm run models`.",
  );
}

/** @param violations One line each, made by the functions below. */
export function requestRefused(action: string, violations: readonly string[]): Error {
  return new Error(`The request of ${action} does not fit AWS's API:${bullets(violations)}`);
}

/** @param violations One line each, made by the functions below. */
export function answerRefused(action: string, violations: readonly string[]): Error {
  return new Error(`The emulator's answer to ${action} does not fit AWS's API:${bullets(violations)}`);
}

export function undeclaredError(action: string, error: string, declared: readonly string[]): Error {
  return new Error(
    `${action} cannot raise ${error}.${didYouMean(error, declared)} AWS declares for it: ${listed(declared)}. ` +
      "If AWS raises it nevertheless, declare the error with its source in emulator/models/overrides.ts.",
  );
}

export function unknownMember(path: string, name: string, known: readonly string[]): string {
  return `${path} is not a member.${didYouMean(name, known)} Allowed: ${listed(known)}.`;
}

export function missingMember(path: string, type: string): string {
  return `${path} is missing. It is required and ${article(type)}.`;
}

export function wrongType(path: string, value: unknown, type: string): string {
  return `${path} is ${shown(value)}, but must be ${article(type)}.`;
}

export function notInEnumeration(path: string, value: string, allowed: readonly string[]): string {
  return `${path} is ${shown(value)}.${didYouMean(value, allowed)} Allowed: ${listed(allowed)}.`;
}

export function outOfRange(
  path: string,
  value: unknown,
  size: number,
  unit: string,
  { min, max }: { readonly min: number; readonly max: number },
): string {
  const allowed = max === Infinity ? `at least ${min}` : min === -Infinity ? `at most ${max}` : `${min} to ${max}`;
  return unit === ""
    ? `${path} is ${size}, but must be ${allowed}.`
    : `${path} is ${shown(value)} with ${size} ${unit}, but must have ${allowed}.`;
}

export function notInPattern(path: string, value: string, pattern: string): string {
  return `${path} is ${shown(value)}, but must match the pattern ${pattern}`;
}

export function notOneMember(path: string, members: readonly string[], known: readonly string[]): string {
  return `${path} has ${members.length} members (${listed(members)}), but must have exactly one of: ${listed(known)}.`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `\n  - ${line}`).join("");
}

function article(type: string): string {
  if (type === "timestamp") return "a timestamp such as 2026-01-31T12:00:00Z";
  return `${/^[aeiou]/i.test(type) ? "an" : "a"} ${type}`;
}

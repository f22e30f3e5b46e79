import { Token } from "cdktf";
import type { Construct } from "constructs";
import { invalidInput, missingInput, unknownInput } from "../errors";
import type { Input, Inputs, PropsOf, ResolvedInputs } from "./input";

/**
 * Fills in the defaults and checks every literal; tokens are left to Terraform.
 * @throws Error that names the construct's path, the input, the value and what is allowed.
 */
export function resolveInputs<const I extends Inputs>(
  scope: Construct,
  inputs: I,
  props: PropsOf<I>,
): ResolvedInputs<I> {
  const given = props as Readonly<Record<string, unknown>>;
  const path = scope.node.path;
  const unknown = Object.keys(given).find((name) => given[name] !== undefined && !(name in inputs));
  if (unknown !== undefined) throw unknownInput(path, unknown, Object.keys(inputs));

  const resolved = Object.entries(inputs).map(([name, input]) => {
    const value = given[name] ?? input.default;
    if (value === undefined) throw missingInput(path, name, input.description);
    check(path, name, input, value);
    return [name, value];
  });
  return Object.fromEntries(resolved) as ResolvedInputs<I>;
}

/** Checks one literal against the rules of its input. */
export function check(path: string, name: string, input: Input<unknown>, value: unknown): void {
  if (value === null || holdsToken(value)) return;
  const isOfType = isTypeOf(input.type, value);
  const broken = input.rules.find((rule) => !isOfType || !rule.holds(value));
  if (broken !== undefined) {
    const found = isOfType ? broken.found?.text(value) : undefined;
    throw invalidInput(path, name, found ?? JSON.stringify(value), broken.allowed);
  }
  if (!isOfType) throw invalidInput(path, name, JSON.stringify(value), input.type);
}

/** Whether only Terraform can tell. */
function holdsToken(value: unknown): boolean {
  if (Token.isUnresolved(value)) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsToken);
}

/** Callers whom the compiler does not watch get a sentence, too. */
function isTypeOf(type: string, value: unknown): boolean {
  if (type === "list(string)") return Array.isArray(value) && value.every((item) => typeof item === "string");
  if (type === "map(string)") return typeof value === "object" && !Array.isArray(value);
  return typeof value === (type === "bool" ? "boolean" : type);
}

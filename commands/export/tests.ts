import { variableName, type Input, type Inputs, type Rule } from "../../lib/inputs";
import type { Contradiction, Warning } from "../../lib/terraform/module";
import { headerFor } from "./header";
import { literal, printBlock, type Attribute, type Block } from "../../hcl/print";
import type { Files } from "./render-stack";

/** The inputs of a module, in groups by the prefix of their variables. */
export type InputGroups = readonly (readonly [prefix: string | undefined, inputs: Inputs])[];

/** A contradiction of a part of a module, whose variables and resources have a prefix there. */
export interface PrefixedContradiction extends Contradiction {
  readonly prefix?: string;
}

/** A check of a part of a module. */
export interface PrefixedWarning extends Warning {
  readonly prefix?: string;
}

/** A value of a variable that breaks exactly one of its rules. */
export interface Refusal {
  readonly variable: string;
  readonly input: Input<unknown>;
  readonly value: unknown;
  readonly broken: Rule<unknown>;
}

/**
 * Tests for `terraform test`, which need no account: the module can be planned with its defaults and with every input set, and each
 * rule of each input refuses a value that breaks it, and each precondition values that contradict each other.
 */
export function testsOf(
  groups: InputGroups,
  contradictions: readonly PrefixedContradiction[] = [],
  warnings: readonly PrefixedWarning[] = [],
): Files {
  const all = variablesOf(groups);
  const examples = (inputs: typeof all) => inputs.map(({ variable, input }) => attribute(variable, input.example));
  const required = examples(all.filter(({ input }) => input.default === undefined));
  const nulls = all.flatMap(({ variable, input }) => (input.default === null ? [attribute(variable, null)] : []));
  // What a caller brings is not created, and would not be tested.
  const complete = [
    plan("all_inputs", []),
    ...(nulls.length === 0 ? [] : [plan("all_inputs_and_nothing_brought", nulls)]),
  ];
  const checks = warnings.map(({ prefix, check }) => `check.${inModule(check, prefix)}`);
  const avoiding = new Set(
    warnings.flatMap(({ prefix, avoidedBy }) => avoidedBy.map((input) => variableName(input, prefix))),
  );
  const unwarned = [...required, ...examples(all.filter(({ variable }) => avoiding.has(variable)))];
  const refusals = refusalsOf(groups).map(({ name, refused }) => refusal(name, refused));
  return {
    "tests/defaults.tftest.hcl": testFile(required, [
      plan("defaults", [], checks.length === 0 ? [] : [expectFailures(checks)]),
    ]),
    "tests/complete.tftest.hcl": testFile(examples(all), complete),
    ...(refusals.length === 0 ? {} : { "tests/validation.tftest.hcl": testFile(required, refusals) }),
    ...(contradictions.length === 0
      ? {}
      : { "tests/contradictions.tftest.hcl": testFile(unwarned, contradictions.map(contradictionRun)) }),
  };
}

/** Runs with invalid values, as few as there are rules of one input: Terraform reports all invalid variables of a plan at once. */
export function refusalsOf(
  groups: InputGroups,
): readonly { readonly name: string; readonly refused: readonly Refusal[] }[] {
  const variables = variablesOf(groups);
  const most = Math.max(...variables.map(({ input }) => input.rules.length));
  return Array.from({ length: most }, (_, index) => index)
    .map((index) => ({
      name: index === 0 ? "invalid_values" : `invalid_values_${index + 1}`,
      refused: variables.flatMap(({ variable, input }) => {
        const broken = input.rules[index];
        return broken === undefined ? [] : [{ variable, input, value: breaking(input, broken), broken }];
      }),
    }))
    .filter(({ refused }) => refused.length > 0);
}

function variablesOf(groups: InputGroups): readonly { readonly variable: string; readonly input: Input<unknown> }[] {
  return groups.flatMap(([prefix, inputs]) =>
    Object.entries(inputs).map(([name, input]) => ({ variable: variableName(name, prefix), input })),
  );
}

/** A value that this rule of an input refuses, and no other: the rule's own, or one of those that few rules take. */
function breaking({ type, rules, example }: Input<unknown>, broken: Rule<unknown>): unknown {
  const [one] = Array.isArray(example) ? (example as readonly unknown[]) : [];
  const candidates: Readonly<Record<string, readonly unknown[]>> = {
    string: ["not valid", ""],
    number: [-1, 0.5],
    "list(string)": [["not valid"], [one, one]],
    "map(string)": [{ key: "not valid" }],
  };
  const others = rules.filter((rule) => rule !== broken);
  const all = broken.refused === undefined ? candidates[type] : [broken.refused];
  const found = all?.find((value) => !broken.holds(value) && others.every((rule) => rule.holds(value)));
  if (found === undefined) throw new Error(`No value is known that breaks only this rule: ${broken.allowed}`);
  return found;
}

/** A run of its own for each: what depends on a resource that is refused is not looked at. */
function contradictionRun({ prefix, values, refusedBy }: PrefixedContradiction, index: number): Block {
  const [type = "", name = ""] = refusedBy.split(".");
  const attributes = Object.entries(values).map(([input, value]) => attribute(variableName(input, prefix), value));
  return plan(`contradiction_${index + 1}`, attributes, [expectFailures([`${type}.${inModule(name, prefix)}`])]);
}

/** Name that something in a part has in the module that contains the part. */
function inModule(name: string, prefix: string | undefined): string {
  if (prefix === undefined) return name;
  return name === "this" ? prefix : `${prefix}_${name}`;
}

const expectFailures = (addresses: readonly string[]): Attribute => ({
  name: "expect_failures",
  value: { kind: "list", items: addresses.map((text) => ({ kind: "name", name: text }) as const) },
});

function testFile(required: readonly Attribute[], runs: readonly Block[]): string {
  const variables = required.length === 0 ? [] : [block("variables", [], [required])];
  const blocks = [mockProvider, ...variables, ...runs];
  return `${headerFor("x.tftest.hcl")}\n${blocks.map((item) => printBlock(item)).join("\n\n")}\n`;
}

const plan = (name: string, attributes: readonly Attribute[], more: readonly Attribute[] = []): Block =>
  block(
    "run",
    [name],
    [[{ name: "command", value: { kind: "name", name: "plan" } }, ...more]],
    [...(attributes.length === 0 ? [] : [block("variables", [], [attributes])])],
  );

const refusal = (name: string, refused: readonly Refusal[]): Block =>
  plan(
    name,
    refused.map(({ variable, value }) => attribute(variable, value)),
    [expectFailures(refused.map(({ variable }) => `var.${variable}`))],
  );

/** Answers of the mocked provider where a generated word is not valid. */
const mockProvider: Block = block(
  "mock_provider",
  ["aws"],
  [],
  Object.entries({
    aws_iam_policy_document: { json: "{}" },
    aws_caller_identity: { account_id: "111122223333" },
    aws_partition: { partition: "aws" },
    aws_region: { id: "eu-west-1" },
  }).map(([type, defaults]) => block("mock_data", [type], [[attribute("defaults", defaults)]])),
);

function block(
  type: string,
  labels: readonly string[],
  attributes: Block["attributes"],
  blocks: readonly Block[] = [],
): Block {
  return { type, labels, attributes, blocks };
}

function attribute(name: string, value: unknown): Attribute {
  return { name, value: literal(value) };
}

import { variableName, type Inputs } from "../../lib/inputs";
import { headerFor } from "./header";
import { literal, printBlock, type Attribute, type Block } from "./hcl";
import type { Files } from "./render-stack";

/** The inputs of a module, in groups by the prefix of their variables. */
export type InputGroups = readonly (readonly [prefix: string | undefined, inputs: Inputs])[];

/**
 * Tests for `terraform test`, which need no account: the module can be planned with its defaults, and each rule of each input
 * refuses a value that breaks it. Terraform reports all invalid variables of a plan at once.
 */
export function testsOf(groups: InputGroups): Files {
  const all = groups.flatMap(([prefix, inputs]) =>
    Object.entries(inputs).map(([name, input]) => ({ name, variable: variableName(name, prefix), input })),
  );
  const required = all.flatMap(({ name, variable, input }) =>
    input.default === undefined ? [attribute(variable, samples[name])] : [],
  );
  const most = Math.max(0, ...all.map(({ input }) => input.rules.length));
  const refusals = Array.from({ length: most }, (_, index) => {
    const invalid = all.flatMap(({ variable, input }) => {
      const value = breaking(input.rules[index]?.holds, input.type, input.default);
      return value === undefined ? [] : [attribute(variable, value)];
    });
    return refusal(index === 0 ? "invalid_values" : "repeated_values", invalid);
  });
  return {
    "tests/defaults.tftest.hcl": testFile(required, [plan("defaults", [])]),
    "tests/validation.tftest.hcl": testFile(required, refusals),
  };
}

/** Values for inputs that have no default. */
const samples: Readonly<Record<string, unknown>> = {
  kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000",
  loggingBucketName: "our-logs",
  topicArn: "arn:aws:sns:eu-west-1:111122223333:alerts",
  stateMachineArn: "arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-Main",
  heartbeatStateMachineArn: "arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-Main",
  stateMachineArns: ["arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-Main"],
  workers: { GuardDuty: "arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-GuardDuty" },
  deadLetterQueueName: "SSI-Schedule-DeadLetters",
};

/** A value that a rule refuses, of those that few rules take. */
function breaking(holds: ((value: never) => boolean) | undefined, type: string, preset: unknown): unknown {
  if (holds === undefined) return undefined;
  const twice = Array.isArray(preset) && preset.length > 0 ? [[preset[0], preset[0]]] : [];
  const candidates: Readonly<Record<string, readonly unknown[]>> = {
    string: ["not valid", "NOT VALID!", "x".repeat(2000), ""],
    number: [-1, 0.5, 1000000],
    "list(string)": [...twice, ["not valid"], ["not valid!", "not valid!"]],
    "map(string)": [{ key: "not valid" }, { key: "" }],
  };
  return candidates[type]?.find((value) => !holds(value as never));
}

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

const refusal = (name: string, invalid: readonly Attribute[]): Block =>
  plan(name, invalid, [
    {
      name: "expect_failures",
      value: { kind: "list", items: invalid.map((item) => ({ kind: "name", name: `var.${item.name}` }) as const) },
    },
  ]);

/** What the mocked provider says where a made-up word would not do. */
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

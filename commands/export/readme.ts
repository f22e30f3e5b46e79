import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { TerraformOutput } from "cdktf";
import { mermaid } from "../../lib/asl/mermaid";
import type { StateMachine } from "../../lib/asl/types";
import type { Statement } from "../../lib/aws/policy";
import { inputsTable, variableName, type Inputs } from "../../lib/inputs";
import { commentsOf } from "../../lib/terraform/comment";
import { headerFor } from "./header";
import type { ModuleStack } from "./module-stack";

/** What a README says that the construct does not. */
export interface Readme {
  readonly title: string;
  /** What the module does: Markdown. */
  readonly summary: string;
  /** Arguments of the example, as HCL, by name. */
  readonly example: Readonly<Record<string, string>>;
  readonly definition?: StateMachine;
  /** What it costs: Markdown. */
  readonly cost: string;
  /** The inputs, in groups by their prefix. */
  readonly inputs: readonly (readonly [prefix: string | undefined, inputs: Inputs])[];
}

/** `README.md` of a module. */
export function readmeOf(stack: ModuleStack, readme: Readme): string {
  const sections = [
    `# ${readme.title}`,
    readme.summary,
    "## Usage",
    fenced("hcl", usage(stack.node.id, readme.example)),
    ...(readme.definition === undefined
      ? []
      : [
          "## State machine",
          "Dotted lines are ways that only an error takes.",
          fenced("mermaid", mermaid(readme.definition)),
        ]),
    "## Inputs",
    ...readme.inputs.map(([prefix, inputs]) => inputsTable(inputs, prefix)),
    "## Outputs",
    outputsTable(stack),
    ...permissions(stack),
    "## What it costs",
    readme.cost,
  ];
  return `${headerFor("README.md")}\n${sections.join("\n\n")}\n`;
}

/** Values that the example gives to inputs which have no default. */
const wiring: Readonly<Record<string, string>> = {
  kmsKeyArn: "module.logging.kms_key_arn",
  loggingBucketName: "module.logging.bucket_name",
  topicArn: "module.alerting.topic_arn",
  stateMachineArn: "module.orchestrator.state_machine_arn",
  heartbeatStateMachineArn: "module.orchestrator.state_machine_arn",
  stateMachineArns: "[module.orchestrator.state_machine_arn]",
  workers: "{ GuardDuty = module.guardduty.state_machine_arn }",
  deadLetterQueueName: '"SSI-Schedule-DeadLetters"',
};

/** The arguments that a call must have. */
export function exampleOf(inputs: Inputs): Readonly<Record<string, string>> {
  const required = Object.entries(inputs).filter(([, input]) => input.default === undefined);
  return Object.fromEntries(required.map(([name]) => [variableName(name), wiring[name] ?? "…"]));
}

function usage(name: string, example: Readonly<Record<string, string>>): string {
  const all = Object.entries({ source: `"git::https://example.com/ssi-terraform.git//terraform/${name}?ref=v1"` });
  const width = Math.max(0, ...Object.keys(example).map(({ length }) => length));
  const lines = Object.entries(example).map(([key, value]) => `  ${key.padEnd(width)} = ${value}`);
  return [
    `module "${name.replaceAll("-", "_")}" {`,
    ...all.map(([key, value]) => `  ${key} = ${value}`),
    ...(lines.length > 0 ? ["", ...lines] : []),
    "}",
  ].join("\n");
}

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

function outputsTable(stack: ModuleStack): string {
  const rows = stack.node
    .findAll()
    .filter((node) => node instanceof TerraformOutput)
    .map((output) => [`\`${output.friendlyUniqueId}\``, output.description ?? ""]);
  return table(["output", "what it is"], rows);
}

/** What the module's roles may do. */
function permissions(stack: ModuleStack): readonly string[] {
  const documents = stack.node.findAll().filter((node) => node instanceof DataAwsIamPolicyDocument);
  const rows = documents.flatMap((document) => {
    const { nested } = commentsOf(document);
    return (document.statementInput as readonly Statement[])
      .filter(({ principals }) => principals === undefined)
      .map(({ sid = "", actions = [] }) => [
        sid,
        actions.map((action) => `\`${action}\``).join(" "),
        nested[sid] ?? "",
      ]);
  });
  if (rows.length === 0) return [];
  return ["## Permissions that it grants", table(["statement", "actions", "why so"], rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("<", "&lt;")));
  return [head, head.map(() => "---"), ...escaped].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

import { TerraformOutput } from "cdktf";
import { mermaid } from "../../lib/asl/mermaid";
import type { StateMachine } from "../../lib/asl/types";
import { inputsTable, variableName, type Inputs } from "../../lib/inputs";
import { headerFor } from "./header";
import { fenced, table } from "./markdown";
import type { ModuleStack } from "./module-stack";
import { permissionsOf } from "./permissions";
import type { InputGroups } from "./tests";

/** Texts of a README that the construct does not have. */
export interface Readme {
  readonly title: string;
  /** Purpose of the module: Markdown. */
  readonly summary: string;
  /** Arguments of the example, as HCL, by name. */
  readonly example: Readonly<Record<string, string>>;
  /** The state machine that it deploys. @default it deploys none */
  readonly definition?: StateMachine;
  /** Text about its state machine, or several: Markdown. @default what the lines of the graph mean */
  readonly machines?: string;
  /** Costs: Markdown. */
  readonly cost: string;
  /** The inputs, in groups by their prefix. */
  readonly inputs: InputGroups;
}

/** `README.md` of a module. */
export function readmeOf(stack: ModuleStack, readme: Readme): string {
  const { definition, machines = "Dotted lines are ways that only an error takes." } = readme;
  const sections = [
    `# ${readme.title}`,
    readme.summary,
    "## Usage",
    fenced("hcl", usage(stack.node.id, readme.example)),
    "The source is wherever you keep this repository; from a configuration inside of it, a relative path will do.",
    ...(definition === undefined ? [] : ["## State machine", machines, fenced("mermaid", mermaid(definition))]),
    "## Inputs",
    ...readme.inputs.filter(([, inputs]) => Object.keys(inputs).length > 0).flatMap(inputsSection),
    "## Outputs",
    outputsTable(stack),
    ...permissionsOf(stack),
    "## What it costs",
    readme.cost,
  ];
  return `${headerFor("README.md")}\n${sections.join("\n\n")}\n`;
}

/** The arguments that a call must have. */
export function exampleOf(inputs: Inputs): Readonly<Record<string, string>> {
  const required = Object.entries(inputs).filter(([, input]) => input.default === undefined);
  return Object.fromEntries(
    required.map(([name, { wired, example }]) => [variableName(name), wired ?? JSON.stringify(example)]),
  );
}

function usage(name: string, example: Readonly<Record<string, string>>): string {
  const width = Math.max(0, ...Object.keys(example).map(({ length }) => length));
  const lines = Object.entries(example).map(([key, value]) => `  ${key.padEnd(width)} = ${value}`);
  return [
    `module "${name.replaceAll("-", "_")}" {`,
    `  source = "git::https://<your git host>/ssi-terraform.git//terraform/${name}?ref=<tag or commit>"`,
    ...(lines.length > 0 ? ["", ...lines] : []),
    "}",
  ].join("\n");
}

function inputsSection([prefix, inputs]: InputGroups[number]): readonly string[] {
  const required = Object.entries(inputs).filter(([, input]) => input.default === undefined);
  const ordered = { ...Object.fromEntries(required), ...inputs };
  return [...(prefix === undefined ? [] : [`### \`${prefix}_…\``]), inputsTable(ordered, prefix)];
}

function outputsTable(stack: ModuleStack): string {
  const rows = stack.node
    .findAll()
    .filter((node) => node instanceof TerraformOutput)
    .map((output) => [`\`${output.friendlyUniqueId}\``, output.description ?? ""]);
  return table(["output", "what it is"], rows);
}

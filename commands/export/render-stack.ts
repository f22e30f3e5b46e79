import { TerraformAsset, TerraformElement } from "cdktf";
import { AwsEnvironment } from "../../lib/aws/environment";
import { versions } from "../../lib/terraform/versions";
import { renderElement, type Rendered } from "./elements";
import { cannotRender } from "./errors";
import { headerFor } from "./header";
import { literal, printBlock, type Attribute, type Block } from "../../hcl/print";
import type { ModuleStack } from "./module-stack";

/** Files by their names. */
export type Files = Readonly<Record<string, string>>;

/**
 * The configuration of a stack as plain HCL: `variables.tf`, `outputs.tf`, `versions.tf`, one `.asl.json.tftpl` for each state machine.
 * @param fileOf Where a resource, data source or local stands. @default `main.tf`
 * @throws Error that names the construct, when it uses what cannot be exported.
 */
export function renderStack(
  stack: ModuleStack,
  fileOf: (element: TerraformElement) => string = () => "main.tf",
): Files {
  const environment = AwsEnvironment.of(stack).elements;
  const rendered = elementsOf(stack, environment).map((element) => ({
    file: fileOf(element),
    isEnvironment: environment.includes(element),
    ...renderElement(element),
  }));
  const of = (kind: Rendered["kind"]) =>
    rendered.flatMap((item) => (item.kind === kind && "block" in item ? [item.block] : []));
  const mains = [
    ...new Set(rendered.filter(({ kind }) => !["variable", "output"].includes(kind)).map(({ file }) => file)),
  ];
  return {
    ...Object.fromEntries(
      mains.map((file) => [file, fileText(file, mainBlocks(rendered.filter((item) => item.file === file)))]),
    ),
    "variables.tf": fileText("variables.tf", requiredFirst(of("variable"))),
    "outputs.tf": fileText("outputs.tf", of("output")),
    "versions.tf": fileText("versions.tf", [versionsBlock]),
    ...Object.fromEntries(stack.templates.map(({ name, text }) => [name, headerFor(name) + text])),
  };
}

/** Elements of the stack in order of creation; the environment comes first. */
function elementsOf(stack: ModuleStack, environment: readonly TerraformElement[]): readonly TerraformElement[] {
  const constructs = stack.node.children.flatMap((child) => child.node.findAll());
  const asset = constructs.find((node) => node instanceof TerraformAsset);
  if (asset !== undefined) {
    throw cannotRender(asset.node.path, "is an asset", "read the file by an expression, such as hclFile(…)");
  }
  const elements = constructs.filter((node) => TerraformElement.isTerraformElement(node));
  return [...environment, ...elements.filter((element) => !environment.includes(element))];
}

/** Sorts required variables before those with a default. */
function requiredFirst(variables: readonly Block[]): readonly Block[] {
  const isRequired = ({ attributes }: Block) => !attributes.flat().some(({ name }) => name === "default");
  return [...variables.filter(isRequired), ...variables.filter((variable) => !isRequired(variable))];
}

/** Locals in one block, where the first of them stands; then the rest as it was created. */
function mainBlocks(rendered: readonly (Rendered & { readonly isEnvironment: boolean })[]): readonly Block[] {
  const locals = [true, false].map((isEnvironment) =>
    rendered.flatMap((item) => (item.kind === "local" && item.isEnvironment === isEnvironment ? [item.attribute] : [])),
  );
  const first = rendered.findIndex(({ kind }) => kind === "local");
  return rendered.flatMap((item, index) => {
    if (item.kind === "local") return index === first ? [localsBlock(locals)] : [];
    return ["resource", "data", "check"].includes(item.kind) && "block" in item ? [item.block] : [];
  });
}

const localsBlock = (groups: readonly (readonly Attribute[])[]): Block => ({
  type: "locals",
  labels: [],
  attributes: groups.filter((group) => group.length > 0),
  blocks: [],
});

export const versionsBlock: Block = {
  type: "terraform",
  labels: [],
  attributes: [[{ name: "required_version", value: literal(versions.required_version) }]],
  blocks: [
    {
      type: "required_providers",
      labels: [],
      attributes: [
        Object.entries(versions.required_providers).map(([name, value]) => ({ name, value: literal(value) })),
      ],
      blocks: [],
    },
  ],
};

/** A file with its header. */
export function fileText(file: string, blocks: readonly Block[]): string {
  return `${headerFor(file)}${blocks.map((block) => `\n${printBlock(block)}\n`).join("")}`;
}

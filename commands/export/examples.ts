import { variableName, type Input } from "../../lib/inputs";
import { allServices } from "../../modules/services";
import { baselineInputs } from "./baseline";
import { headerFor } from "./header";
import { literal, type Attribute, type Block } from "../../hcl/print";
import { fileText, versionsBlock, type Files } from "./render-stack";

/** Examples that name every service or every input, and therefore are written along with the modules. */
export const exportedExamples: ReadonlyMap<string, () => Files> = new Map([
  ["examples/complete", complete],
  ["examples/report-only", reportOnly],
]);

function complete(): Files {
  const groups = Object.entries(baselineInputs).map(([part, inputs]) =>
    Object.entries<Input<unknown>>(inputs).map(([name, input]) =>
      attribute(variableName(name, part === "shared" ? undefined : part), input.default),
    ),
  );
  return example(
    groups.filter((group) => group.length > 0),
    `# Complete

Every input of the baseline with its default, to begin with: delete the lines that are well as they are.`,
  );
}

function reportOnly(): Files {
  const modes = allServices
    .filter(({ inputs }) => inputs.mode.default !== "off")
    .map(({ id }) => attribute(`${id}_mode`, "report"));
  return example(
    [modes, [attribute("alerting_email_addresses", ["security@example.com"])]],
    `# Report only

Looks at every service and changes none: a first step in an account that others look after, too. The status report in the bucket
and the alerts say what is not as wanted. Delete a line to let that service be repaired.`,
  );
}

function example(groups: Block["attributes"], text: string): Files {
  const provider = block("provider", "aws", [[attribute("region", "eu-west-1")]]);
  const baseline = block("module", "baseline", [[attribute("source", "../../baseline")], ...groups]);
  return {
    "main.tf": fileText("main.tf", [provider, baseline]),
    "versions.tf": fileText("versions.tf", [versionsBlock]),
    "README.md": `${headerFor("README.md")}\n${text}\n\n    terraform init && terraform apply\n`,
  };
}

const block = (type: string, label: string, attributes: Block["attributes"]): Block => ({
  type,
  labels: [label],
  attributes,
  blocks: [],
});

const attribute = (name: string, value: unknown): Attribute => ({ name, value: literal(value) });

import { inputsTable, type Inputs } from "../../lib/inputs";
import { loggingBucketInputs } from "../../modules/logging-bucket";
import { partInputs, sharedInputs } from "../../stacks/inputs";
import { stackInputs } from "../../stacks/ssi-stack";
import { between } from "./between";

const sections: readonly [title: string, inputs: Inputs, prefix?: string][] = [
  ["Both stacks", stackInputs],
  ["Stack logging", loggingBucketInputs],
  ["Stack baseline", sharedInputs],
  ...Object.entries(partInputs).map(([part, inputs]): [string, Inputs, string] => [
    `Stack baseline, ${part}`,
    inputs,
    part,
  ]),
];

/** docs/inputs.md with the tables of inputs as the code has them now. */
export function withInputs(page: string): string {
  const tables = sections.map(([title, inputs, prefix]) => `## ${title}\n\n${inputsTable(inputs, prefix)}`);
  return between(page, "inputs", tables.join("\n\n"));
}

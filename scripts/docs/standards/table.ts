import { loggingBucketInputs } from "../../../modules/logging-bucket";
import { variableName, type Input, type Inputs } from "../../../lib/inputs";
import { partInputs } from "../../../stacks/inputs";
import type { Answer, Row, Setting } from "./row";

const inputsOf = (inputs: Inputs, prefix?: string) =>
  Object.entries(inputs).map(([name, input]) => [variableName(name, prefix), input] as const);

/** Inputs of both stacks by the names of their variables. */
const variables: ReadonlyMap<string, Input<unknown>> = new Map([
  ...inputsOf(loggingBucketInputs),
  ...Object.entries(partInputs).flatMap(([part, inputs]) => inputsOf(inputs, part)),
]);

/** Default of the variable of a setting. @throws Error if there is no such variable */
export function defaultOf({ variable }: Setting): unknown {
  const input = variables.get(variable);
  if (input === undefined) throw new Error(`scripts/docs/standards: there is no variable ${variable}.`);
  return input.default;
}

/** Whether a value of the variable is one with which the requirement is met. */
export function isMetBy({ has }: Setting, value: unknown): boolean {
  if (has === "set") return value !== null && value !== undefined;
  return Array.isArray(value) ? value.includes(has) : value === has;
}

/** The rows as a Markdown table. */
export function standardsTable(rows: readonly Row[]): string {
  const hasNumbers = rows.some(({ cis }) => cis !== undefined);
  const cells = rows.map(({ cis = "", hub = "", fsbp = false, asks, answer }) => [
    ...(hasNumbers ? [cis, hub === "" ? "" : `${hub}${fsbp ? " (FSBP)" : ""}`] : [hub]),
    asks,
    metBy(answer),
    isMet(answer) ? byDefault(answer.where) : "",
    isMet(answer) ? testedBy(answer) : "",
  ]);
  const titles = [...(hasNumbers ? ["CIS", "Security Hub"] : ["FSBP"]), "asks for", "met by", "default", "tested by"];
  return [titles, titles.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

type Met = Exclude<Answer, { readonly notOurs: string } | { readonly notYet: string }>;

const isMet = (answer: Answer): answer is Met => "controls" in answer || "resource" in answer;

function metBy(answer: Answer): string {
  if ("notOurs" in answer) return `not ours: ${answer.notOurs}`;
  if ("notYet" in answer) return `not yet: ${answer.notYet}`;
  if ("controls" in answer) return answer.controls.map((control) => `\`${control}\``).join(", ");
  const [module = "", type = ""] = answer.resource.split(".");
  return `[${module}](../modules/${module}): \`${type}\``;
}

function byDefault(where: Setting | undefined): string {
  if (where === undefined) return "on";
  const value = defaultOf(where);
  const isReported = value === "report";
  return `${isReported ? "reported" : isMetBy(where, value) ? "on" : "off"}, \`${where.variable}\``;
}

function testedBy(answer: Met): string {
  return "controls" in answer ? `\`${answer.scenario}\`` : `[${answer.test.replace(/^.*\//, "")}](../${answer.test})`;
}

import { readableJson } from "./json";
import type { Processor, StateMachine } from "./types";

/** Branches of a Parallel state, by name. The template variable `branches` is the list of those that are deployed. */
export interface ChosenBranches {
  readonly state: string;
  readonly branches: { readonly [name: string]: Processor };
}

/**
 * A definition as the text of a Terraform template, in the order in which it was written. `"${settings}"` becomes the JSON
 * of its value, `${partition}` inside a string the text of its value; every other `${` and `%{` is escaped.
 * @param jsonValues Names of the template variables that stand for JSON.
 * @param chosen Branches that are not always deployed. @default none
 */
export function definitionTemplate(
  definition: StateMachine,
  jsonValues: readonly string[],
  chosen?: ChosenBranches,
): string {
  const escaped = chosen === undefined ? escapedJson(definition) : withChosen(definition, chosen);
  const withJson = jsonValues.reduce((text, name) => text.replaceAll(`"$\${${name}}"`, `\${${name}}`), escaped);
  return withJson.replaceAll("$${partition}", () => "${partition}");
}

const escapedJson = (value: unknown) => readableJson(value).replace(/([$%])\{/g, "$1$1{");

function withChosen(definition: StateMachine, { state, branches }: ChosenBranches): string {
  const place = "<branches>";
  const states = { ...definition.States, [state]: { ...definition.States[state], Branches: place } };
  const each = Object.entries(branches).map(
    ([name, branch]) => `%{ if branch == ${JSON.stringify(name)} ~}\n${escapedJson(branch)}\n%{ endif ~}`,
  );
  // A list that may begin with any of them: each but the first has a comma before it.
  const list = ["[", "%{ for index, branch in branches ~}", '${index == 0 ? "" : ","}', ...each, "%{ endfor ~}", "]"];
  return escapedJson({ ...definition, States: states }).replace(JSON.stringify(place), () => list.join("\n"));
}

/** One definition where a template variable is true, another where it is not. */
export function eitherTemplate(condition: string, then: string, otherwise: string): string {
  return `%{ if ${condition} ~}\n${then}\n%{ else ~}\n${otherwise}\n%{ endif ~}\n`;
}

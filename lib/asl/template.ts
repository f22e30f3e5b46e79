import { readableJson } from "./json";
import type { StateMachine } from "./types";

/**
 * A definition as the text of a Terraform template, in the order in which it was written. `"${settings}"` becomes the JSON
 * of its value, `${partition}` inside a string the text of its value; every other `${` and `%{` is escaped.
 * @param jsonValues Names of the template variables that stand for JSON.
 */
export function definitionTemplate(definition: StateMachine, jsonValues: readonly string[]): string {
  const escaped = readableJson(definition).replace(/([$%])\{/g, "$1$1{");
  const withJson = jsonValues.reduce((text, name) => text.replaceAll(`"$\${${name}}"`, `\${${name}}`), escaped);
  return withJson.replaceAll("$${partition}", () => "${partition}");
}

/** One definition where a template variable is true, another where it is not. */
export function eitherTemplate(condition: string, then: string, otherwise: string): string {
  return `%{ if ${condition} ~}\n${then}\n%{ else ~}\n${otherwise}\n%{ endif ~}\n`;
}

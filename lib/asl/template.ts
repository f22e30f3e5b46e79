import type { StateMachine } from "./types";

/**
 * A definition as the text of a Terraform template, in the order in which it was written. `"${settings}"` becomes the JSON
 * of its value, `${partition}` inside a string the text of its value; every other `${` and `%{` is escaped.
 */
export function definitionTemplate(
  definition: StateMachine,
  jsonValues: readonly string[],
  textValues: readonly string[],
): string {
  const escaped = JSON.stringify(definition, null, 2).replace(/([$%])\{/g, "$1$1{");
  const withJson = jsonValues.reduce((text, name) => text.replaceAll(`"$\${${name}}"`, `\${${name}}`), escaped);
  return textValues.reduce((text, name) => text.replaceAll(`$\${${name}}`, `\${${name}}`), withJson);
}

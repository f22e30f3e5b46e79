import type { Rule } from "../../../../lib/inputs";
import { isObject } from "../../../../lib/json";
import { hclQuote } from "../../../../lib/terraform/expression";

const resourceType = /^AWS::Config::/;
const yaml = [/(^|\n)["']?Resources["']?[ \t]*:/, /AWS::Config::/];
const json = /^\s*\{/;

/**
 * Is a template with rules of Config. Of YAML only these words are looked for: Terraform's `yamldecode` does not know CloudFormation's
 * `!Ref`, which AWS takes. An empty text is a matter of its length.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/custom-conformance-pack.html
 */
export const isConformancePack: Rule<string> = {
  holds: (text) =>
    text === "" || (json.test(text) ? isJsonTemplate(text) : yaml.every((pattern) => pattern.test(text))),
  condition: (reference) => {
    const matches = (pattern: RegExp) => `can(regex(${hclQuote(pattern.source)}, ${reference}))`;
    const resources = `jsondecode(${reference}).Resources`;
    const isTyped = `can(regex(${hclQuote(resourceType.source)}, resource.Type))`;
    const isTemplate = `length(${resources}) > 0 && alltrue([for resource in values(${resources}) : ${isTyped}])`;
    return `try(${reference} == "" ? true : ${matches(json)} ? ${isTemplate} : ${yaml.map(matches).join(" && ")}, false)`;
  },
  allowed:
    "a template in JSON or YAML with at least one resource under Resources, each of a type AWS::Config::…, such as AWS::Config::ConfigRule",
  found: {
    text: (text) => `a text that begins with ${[...text].slice(0, 30).join("").replaceAll("\n", " ")}`,
    template: (reference) =>
      `a text that begins with \${${reference} == null ? "" : replace(substr(${reference}, 0, 30), "\\n", " ")}`,
  },
  refused: "not a template",
};

function isJsonTemplate(text: string): boolean {
  try {
    const { Resources: resources } = JSON.parse(text) as { readonly Resources?: unknown };
    if (!isObject(resources)) return false;
    const types = Object.values(resources).map((each) => (isObject(each) ? each.Type : undefined));
    return types.length > 0 && types.every((type) => typeof type === "string" && resourceType.test(type));
  } catch {
    return false;
  }
}

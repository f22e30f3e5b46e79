import type { Rule } from "../../drift/rules/rule";
import { themes } from "../../drift/rules/rules";
import { between } from "./between";

/** docs/drift-rules.md with the tables of our rules as they are now. */
export function withRules(page: string): string {
  const tables = Object.entries(themes).map(([theme, rules]) => `### ${theme}\n\n${table(rules)}`);
  return between(page, "rules", tables.join("\n\n"));
}

function table(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    rule.severity,
    [aboutOf(rule), whenOf(rule)].filter((text) => text !== "").join(": "),
    rule.sentence,
  ]);
  return [["rule", "severity", "about", "sentence"], ["---", "---", "---", "---"], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("<", "&lt;")).join(" | ")} |`)
    .join("\n");
}

const most = 3;

/** A few names; all of them stand in drift/rules/themes/. */
function some(names: readonly string[]): string {
  const hidden = names.length - most;
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  return shown.join(", ") + (hidden > 0 ? ` and ${hidden} more` : "");
}

const aboutOf = ({ types, addresses }: Rule): string =>
  [types === undefined ? "" : some(types), addresses === undefined ? "" : some(addresses)]
    .filter((text) => text !== "")
    .join(", ");

function whenOf({ actions, attributes, statuses, side }: Rule): string {
  const what = [some(statuses ?? []), some(actions ?? []), some(attributes ?? [])];
  const where = side === undefined ? [] : [side === "outside" ? "changed outside Terraform" : "by an apply"];
  return [...what.filter((text) => text !== ""), ...where].join(", ");
}

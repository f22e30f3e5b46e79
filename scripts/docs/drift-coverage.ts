import { coverage, notCovered, type Covered } from "../drift/coverage/cover";
import { between } from "./between";

/** docs/drift-coverage.md with the controls and rules as they are now. */
export function withCoverage(page: string): string {
  const judged = table(
    ["control", "severity", "resource type", "attribute", "rule", "ours"],
    coverage().map((row) => [
      row.control,
      row.severity,
      `\`${row.type}\``,
      attributeOf(row),
      `\`${row.rule}\``,
      oursOf(row),
    ]),
  );
  const rest = table(
    ["control", "severity", "reason"],
    notCovered.map(({ control, severity, reason }) => [control, severity, reason]),
  );
  return between(between(page, "judged", judged), "not-judged", rest);
}

const attributeOf = ({ attribute }: Covered): string =>
  attribute === "deleted" || attribute === "created" ? `_${attribute}_` : `\`${attribute}\``;

const oursOf = ({ ours, why }: Covered): string => (why === undefined ? ours : `${ours}: ${why}`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

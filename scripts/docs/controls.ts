import { allServices } from "../../modules/services";
import { between } from "./between";
import { standards } from "./standards";
import { standardsTable } from "./standards/table";

/** docs/controls.md with the tables of the standards, and of each service's controls, as the code has them now. */
export function withControls(page: string): string {
  const tables = allServices.map(({ name, controls }) => {
    const rows = Object.entries(controls).map(([control, { title, standards: ids, remedy }]) => [
      `\`${control}\``,
      title,
      ids.join(", "),
      remedy,
    ]);
    return `### ${name}\n\n${table([["control", "what holds", "standards", "what to do when it does not"], ["---", "---", "---", "---"], ...rows])}`;
  });
  const ofStandards = Object.entries(standards).map(([title, rows]) => `### ${title}\n\n${standardsTable(rows)}`);
  return between(between(page, "standards", ofStandards.join("\n\n")), "controls", tables.join("\n\n"));
}

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");

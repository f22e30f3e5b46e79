import { allServices } from "../../modules/services";
import { between } from "./between";

/** docs/controls.md with the table of each service's controls as the code has them now. */
export function withControls(page: string): string {
  const tables = allServices.map(({ name, controls }) => {
    const rows = Object.entries(controls).map(([control, { title, standards, remedy }]) => [
      `\`${control}\``,
      title,
      standards.join(", "),
      remedy,
    ]);
    return `## ${name}\n\n${table([["control", "what holds", "standards", "what to do when it does not"], ["---", "---", "---", "---"], ...rows])}`;
  });
  return between(page, "controls", tables.join("\n\n"));
}

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");

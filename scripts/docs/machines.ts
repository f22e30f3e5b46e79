import { mermaid } from "../../lib/asl/mermaid";
import { machines } from "../../modules/machines";
import { between } from "./between";

/** docs/machines.md with the graph of every state machine as its definition is now. */
export function withMachines(page: string): string {
  const graphs = machines.map(
    ({ name, noun, definition }) =>
      `## ${name}\n\n\`SSI-${name}\`, ${noun}, has ${Object.keys(definition.States).length} states at its top level.\n\n\`\`\`mermaid\n${mermaid(definition)}\n\`\`\``,
  );
  return between(page, "machines", graphs.join("\n\n"));
}

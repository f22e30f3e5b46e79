import { readFileSync, writeFileSync } from "node:fs";
import { measurements } from "../bench/measurements";
import { transitionsOf } from "./transitions";
import { withControls } from "./controls";
import { withRules } from "./drift-rules";
import { withInputs } from "./readme";

const pages = { "README.md": withInputs, "docs/controls.md": withControls, "docs/drift-rules.md": withRules };

/** Writes what documents take from the code: tables of inputs and of rules, and the states of a run for the exported READMEs. */
async function writeDocs(): Promise<void> {
  for (const [page, renewed] of Object.entries(pages)) writeFileSync(page, renewed(readFileSync(page, "utf8")));
  const transitions = transitionsOf(await measurements());
  writeFileSync("commands/export/transitions.json", `${JSON.stringify(transitions, null, 2)}\n`);
}

void writeDocs();

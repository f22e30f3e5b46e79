import { readFileSync, writeFileSync } from "node:fs";
import { measurements } from "../bench/measurements";
import { transitionsOf } from "./transitions";
import { withControls } from "./controls";
import { withCost } from "./cost";
import { withCoverage } from "./drift-coverage";
import { withRules } from "./drift-rules";
import { withInputs } from "./readme";

const pages = {
  "docs/controls.md": withControls,
  "docs/drift-coverage.md": withCoverage,
  "docs/drift-rules.md": withRules,
};

/** Writes what documents take from the code: tables of inputs and of rules, and the states of a run for the exported READMEs. */
async function writeDocs(): Promise<void> {
  const transitions = transitionsOf(await measurements());
  writeFileSync("commands/export/transitions.json", `${JSON.stringify(transitions, null, 2)}\n`);
  const renew = { ...pages, "README.md": (page: string) => withCost(withInputs(page), transitions) };
  for (const [page, renewed] of Object.entries(renew)) writeFileSync(page, renewed(readFileSync(page, "utf8")));
}

void writeDocs();

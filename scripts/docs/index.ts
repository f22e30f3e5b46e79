import { readFileSync, writeFileSync } from "node:fs";
import { measurements } from "../bench/measurements";
import { accountShapes } from "./account-shapes";
import { pages } from "./pages";
import { pictures } from "./pictures";
import { takeScreenshots } from "./pictures/screenshot";
import { startSummary } from "./samples";
import { transitionsOf } from "./transitions";

/** Writes what documents take from the code: tables, graphs, samples of output, pictures, the shape of an account file, and the states of a run for the exported READMEs. */
async function writeDocs(): Promise<void> {
  const transitions = transitionsOf(await measurements());
  writeFileSync("commands/export/transitions.json", `${JSON.stringify(transitions, null, 2)}\n`);
  writeFileSync("commands/dry-run/account-shapes.json", `${JSON.stringify(accountShapes(), null, 2)}\n`);
  const summary = await startSummary();
  for (const [page, renewed] of Object.entries(pages)) {
    writeFileSync(page, renewed(readFileSync(page, "utf8"), { summary, transitions }));
  }
  for (const [file, text] of Object.entries(pictures)) writeFileSync(file, text);
  await takeScreenshots(summary);
}

void writeDocs();

import { readFileSync, writeFileSync } from "node:fs";
import { measurements } from "../bench/measurements";
import { transitionsOf } from "../bench/transitions";
import { withInputs } from "./readme";

/** Writes what documents take from the code: the tables of inputs, and the states of a run for the exported READMEs. */
async function writeDocs(): Promise<void> {
  writeFileSync("README.md", withInputs(readFileSync("README.md", "utf8")));
  const transitions = transitionsOf(await measurements());
  writeFileSync("commands/bench/transitions.json", `${JSON.stringify(transitions, null, 2)}\n`);
}

void writeDocs();

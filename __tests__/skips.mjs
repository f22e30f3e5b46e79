import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

/** What is tested by which program, under any of its names. */
const programs = [
  [["terraform"], "stacks and exported modules in real Terraform"],
  [["chromium", "chromium-browser", "google-chrome"], "the page of the dry run in a browser"],
  [["jq"], "the pipeline for GitLab"],
  [["shellcheck"], "the scripts of the pipelines"],
  [["xmllint"], "JUnit reports against their schema"],
];

const folders = (process.env.PATH ?? "").split(delimiter);

const isOnPath = (name) =>
  folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Says in the last lines of a run why tests were skipped. */
export default class SkipReporter {
  onRunComplete(_, { numPendingTests }) {
    const missing = programs.filter(([names]) => !names.some(isOnPath));
    if (numPendingTests === 0 || missing.length === 0) return;
    const lines = missing.map(([[name], what]) => `  ${name.padEnd(12)}${what}`);
    process.stderr.write(`\nTests were skipped, as these programs are not on the PATH:\n${lines.join("\n")}\n`);
  }
}

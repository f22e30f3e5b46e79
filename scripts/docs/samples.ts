import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeBaseline } from "../../commands/dry-run/baseline/describe";
import { observe } from "../../commands/dry-run/observe";
import { noneGiven } from "../../commands/dry-run/options";
import { prepareRun } from "../../commands/dry-run/prepare";
import { summarise, type Summary } from "../../commands/dry-run/summary";
import { plainStyle } from "../../lib/text";
import { summaryText } from "../../runs/text";
import { between } from "./between";

/** The review of a plan that the tests of `ssi drift` compare. */
const review = join(__dirname, "../../__tests__/drift/fixtures/bucket-policy/expected.txt");

/** Summary of the dry run that `npm start` makes. */
export async function startSummary(): Promise<Summary> {
  const prepared = prepareRun({ ...noneGiven, inputs: [] }, describeBaseline());
  return summarise(prepared, await observe(prepared, () => undefined));
}

/** The README with the first lines of `npm start`, and with the findings of a review by `ssi drift`. */
export function withSamples(page: string, summary: Summary): string {
  const [first = ""] = summaryText(summary, plainStyle, { isVerbose: false, next: [] }).split("\n\n  The next run");
  const [findings = ""] = readFileSync(review, "utf8").split("\n\nREAD\n");
  return between(between(page, "start", fenced(first)), "drift", fenced(findings));
}

const fenced = (text: string) => `\`\`\`text\n${text}\n\`\`\``;

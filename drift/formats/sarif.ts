import type { Ignore, Verdict } from "../model";
import type { Format } from "./format";
import { literalText } from "./scan/message";
import { resultOf } from "./scan/results";
import { descriptorsOf, ruleObject } from "./scan/rules";
import { nameText } from "./words/finding";
import { ignoreName, ignoreReason } from "./words/ignores";
import { warningsOf } from "./words/verdict";

/** GitHub refuses a file with more, and shows the 5,000 most severe. */
export const mostResults = 25_000;

/** SARIF 2.1.0 for code scanning: a result for each finding; ignored ones are suppressed. */
export const sarif: Format = (verdict, context) => {
  const findings = verdict.findings.slice(0, mostResults);
  const descriptors = descriptorsOf(findings, context.rules);
  const index = new Map(descriptors.map(({ id }, position) => [id, position]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "ssi drift",
            semanticVersion: context.version,
            rules: descriptors.map(ruleObject),
          },
        },
        invocations: [
          {
            executionSuccessful: verdict.plans.every(({ errored, complete }) => !errored && complete),
            endTimeUtc: verdict.generatedAt,
            toolExecutionNotifications: notifications(verdict),
          },
        ],
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => resultOf(finding, index, verdict, context)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** Notifications that are no findings. */
function notifications(verdict: Verdict) {
  const { plans, findings, expiredIgnores, unusedIgnores } = verdict;
  const rule = (what: string) => (ignore: Ignore) =>
    note("warning", `${what}: ${ignoreName(ignore)}, ${ignore.expires}, ${ignoreReason(ignore)}`);
  const left = findings.length - mostResults;
  return [
    ...plans
      .filter(({ errored }) => errored)
      .map(({ name }) => note("error", `The plan ${nameText(name)} failed and is incomplete.`)),
    ...plans
      .filter(({ errored, complete }) => !errored && !complete)
      .map(({ name }) => note("error", `The plan ${nameText(name)} is incomplete.`)),
    ...warningsOf(verdict).map((warning) => note("warning", warning)),
    ...(left > 0
      ? [note("warning", `${left.toLocaleString("en")} findings are left out; --format json has all.`)]
      : []),
    ...expiredIgnores.map(rule("This rule of the ignore file has expired and ignores nothing any more")),
    ...unusedIgnores.map(rule("Nothing falls under this rule of the ignore file")),
  ];
}

const note = (level: "error" | "warning", text: string) => ({ level, message: { text: literalText(text) } });

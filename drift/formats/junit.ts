import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import type { Finding, Verdict } from "../model";
import type { Format, FormatContext } from "./format";
import { consequence } from "./words/consequence";
import { findingLines } from "./words/differences";
import { nameText, historyNotes, locationNotes, sentencesOf, sentenceText } from "./words/finding";
import { ignoreName, ignoreReason } from "./words/ignores";
import { limitLines, plainText } from "./words/line";
import { oneLineText, visibleText } from "./words/visible";

/** Most lines of differences in a failure. */
const mostLines = 100;

/** JUnit: a suite for each plan and report, a failure for each finding. An ignored finding is skipped; a suite without findings passes. */
export const junit: Format = (verdict, context) => {
  const suites = new Map([...verdict.plans, ...verdict.reports].map(({ name }) => [name, [] as Finding[]]));
  for (const finding of verdict.findings) {
    const findings = suites.get(finding.source);
    if (findings === undefined) suites.set(finding.source, [finding]);
    else findings.push(finding);
  }
  const failed = new Set(verdict.plans.filter(({ errored }) => errored).map(({ name }) => name));
  const all = [...suites].map(([name, findings]) => countsOf(findings, failed.has(name)));
  const total = (of: keyof ReturnType<typeof countsOf>) => all.reduce((sum, amount) => sum + amount[of], 0);
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("testsuites", {
    name: "ssi drift",
    tests: total("tests"),
    failures: total("failures"),
    errors: total("errors"),
  });
  for (const [name, findings] of suites) {
    addSuite(root, name, findings, failed.has(name), verdict, context);
  }
  return `${root.end({ prettyPrint: true })}\n`;
};

function countsOf(findings: readonly Finding[], isIncomplete: boolean) {
  const errors = isIncomplete ? 1 : 0;
  const skipped = findings.filter(({ ignored }) => ignored !== undefined).length;
  return { tests: Math.max(1, findings.length + errors), failures: findings.length - skipped, errors, skipped };
}

function addSuite(
  root: XMLBuilder,
  name: string,
  findings: readonly Finding[],
  isIncomplete: boolean,
  verdict: Verdict,
  context: FormatContext,
): void {
  const suite = root.ele("testsuite", {
    name: escapeEntities(nameText(name)),
    ...countsOf(findings, isIncomplete),
    timestamp: verdict.generatedAt.replace(/\.\d+Z$|Z$/, ""),
    time: 0,
  });
  for (const finding of findings) addCase(suite, finding, context);
  if (isIncomplete) {
    const test = suite.ele("testcase", { classname: "plan", name: "The plan is complete", time: 0 });
    test.ele("error", { type: "plan", message: "The plan failed and is incomplete." });
  } else if (findings.length === 0) {
    suite.ele("testcase", { classname: "drift", name: "No drift", time: 0 });
  }
  const warnings = verdict.plans.flatMap((plan) => (plan.name === name ? plan.warnings : []));
  if (warnings.length > 0) {
    suite.ele("system-out").txt(escapeEntities(warnings.map((text) => `Warning: ${sentenceText(text)}`).join("\n")));
  }
}

function addCase(suite: XMLBuilder, finding: Finding, { locate }: FormatContext): void {
  const { type, kind, address, severity, ignored } = finding;
  const test = suite.ele("testcase", {
    classname: escapeEntities(visibleText(type ?? kind)),
    name: escapeEntities(nameText(address)),
    time: 0,
  });
  if (ignored !== undefined) {
    const until = `${ignoreName(ignored)}, until ${oneLineText(ignored.expires)}, ${ignoreReason(ignored)}`;
    test.ele("skipped", { message: escapeEntities(`Ignored by ${until}`) });
    return;
  }
  const sentences = sentencesOf(finding);
  const lines = limitLines(findingLines(finding), mostLines).map(plainText);
  const about = [
    ...sentences.slice(1),
    ...locationNotes(locate(finding)),
    ...historyNotes(finding),
    consequence(finding),
  ];
  test
    .ele("failure", { type: severity, message: escapeEntities(sentences[0] ?? "") })
    .txt(escapeEntities([...about.filter((line) => line !== undefined), ...lines].join("\n")));
}

/** xmlbuilder2 takes what looks like an entity for one, `&#0;` too. */
const escapeEntities = (text: string): string => text.replaceAll("&", "&amp;");

import { compileIgnores, reviewStatus, reviewSubject, type Review } from "./ignore";
import {
  defaultReportAge,
  severities,
  type Check,
  type Finding,
  type Ignore,
  type Plan,
  type Severity,
  type Verdict,
} from "./model";
import type { StatusSubject } from "./rules/judge-status";
import type { Rule } from "./rules/rule";
import { compileRules } from "./rules/rule-book";
import { isAtLeast, compareSeverity } from "./rules/severity";
import { reportSubjects, serviceSubjects, summaryOf, type StatusReport } from "./status-report";

/** Input of a verdict. */
export interface Evidence {
  readonly plans: readonly Plan[];
  readonly reports: readonly StatusReport[];
  readonly rules: readonly Rule[];
  readonly ignores: readonly Ignore[];
  /** The least severity that makes the command end with 2. */
  readonly failOn: Severity;
  readonly now: Date;
  /** Hours that a status report may be old. @default 25 */
  readonly reportMaxAgeHours?: number;
}

/** Judges everything that plans and reports hold. */
export function verdictOf({ plans, reports, rules, ignores, failOn, now, reportMaxAgeHours }: Evidence): Verdict {
  const book = compileRules(rules);
  const { current, expired } = compileIgnores(ignores, now);
  const summaries = reports.map((report) => summaryOf(report, now));
  const judgeStatuses = (subjects: readonly StatusSubject[]) =>
    subjects.map((subject) => reviewStatus(subject, book, current));
  const judged: readonly Review[] = [
    ...plans.flatMap(({ name, subjects, checks, ...plan }) => [
      ...subjects.map((subject) => reviewSubject(subject, book, current)),
      ...judgeStatuses(checks.map((check) => checkSubject(name, check))),
      ...judgeStatuses(isLeftOut(plan) ? [incompleteSubject(name)] : []),
    ]),
    ...summaries.flatMap((summary) => judgeStatuses(reportSubjects(summary, reportMaxAgeHours ?? defaultReportAge))),
    ...reports.flatMap((report) => judgeStatuses(serviceSubjects(report))),
  ];
  const findings = judged.flatMap(({ finding }) => finding ?? []).sort(compareFindings);
  const counted = findings.filter(({ ignored }) => ignored === undefined);
  const used = new Set(judged.flatMap((one) => one.used));
  return {
    generatedAt: now.toISOString(),
    plans: plans.map(({ name, terraformVersion, errored, complete, warnings, resources }) => ({
      name,
      terraformVersion,
      errored,
      complete,
      warnings,
      resources,
    })),
    reports: summaries,
    findings,
    expiredIgnores: expired,
    unusedIgnores: current.map(({ ignore }) => ignore).filter((ignore) => !used.has(ignore)),
    counts: {
      ...countsOf(counted),
      ignored: findings.length - counted.length,
    },
    failOn,
    failed: counted.some(({ severity }) => isAtLeast(severity, failOn)),
  };
}

const countsOf = (findings: readonly Finding[]) =>
  Object.fromEntries(
    severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]),
  ) as Record<Severity, number>;

/** Sorts findings: ignored ones last, then by severity, the highest first, then by address. */
function compareFindings(one: Finding, other: Finding): number {
  return (
    Number(one.ignored !== undefined) - Number(other.ignored !== undefined) ||
    compareSeverity(one, other) ||
    compareText(one.address, other.address) ||
    compareText(one.source, other.source)
  );
}

/** Compares by code units, the same on every machine. */
const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** A plan that failed is incomplete, too, and told as one that failed. */
const isLeftOut = ({ complete, errored }: Pick<Plan, "complete" | "errored">): boolean => !complete && !errored;

const incompleteSubject = (name: string): StatusSubject => ({
  source: name,
  kind: "plan",
  address: name,
  status: "INCOMPLETE",
  controls: [],
  message:
    "The plan is incomplete, because of -target or -exclude, or as Terraform defers changes: the verdict covers only a part of the configuration.",
});

const checkSubject = (source: string, { address, status, problems }: Check): StatusSubject => ({
  source,
  kind: "check",
  address,
  status,
  controls: [],
  message: problems.length > 0 ? problems.join(" ") : messages[status],
});

const messages: Readonly<Record<Check["status"], string>> = {
  fail: "the condition does not hold",
  error: "the condition could not be evaluated",
  unknown: "the condition is known only after an apply",
};

import { byDay, judgeOther, judgeResource, type Ignored } from "./ignore";
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
import type { Rule, Status } from "./rules/rule";
import { judge } from "./rules/judge";
import { ruleBook } from "./rules/rule-book";
import { judgeStatus, type Condition } from "./rules/judge-status";
import { isAtLeast, compareSeverity } from "./rules/severity";
import { conditionOf, serviceConditions, summaryOf, type StatusReport } from "./status-report";

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
  const book = ruleBook(rules);
  const { current, expired } = byDay(ignores, now);
  const summaries = reports.map((report) => summaryOf(report, now));
  const ofOther = (source: string, kind: Finding["kind"], condition: Condition) =>
    judgedOther(source, kind, condition, current, rules);
  const judged: readonly Ignored[] = [
    ...plans.flatMap(({ name, subjects, checks }) => [
      ...subjects.map((subject) => judgeResource(subject, current, (rest) => judge(rest, book))),
      ...checks.map((check) => ofOther(name, "check", conditionOfCheck(check))),
    ]),
    ...summaries.flatMap((summary) => {
      const condition = conditionOf(summary, reportMaxAgeHours ?? defaultReportAge);
      return condition === undefined ? [] : [ofOther(summary.name, "report", condition)];
    }),
    ...reports.flatMap((report) =>
      serviceConditions(report).map((condition) => ofOther(report.name, "service", condition)),
    ),
  ];
  const findings = judged.flatMap(({ finding }) => finding ?? []).sort(inOrder);
  const counted = findings.filter(({ ignored }) => ignored === undefined);
  const used = new Set(judged.flatMap((one) => one.used));
  return {
    generatedAt: now.toISOString(),
    plans: plans.map(({ name, terraformVersion, errored, resources }) => ({
      name,
      terraformVersion,
      errored,
      resources,
    })),
    reports: summaries,
    findings,
    expiredIgnores: expired,
    unusedIgnores: current.filter((ignore) => !used.has(ignore)),
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
function inOrder(one: Finding, other: Finding): number {
  return (
    Number(one.ignored !== undefined) - Number(other.ignored !== undefined) ||
    compareSeverity(one, other) ||
    compare(one.address, other.address) ||
    compare(one.source, other.source)
  );
}

/** By code units, the same on every machine. */
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const conditionOfCheck = ({ address, status, problems }: Check): Condition => ({
  address,
  status,
  controls: [],
  message: problems.length > 0 ? problems.join(" ") : untold[status],
});

const untold: Readonly<Record<Check["status"], string>> = {
  fail: "it does not hold",
  error: "nobody can tell whether it holds, as it could not be evaluated",
  unknown: "nobody can tell before the apply whether it holds",
};

/** Statuses that mean just that controls do not hold, so that who ignores these ignores the finding. */
const aboutControls: ReadonlySet<Status> = new Set(["NON_COMPLIANT", "MANAGED_ELSEWHERE", "UNAVAILABLE"]);

function judgedOther(
  source: string,
  kind: Finding["kind"],
  condition: Condition,
  ignores: readonly Ignore[],
  rules: readonly Rule[],
): Ignored {
  const { address, status, controls } = condition;
  const ignorable = aboutControls.has(status) ? controls : [];
  return judgeOther(address, ignorable, ignores, (left) => {
    const rest = ignorable.length === 0 ? controls : left;
    const meanings = judgeStatus({ ...condition, controls: rest }, rules);
    const [worst] = meanings;
    return worst && { source, kind, address, severity: worst.severity, meanings };
  });
}

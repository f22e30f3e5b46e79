import { counted } from "../../../lib/text";
import { severities, type Severity, type Verdict } from "../../model";
import { nameText } from "./finding";

/** Severities, the highest first. */
export const descendingSeverities: readonly Severity[] = [...severities].reverse();

/** `good`: nothing to do. `drift`: findings, but none that fails. `failed`: a finding that makes the command end with 2. */
export type Tone = "good" | "drift" | "failed";

export function toneOf(verdict: Verdict): Tone {
  if (verdict.failed) return "failed";
  return isClean(verdict) ? "good" : "drift";
}

/** Whether there is nothing to look at. */
export function isClean({ counts, plans }: Verdict): boolean {
  return descendingSeverities.every((severity) => counts[severity] === 0) && !plans.some(({ errored }) => errored);
}

/** Drift or none, the number of findings, and the outcome, on one line. */
export function headline(verdict: Verdict): string {
  const { counts, failOn, failed } = verdict;
  const found = descendingSeverities.filter((severity) => counts[severity] > 0);
  const ignored = counts.ignored === 0 ? "" : `; ${numberText(counts.ignored)} ignored`;
  const errored = verdict.plans.filter((plan) => plan.errored).map(({ name }) => name);
  const incomplete = errored.length === 0 ? "" : ` Incomplete: the plan failed (${namesText(errored)}).`;
  if (found.length === 0) {
    return `${errored.length === 0 ? `No drift: ${cleanSentence(verdict)}` : "Nothing was found"}${ignored}.${incomplete}`;
  }
  const amounts = found.map((severity) => `${numberText(counts[severity])} ${severity}`).join(", ");
  const end = failed ? `fails, as --fail-on is ${failOn}` : `no finding is as severe as --fail-on ${failOn}`;
  return `Drift: ${amounts}${ignored}; ${end}.${incomplete}`;
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(nameText).join(", ");
  return names.length <= 3 ? shown : `${shown} and ${numberText(names.length - 3)} more`;
}

const numberText = (count: number): string => count.toLocaleString("en");

/** Subjects that were reviewed and are as they should be. */
function cleanSentence({ plans, reports }: Verdict): string {
  const resources = counted(
    plans.reduce((sum, plan) => sum + plan.resources, 0),
    "resource",
  );
  const [report] = reports;
  const ofPlans = plans.length === 0 ? [] : [`${resources} in ${counted(plans.length, "plan")} are as configured`];
  const ofReports =
    report === undefined
      ? []
      : reports.length > 1
        ? [`no findings in ${counted(reports.length, "report")}`]
        : [`the status report says ${nameText(report.status)} and is ${ageText(report.ageHours)}`];
  return [...ofPlans, ...ofReports].join("; ");
}

/** Source of a review: its name and its properties. */
export function sources({ plans, reports }: Verdict): readonly (readonly [string, string])[] {
  return [
    ...plans.map(({ name, terraformVersion, resources, errored }) => {
      const about = `plan, Terraform ${terraformVersion}, ${counted(resources, "resource")}`;
      return [nameText(name), nameText(errored ? `${about}; the plan failed and is incomplete` : about)] as const;
    }),
    ...reports.map(({ name, accountId, region, status, ageHours }) => {
      return [
        nameText(name),
        nameText(`report of ${accountId} in ${region}, ${status}, ${ageText(ageHours)}`),
      ] as const;
    }),
  ];
}

/** `3 hours old`. */
export function ageText(hours: number): string {
  if (hours < 1) return "less than an hour old";
  return `${hours < 48 ? counted(Math.floor(hours), "hour") : counted(Math.floor(hours / 24), "day")} old`;
}

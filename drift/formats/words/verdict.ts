import { counted } from "../../../lib/text";
import { severities, type Severity, type Verdict } from "../../model";
import { nameText, sentenceText } from "./finding";

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
  return (
    descendingSeverities.every((severity) => counts[severity] === 0) &&
    plans.every(({ errored, complete, warnings }) => !errored && complete && warnings.length === 0)
  );
}

/** Sentences about parts of plans that are not understood, with the plan's name if there are several. */
export const warningsOf = ({ plans }: Verdict): readonly string[] =>
  plans.flatMap(({ name, warnings }) =>
    warnings.map((warning) => sentenceText(plans.length > 1 ? `${nameText(name)}: ${warning}` : warning)),
  );

/** Drift or none, the number of findings, and the outcome, on one line. */
export function headline(verdict: Verdict): string {
  const { counts, failOn, failed } = verdict;
  const found = descendingSeverities.filter((severity) => counts[severity] > 0);
  const ignored = counts.ignored === 0 ? "" : `; ${numberText(counts.ignored)} ignored`;
  const incomplete = incompleteText(verdict);
  const warnings = warningsOf(verdict).length;
  const more =
    incomplete + (warnings === 0 ? "" : ` ${counted(warnings, "warning")}: a part of the plan was not understood.`);
  if (found.length === 0) {
    return `${more === "" ? `No drift: ${cleanSentence(verdict)}` : "Nothing was found"}${ignored}.${more}`;
  }
  const amounts = found.map((severity) => `${numberText(counts[severity])} ${severity}`).join(", ");
  const end = failed ? `fails, as --fail-on is ${failOn}` : `no finding is as severe as --fail-on ${failOn}`;
  return `Drift: ${amounts}${ignored}; ${end}.${more}`;
}

/** Plans that do not cover the whole configuration: those that failed, and others. */
function incompleteText({ plans }: Verdict): string {
  const namesOf = (some: readonly { readonly name: string }[]) => namesText(some.map(({ name }) => name));
  const errored = plans.filter((plan) => plan.errored);
  const leftOut = plans.filter((plan) => !plan.errored && !plan.complete);
  return [
    ...(errored.length === 0 ? [] : [` Incomplete: the plan failed (${namesOf(errored)}).`]),
    ...(leftOut.length === 0
      ? []
      : [` Incomplete: the plan leaves out a part of the configuration (${namesOf(leftOut)}).`]),
  ].join("");
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
    ...plans.map(({ name, terraformVersion, resources, errored, complete }) => {
      const about = `plan, Terraform ${terraformVersion}, ${counted(resources, "resource")}`;
      const state = errored ? "; the plan failed and is incomplete" : complete ? "" : "; the plan is incomplete";
      return [nameText(name), nameText(`${about}${state}`)] as const;
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

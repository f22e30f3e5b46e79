import type { Report } from "./model";
import type { StatusSubject } from "./rules/judge-status";
import type { ServiceReport, StatusReport } from "../runs/status-report/document";

export type { StatusReport } from "../runs/status-report/document";
export { readReport } from "../runs/status-report/read";

/** Clocks differ a little. */
const toleratedHoursAhead = 1;

/** A report as the verdict has it. */
export function summaryOf(report: StatusReport, now: Date): Report {
  const { name, accountId, region, generatedAt, status } = report;
  const hours = (now.getTime() - Date.parse(generatedAt)) / 3_600_000;
  return { name, accountId, region, generatedAt, status, ageHours: Math.round(hours * 100) / 100 };
}

/** The report itself, if it is too old or from the future. @param maxAgeHours Hours that it may be old. */
export function reportSubjects({ name, ageHours }: Report, maxAgeHours: number): readonly StatusSubject[] {
  const subject = { source: name, kind: "report", address: name, controls: [] } as const;
  const hours = Math.floor(Math.abs(ageHours));
  if (ageHours > maxAgeHours) {
    const message = `The report is ${hours} hours old, and ${maxAgeHours} are allowed: the state machines may no longer run`;
    return [{ ...subject, status: "STALE", message }];
  }
  if (ageHours < -toleratedHoursAhead) {
    const message = `The report is of a time ${hours} hours ahead: a clock is wrong, or it was not written by the state machines`;
    return [{ ...subject, status: "AHEAD", message }];
  }
  return [];
}

/** Services that are not as wanted. */
export const serviceSubjects = ({ name: source, services, wrong }: StatusReport): readonly StatusSubject[] =>
  Object.entries(services).flatMap(([address, service]) => {
    const { Status: status, Message, Controls, Details } = service;
    const remedies = Object.entries(Details.Remedies ?? {}).map(([control, remedy]) => `${control}: ${remedy}`);
    const message = [Message, ...remedies].join(" ");
    const controls = Object.entries(Controls).flatMap(([control, holds]) => (holds ? [] : [control]));
    if (status === "COMPLIANT" || status === "SKIPPED" || isAsWanted(address, service, wrong, controls)) return [];
    return [{ source, kind: "service", address, status, controls, message }];
  });

/** Whether a service that an organization manages, or that AWS does not offer, is as wanted. */
function isAsWanted(
  name: string,
  { Status, Controls }: ServiceReport,
  wrong: readonly string[],
  controls: readonly string[],
): boolean {
  if (Status !== "MANAGED_ELSEWHERE" && Status !== "UNAVAILABLE") return false;
  const allHold = controls.length === 0 && Object.keys(Controls).length > 0;
  return allHold || !wrong.includes(name);
}

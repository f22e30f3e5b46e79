import { severities, type Severity } from "../model";

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(least);

/** Severity one level lower; there is none below low. */
export const oneLevelLower = (severity: Severity): Severity => (severity === "high" ? "medium" : "low");

/** Sorts the highest severity first. */
export const compareSeverity = (one: { readonly severity: Severity }, other: { readonly severity: Severity }): number =>
  severities.indexOf(other.severity) - severities.indexOf(one.severity);

/** Highest of severities; low if there is none. */
export const worstOf = (given: readonly Severity[]): Severity =>
  [...severities].reverse().find((severity) => given.includes(severity)) ?? "low";

import { severities, type Severity } from "../model";

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(least);

/** One level less; there is nothing below low. */
export const oneDown = (severity: Severity): Severity => (severity === "high" ? "medium" : "low");

/** For sorting, the worst first. */
export const compareSeverity = (one: { readonly severity: Severity }, other: { readonly severity: Severity }): number =>
  severities.indexOf(other.severity) - severities.indexOf(one.severity);

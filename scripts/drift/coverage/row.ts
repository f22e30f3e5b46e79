import type { Severity } from "../../../drift/model";

/**
 * A control: what decides it, or why it is not judged. `aws_db_instance.storage_encrypted` is an attribute, of which the first of our
 * rules counts, or the one behind `=`; `-aws_flow_log` is the deletion of a resource, `+aws_iam_access_key` its creation.
 */
export type Row =
  | { readonly severity: Severity; readonly on: readonly string[]; readonly why?: string }
  | { readonly severity: Severity; readonly not: string };

const row =
  (severity: Severity) =>
  (...on: readonly string[]): Row => ({ severity, on });

/** Security Hub's severities, of which critical is high here. */
export const [low, medium, high] = [row("low"), row("medium"), row("high")];

/** A control that is not judged, and its severity: L, M or H. */
export const not = (severity: "L" | "M" | "H", reason: string): Row => ({
  severity: ({ L: "low", M: "medium", H: "high" } as const)[severity],
  not: reason,
});

/** A control that is judged as less severe than Security Hub does, and why. */
export const less = (severity: Severity, why: string, ...on: readonly string[]): Row => ({ severity, on, why });

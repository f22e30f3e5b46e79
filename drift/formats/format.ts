import type { Finding, SourceLocation, Verdict } from "../model";
import type { Rule } from "../rules/rule";

/** A format of output: text of a whole document. */
export type Format = (verdict: Verdict, context: FormatContext) => string;

export interface FormatContext {
  /** Finds the block of a finding in the configuration. */
  readonly locate: (finding: Finding) => SourceLocation | undefined;
  /** Finds a file of the configuration, for findings whose block is gone or not found, in formats that need a place. */
  readonly fallback?: (finding: Finding) => string | undefined;
  /** Rules that were applied, for formats that list them. */
  readonly rules: readonly Rule[];
  /** Version of ssi. */
  readonly version: string;
  readonly colours: boolean;
  /** Columns. */
  readonly width: number;
}

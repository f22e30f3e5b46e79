import type { Action, Severity, Value } from "../model";

/** A rule as it stands in our list or in a file of `--rules`. */
export interface Definition {
  /** Kebab case; a rule of a file with the id of one of ours takes its place. */
  readonly id: string;
  /** `none`: what it matches is not a finding. */
  readonly severity: Severity | "none";
  /** Globs over resource types: `aws_kms_key`, `aws_*`. @default any */
  readonly types?: readonly string[];
  /** Globs over addresses. @default any */
  readonly addresses?: readonly string[];
  /** Only changes outside Terraform, or only what an apply would do. @default both */
  readonly side?: "outside" | "apply";
  /** What happens to the resource as a whole; either this or `attributes` is given. */
  readonly actions?: readonly Action[];
  /** Globs over paths of attributes; an index and a key match `[*]`. */
  readonly attributes?: readonly string[];
  /** Which changes of such an attribute make the account less safe. @default any change */
  readonly weaker?: Weaker;
  /** For people; `{address}`, `{attribute}`, `{before}`, `{after}`, `{gained}`, `{lost}` are filled in. */
  readonly sentence: string;
}

/** Which of two values is the less safe. The same the other way round is a change for the better. */
export type Weaker =
  /** It becomes one of these; null is not set. */
  | { readonly becomes: readonly Value[] }
  /** It is no longer one of these. */
  | { readonly leaves: readonly Value[] }
  /** The number is less, or a list has lost elements. */
  | { readonly becomes: "less" }
  | { readonly becomes: "more" }
  /** A policy allows more: an Allow gained, a Deny or a condition lost. */
  | { readonly becomes: "wider" };

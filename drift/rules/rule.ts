import type { Json } from "../../lib/json";
import type { Action, Severity, Side } from "../model";
import type { Given } from "./provider-values";

/** A rule as it stands in our list or in a file of `--rules`. */
export interface Rule {
  /** Kebab case; a rule of a file with the id of one of ours takes its place. */
  readonly id: string;
  /** `none`: what it matches is not a finding. */
  readonly severity: Severity | "none";
  /** Globs over resource types: `aws_kms_key`, `aws_*`. @default any */
  readonly types?: readonly string[];
  /** Globs over addresses, for rules with `statuses` over names of services and checks. @default any */
  readonly addresses?: readonly string[];
  /** Side of the changes that the rule is about. @default both */
  readonly side?: Side;
  /** Actions on the whole resource; one of this, `attributes` and `statuses` is given. */
  readonly actions?: readonly Action[];
  /** Globs over paths of attributes; an index and a key match `[*]`. With `statuses`: over controls that do not hold. */
  readonly attributes?: readonly string[];
  /** Changes of such an attribute that make the account less safe. @default any change */
  readonly weaker?: Weaker;
  /** Only attributes to which the AWS provider gives values. @default any */
  readonly given?: Given;
  /** Values of other attributes that the rule asks for; of several sets one has to hold. @default any */
  readonly when?: When | readonly When[];
  /** Values of other attributes under which the rule says nothing; of several sets one is enough. @default none */
  readonly unless?: When | readonly When[];
  /** Statuses of a check, a service of a status report, or the report itself. */
  readonly statuses?: readonly Status[];
  /** For people; `{address}`, `{attribute}`, `{before}`, `{after}`, `{gained}`, `{lost}`, `{message}` are filled in. */
  readonly sentence: string;
}

/** Values by attribute, all of which hold: `type` of the resource, `.protocol` of the same block; null is not set. */
export type When = Readonly<Record<string, readonly Json[] | Limit>>;

/** The number is below this, or above; one that is not set is below. */
export type Limit = { readonly below: number } | { readonly above: number };

/** Condition under which a change makes the account less safe. The same the other way round is a change for the better. */
export type Weaker =
  /** It becomes one of these, or a list gains one; null is not set. */
  | { readonly becomes: readonly Json[] }
  /** It is no longer one of these, or a list loses one. */
  | { readonly leaves: readonly Json[] }
  /** It moves towards the end of these, of which the safest stands first. */
  | { readonly order: readonly Json[] }
  /** The number is less, or a list has lost elements; `endless` are values that mean more than any number. */
  | { readonly becomes: "less" | "more"; readonly endless?: readonly Json[] }
  | Limit
  /** The list has not all of these. */
  | { readonly lacks: readonly Json[] }
  /** Ranges of addresses that are, together, at least half of the internet. */
  | { readonly becomes: "internet" }
  /** It was set, and becomes something else or nothing. */
  | { readonly becomes: "another" }
  /** A list has the same elements in another order. */
  | { readonly becomes: "reordered" }
  /** It names an AWS account, or a list gains one. */
  | { readonly becomes: "account" }
  /** It was set, and is no longer. */
  | { readonly becomes: "unset" }
  /** A schedule's expression starts something less often. */
  | { readonly becomes: "rarer" }
  /**
   * A policy allows more: an Allow gained, a Deny or a condition lost; `atLeast` where this has at least such a severity by the access
   * level of the actions, and by their resources.
   */
  | { readonly becomes: "wider"; readonly atLeast?: Severity }
  /** A policy allows something to everybody, under no condition that limits them. */
  | { readonly becomes: "public" }
  /** A policy allows every action, or every action of IAM, on every resource. */
  | { readonly becomes: "unlimited" }
  /** A policy lets a principal give itself more permissions. */
  | { readonly becomes: "escalating" }
  /** A trust policy lets principals of another account assume the role. */
  | { readonly becomes: "foreign" }
  /** A trust policy lets any identity of an OIDC provider assume the role. */
  | { readonly becomes: "federated" };

/**
 * Statuses of checks as plans write them, of services as the status report writes them, of a status report itself, and of plans,
 * changes and values for which a rule about attributes or actions would not do.
 */
export const statuses = [
  "fail",
  "error",
  "unknown",
  "REMEDIATED",
  "PENDING",
  "NON_COMPLIANT",
  "MANAGED_ELSEWHERE",
  "UNAVAILABLE",
  "FAILED",
  "STALE",
  "AHEAD",
  "INCOMPLETE",
  "DEFERRED",
  "INERT",
  "EXPOSED",
  "REFUSED",
  "KNOWN_AFTER_APPLY",
] as const;
export type Status = (typeof statuses)[number];

import type { Json } from "../lib/json";
import type { Tree } from "./differences/tree";

/** Values that the parts of `ssi drift` exchange: plans become findings, and findings become a verdict. */

/** Weight of a change for security, the least first. */
export const severities = ["low", "medium", "high"] as const;
export type Severity = (typeof severities)[number];

/** Cause of a change: people outside Terraform (resource_drift), or an apply of the plan (resource_changes). */
export type Side = "outside" | "apply";

/** Action on a resource, in the words of Terraform's plan; `invoke` is that of an action block. */
export type Action = "create" | "update" | "delete" | "replace" | "forget" | "create-then-forget" | "invoke";

/** A value before or after a change, as far as the plan tells it. Nothing of a sensitive value is kept. */
export type PlanValue =
  | { readonly kind: "value"; readonly value: Json }
  /** There is none: not set, or the resource does not exist. */
  | { readonly kind: "absent" }
  | { readonly kind: "sensitive" }
  /** Known after apply; of a list of which a part is known, this part. */
  | { readonly kind: "unknown"; readonly known?: readonly Json[] };

/** Difference, in the form in which a person reads it best. */
export type Difference = AttributeDifference | DefinitionDifference | PolicyDifference;

/** A difference, or a part of the values of an attribute. */
export type View =
  | Pick<AttributeDifference, "kind" | "path" | "before" | "after" | "exposed">
  | Exclude<Difference, AttributeDifference>;

export interface AttributeDifference extends MemberDifference {
  readonly kind: "attribute";
  /** Changing it makes Terraform replace the resource. */
  readonly forcesReplacement: boolean;
  /** The value is sensitive before and no longer after; a change of the value is a difference of its own. */
  readonly exposed?: true;
}

/** Two definitions of the States Language. */
export interface DefinitionDifference {
  readonly kind: "definition";
  readonly path: string;
  /** Members of the machine itself, such as StartAt and TimeoutSeconds. */
  readonly members: readonly MemberDifference[];
  /** Names of states; one within a Map or Parallel as `Set features / Set feature`. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly {
    readonly state: string;
    /** Members other than transitions: `Arguments.Enable`. */
    readonly members: readonly MemberDifference[];
    /** Targets before and after: `Next`, `Default`, `Choices[0]`, `Catch[0]`. */
    readonly transitions: readonly MemberDifference[];
  }[];
}

export interface MemberDifference {
  /** Path as Terraform writes it: `rule[0].expiration[0].days`, `tags["team"]`. */
  readonly path: string;
  readonly before: PlanValue;
  readonly after: PlanValue;
}

/** Two IAM, bucket, key, queue, topic or trust policies. */
export interface PolicyDifference {
  readonly kind: "policy";
  readonly path: string;
  readonly gained: readonly Statement[];
  readonly lost: readonly Statement[];
  /** Statements that are the same but for some of their parts; matched by Sid, else by what they share. */
  readonly changed: readonly StatementDifference[];
}

/** A statement with every list a list. */
export interface Statement {
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  /** `AWS: *`, `Service: scheduler.amazonaws.com`. */
  readonly principals: readonly string[];
  readonly notPrincipals: readonly string[];
  /** `StringEquals aws:SourceAccount 111122223333`. */
  readonly conditions: readonly string[];
}

export interface StatementDifference {
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  readonly gained: Partial<Omit<Statement, "sid" | "effect">>;
  readonly lost: Partial<Omit<Statement, "sid" | "effect">>;
  /** The whole statement; no format prints it. */
  readonly before?: Statement;
  readonly after?: Statement;
}

/** One change of one resource, or of an output. */
export interface Change {
  readonly action: Action;
  readonly differences: readonly Difference[];
  /** Terraform's reason for the action, `replace_because_tainted`. */
  readonly reason?: string;
  /** Paths whose change makes Terraform replace the resource. */
  readonly replacePaths?: readonly string[];
  /** The apply imports the resource. */
  readonly imported?: true;
  /** Terraform leaves the change to a later plan: its reason, `provider_config_unknown`. */
  readonly deferred?: string;
  /** Events that invoke the action: `after_create of aws_instance.web`. */
  readonly triggers?: readonly string[];
  /** Setting by which the deleted resource had no effect: `status is "Suspended"`. */
  readonly inert?: string;
  /** The whole resource, for rules that look beside what differs; without long texts. No format prints it. */
  readonly values?: { readonly before: Tree; readonly after: Tree };
}

/** A resource or output that differs, or an action that an apply invokes, before anybody has judged it: its changes by {@link Side}. */
export interface Subject {
  /** The plan's name: its file, or `standard input`. */
  readonly plan: string;
  readonly kind: "resource" | "output" | "action";
  /** `module.ssi.aws_kms_key.logs["a"]`, `output.report_uri`. */
  readonly address: string;
  /** `aws_kms_key`, `aws_lambda_invoke`; undefined for outputs. */
  readonly type?: string;
  /** Address before a `moved` block. */
  readonly previousAddress?: string;
  /** A left-over of a replacement that went wrong. */
  readonly deposed?: string;
  readonly outside?: Change;
  readonly apply?: Change;
}

/** Reason for the severity of a finding. */
export interface Meaning {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  /** A sentence for people. */
  readonly sentence: string;
}

export interface Finding extends Pick<Subject, "type" | "previousAddress" | "deposed" | "outside" | "apply"> {
  /** A plan's or a report's name. */
  readonly source: string;
  readonly kind: "resource" | "output" | "action" | "check" | "service" | "report" | "plan";
  /** The address of a resource, output, action or check; the name of a service, a report or a plan. */
  readonly address: string;
  /** The worst of its meanings. */
  readonly severity: Severity;
  /** The worst first, at least one. */
  readonly meanings: readonly Meaning[];
  /** The ignore rule that it falls under. */
  readonly ignored?: Ignore;
}

/** A rule of the ignore file. */
export interface Ignore {
  /** Glob over addresses: `*` stands for anything. */
  readonly address: string;
  /** Globs over paths of attributes; without it everything of the address. */
  readonly attributes?: readonly string[];
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, `2027-03-31`, UTC. */
  readonly expires: string;
}

/** A plan that was read. */
export interface Plan {
  readonly name: string;
  /** `1.11.4`; of Terraform or of OpenTofu. */
  readonly terraformVersion: string;
  readonly errored: boolean;
  /** Whether the plan is for the whole configuration: without `-target`, and without deferred changes. */
  readonly complete: boolean;
  /** Sentences about parts of the plan that are not understood. */
  readonly warnings: readonly string[];
  /** Number of resources, changed or not. */
  readonly resources: number;
  readonly subjects: readonly Subject[];
  readonly checks: readonly Check[];
}

/** A check, precondition, postcondition or validation that does not hold. */
export interface Check {
  readonly address: string;
  readonly status: "fail" | "error" | "unknown";
  readonly problems: readonly string[];
}

/** Hours. Older reports mean that the state machines may no longer run: once a day, and an hour. */
export const defaultReportAge = 25;

/** A status report that was read. */
export interface Report {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** ISO 8601. */
  readonly generatedAt: string;
  readonly ageHours: number;
  /** The Summary's. */
  readonly status: string;
}

export interface Verdict {
  /** ISO 8601. */
  readonly generatedAt: string;
  readonly plans: readonly Omit<Plan, "subjects" | "checks">[];
  readonly reports: readonly Report[];
  /** The worst first; the ignored ones last. */
  readonly findings: readonly Finding[];
  readonly expiredIgnores: readonly Ignore[];
  readonly unusedIgnores: readonly Ignore[];
  /** Numbers of findings that are not ignored. */
  readonly counts: Readonly<Record<Severity, number>> & { readonly ignored: number };
  /** The least severity that makes the command end with 2. */
  readonly failOn: Severity;
  /** Whether a finding that is not ignored is at least that severe. */
  readonly failed: boolean;
}

/** Line of the configuration where a block begins. */
export interface SourceLocation {
  /** Path relative to where the command runs. */
  readonly file: string;
  /** Number of the line, from 1. */
  readonly line: number;
}

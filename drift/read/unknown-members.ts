/** Members of a plan of Terraform since 1.1, or of OpenTofu. What they hold is read, or does not matter for security. */
const known: ReadonlySet<string> = new Set([
  "format_version",
  "terraform_version",
  "variables",
  "planned_values",
  // Terraform 0.12 had it for a while.
  "proposed_unknown",
  "resource_drift",
  "resource_changes",
  "deferred_changes",
  "deferred_action_invocations",
  "output_changes",
  "action_invocations",
  "prior_state",
  "configuration",
  "relevant_attributes",
  "checks",
  "timestamp",
  "applyable",
  "complete",
  "errored",
]);

/** Watches for members that plans of today do not have, so that what a later Terraform plans is not passed over. */
export interface UnknownMembers {
  readonly isKnown: (member: string) => boolean;
  /** Takes bytes of the value of an unknown member. */
  readonly add: (member: string, bytes: Buffer) => void;
  /** Names of those that hold something. */
  readonly found: () => readonly string[];
}

/** Values that say nothing. */
const empty: ReadonlySet<string> = new Set(["null", "false", '""', "[]", "{}"]);
const longestEmpty = 5;

export function createUnknownMembers(): UnknownMembers {
  const beginnings = new Map<string, string>();
  return {
    isKnown: (member) => known.has(member),
    add: (member, bytes) => {
      const begun = beginnings.get(member) ?? "";
      if (begun.length > longestEmpty) return;
      // Blanks within an empty list or object say nothing, either.
      beginnings.set(member, `${begun}${bytes.toString("latin1").replace(/\s+/g, "")}`.slice(0, longestEmpty + 1));
    },
    found: () => [...beginnings].flatMap(([member, text]) => (empty.has(text) ? [] : [member])),
  };
}

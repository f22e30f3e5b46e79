import { escapeCharacter, escapeSteeringInJson } from "../../lib/text/hidden";
import type {
  Change,
  Difference,
  Finding,
  Ignore,
  MemberDifference,
  Plan,
  Report,
  PlanValue,
  Statement,
  StatementDifference,
  Verdict,
} from "../model";
import type { Format } from "./format";

/** Version of docs/drift.schema.json; the number before the point grows when a member is removed or changes its meaning. */
export const schemaVersion = "1.1";

/** The whole verdict, as docs/drift.schema.json says. Members that the schema does not name are not written. */
export const json: Format = (verdict) => `${printableJson(JSON.stringify(jsonDocument(verdict), null, 2))}\n`;

/** JSON of the same meaning, in which neither a terminal nor the log of a pipeline finds a command. */
const printableJson = (text: string): string => escapeSteeringInJson(text).replace(/#(?=#\w*\[)/g, escapeCharacter);

const jsonDocument = (verdict: Verdict) => ({
  schemaVersion,
  generatedAt: verdict.generatedAt,
  failed: verdict.failed,
  failOn: verdict.failOn,
  counts: {
    high: verdict.counts.high,
    medium: verdict.counts.medium,
    low: verdict.counts.low,
    ignored: verdict.counts.ignored,
  },
  findings: verdict.findings.map(findingOf),
  plans: verdict.plans.map(planOf),
  reports: verdict.reports.map(reportOf),
  expiredIgnores: verdict.expiredIgnores.map(ignoreOf),
  unusedIgnores: verdict.unusedIgnores.map(ignoreOf),
});

const findingOf = (finding: Finding) => ({
  source: finding.source,
  kind: finding.kind,
  address: finding.address,
  type: finding.type,
  previousAddress: finding.previousAddress,
  deposed: finding.deposed,
  severity: finding.severity,
  meanings: finding.meanings.map(({ rule, severity, sentence }) => ({ rule, severity, sentence })),
  outside: finding.outside && changeOf(finding.outside),
  apply: finding.apply && changeOf(finding.apply),
  ignored: finding.ignored && ignoreOf(finding.ignored),
});

const changeOf = (change: Change) => ({
  action: change.action,
  reason: change.reason,
  replacePaths: change.replacePaths,
  imported: change.imported,
  deferred: change.deferred,
  triggers: change.triggers,
  differences: change.differences.map(differenceOf),
});

function differenceOf(difference: Difference) {
  const { kind, path } = difference;
  switch (difference.kind) {
    case "attribute":
      return {
        kind,
        ...memberOf(difference),
        forcesReplacement: difference.forcesReplacement,
        exposed: difference.exposed,
      };
    case "definition":
      return {
        kind,
        path,
        members: difference.members.map(memberOf),
        added: difference.added,
        removed: difference.removed,
        changed: difference.changed.map(({ state, members, transitions }) => ({
          state,
          members: members.map(memberOf),
          transitions: transitions.map(memberOf),
        })),
      };
    case "policy":
      return {
        kind,
        path,
        gained: difference.gained.map(statementOf),
        lost: difference.lost.map(statementOf),
        changed: difference.changed.map(({ sid, effect, gained, lost }) => ({
          sid,
          effect,
          gained: partsOf(gained),
          lost: partsOf(lost),
        })),
      };
  }
}

const memberOf = ({ path, before, after }: MemberDifference) => ({
  path,
  before: planValueOf(before),
  after: planValueOf(after),
});

/** A value, or why there is none; nothing else of it. */
const planValueOf = (given: PlanValue): PlanValue =>
  given.kind === "value" ? { kind: "value", value: given.value } : { kind: given.kind };

const statementOf = (statement: Statement) => ({
  sid: statement.sid,
  effect: statement.effect,
  ...partsOf(statement),
});

const partsOf = (parts: StatementDifference["gained"]) => ({
  actions: parts.actions,
  notActions: parts.notActions,
  resources: parts.resources,
  notResources: parts.notResources,
  principals: parts.principals,
  notPrincipals: parts.notPrincipals,
  conditions: parts.conditions,
});

const planOf = (plan: Omit<Plan, "subjects" | "checks">) => ({
  name: plan.name,
  terraformVersion: plan.terraformVersion,
  errored: plan.errored,
  complete: plan.complete,
  warnings: plan.warnings,
  resources: plan.resources,
});

const reportOf = ({ name, accountId, region, generatedAt, ageHours, status }: Report) => ({
  name,
  accountId,
  region,
  generatedAt,
  ageHours,
  status,
});

const ignoreOf = ({ address, attributes, reason, owner, expires }: Ignore) => ({
  address,
  attributes,
  reason,
  owner,
  expires,
});

import type { Json } from "../../../lib/json";
import type {
  AttributeDifference,
  Change,
  Difference,
  Finding,
  Ignore,
  MemberDifference,
  Report,
  Severity,
  PlanValue,
  Statement,
  Verdict,
} from "../../../drift/model";

export const absent: PlanValue = { kind: "absent" };
export const sensitive: PlanValue = { kind: "sensitive" };
export const unknown: PlanValue = { kind: "unknown" };
export const value = (of: Json): PlanValue => ({ kind: "value", value: of });

const side = (of: Json | PlanValue): PlanValue => (isSide(of) ? of : value(of));
const isSide = (of: Json | PlanValue): of is PlanValue => typeof of === "object" && of !== null && "kind" in of;

export const member = (path: string, before: Json | PlanValue, after: Json | PlanValue): MemberDifference => ({
  path,
  before: side(before),
  after: side(after),
});

export const attribute = (
  path: string,
  before: Json | PlanValue,
  after: Json | PlanValue,
  forcesReplacement = false,
): AttributeDifference => ({ kind: "attribute", ...member(path, before, after), forcesReplacement });

export const statement = (effect: Statement["effect"], given: Partial<Statement>): Statement => ({
  effect,
  actions: [],
  notActions: [],
  resources: [],
  notResources: [],
  principals: [],
  notPrincipals: [],
  conditions: [],
  ...given,
});

export const change = (action: Change["action"], ...differences: readonly Difference[]): Change => ({
  action,
  differences,
});

/** A finding of one rule; the type is that of the address. */
export function finding(
  severity: Severity,
  address: string,
  rule: string,
  sentence: string,
  given: Partial<Finding> = {},
): Finding {
  const type = /(?:^|\.)(aws_\w+)\./.exec(address)?.[1];
  return {
    source: "baseline.json",
    kind: "resource",
    address,
    ...(type === undefined ? {} : { type }),
    severity,
    meanings: [{ rule, severity, sentence }],
    ...given,
  };
}

export const ignore = (address: string, given: Partial<Ignore> = {}): Ignore => ({
  address,
  reason: "The platform team tags everything each night.",
  owner: "platform@example.com",
  expires: "2027-03-31",
  ...given,
});

export const plan = (name: string, given: Partial<Verdict["plans"][number]> = {}): Verdict["plans"][number] => ({
  name,
  terraformVersion: "1.11.4",
  errored: false,
  complete: true,
  warnings: [],
  resources: 120,
  ...given,
});

export const report = (given: Partial<Report> = {}): Report => ({
  name: "s3://ssi-logging-111122223333/reports/latest.json",
  accountId: "111122223333",
  region: "eu-west-1",
  generatedAt: "2026-11-20T21:00:00.000Z",
  ageHours: 15.2,
  status: "COMPLIANT",
  ...given,
});

/** A verdict whose counts follow from its findings. */
export function verdict(given: Partial<Verdict>): Verdict {
  const findings = given.findings ?? [];
  const failOn = given.failOn ?? "low";
  const open = findings.filter(({ ignored }) => ignored === undefined);
  const count = (severity: Severity) => open.filter((one) => one.severity === severity).length;
  const counts = { high: count("high"), medium: count("medium"), low: count("low") };
  const least = (["low", "medium", "high"] as const).slice({ low: 0, medium: 1, high: 2 }[failOn]);
  return {
    generatedAt: "2026-11-21T12:00:00.000Z",
    plans: [plan("baseline.json")],
    reports: [],
    expiredIgnores: [],
    unusedIgnores: [],
    ...given,
    findings,
    failOn,
    counts: { ...counts, ignored: findings.length - open.length },
    failed: least.some((severity) => counts[severity] > 0),
  };
}

import { costOf } from "../../../lib/cost/cost";
import { runsAMonth } from "../../../lib/cost/schedule";
import { scheduleOf } from "../machines";
import type { Observation } from "../observe";
import type { PreparedRun } from "../prepare";
import type { Level } from "../../../lib/asl/graph";
import { graphOf } from "./graph";
import type { Summary } from "../../../runs/model";
import { runOf } from "./run";
import { alertsOf, usageOf, verdictOf } from "./verdict";

export type * from "../../../runs/model";

/** All that a dry run tells, made of the events of its executions. */
export function summarise(prepared: PreparedRun, { first, second }: Observation): Summary {
  const { machines, place } = prepared.deployment;
  const known = prepared.baseline.services;
  const runs = [first, second].map((executions) => runOf(executions, machines, known)) as [
    Summary["firstRun"],
    Summary["secondRun"],
  ];
  const [firstRun, secondRun] = runs;
  const seen = new Set(first.flatMap(({ events }) => events.map(({ stateMachine }) => stateMachine)));
  const { expression, timezone, enabled } = scheduleOf(prepared.deployment);
  const started = new Date(secondRun.startedAt);
  return {
    schemaVersion: "1.1",
    verdict: verdictOf(firstRun),
    failed: runs.some(
      ({ services, main }) =>
        services.some(({ status }) => status === "FAILED") || (main !== null && main.execution.status !== "SUCCEEDED"),
    ),
    account: {
      accountId: place.accountId,
      region: place.region,
      base: prepared.base,
      file: prepared.accountFile ?? null,
      drifts: prepared.scenarios.map(({ name, title }) => ({ name, title })),
      faults: prepared.faultRules,
    },
    inputs: prepared.variables,
    stateMachines: [...machines.values()]
      .filter(({ arn }) => seen.has(arn))
      .map(({ name, definition }) => ({
        name,
        comment: String((definition as { readonly Comment?: string }).Comment ?? ""),
        graph: graphOf(definition as Level),
      })),
    firstRun,
    secondRun,
    cost: costOf(expression, enabled ? runsAMonth(expression, timezone, started) : 0, secondRun.transitions),
    usage: usageOf(firstRun, known),
    alerts: alertsOf(prepared.variables),
  };
}

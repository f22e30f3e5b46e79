import type { Event } from "../../../emulator/interpreter";
import { isWrite } from "../../../emulator/models";
import type { Status } from "../../../lib/worker";
import type { DescribedService } from "../baseline/baseline";
import { executionOf } from "./execution";
import type { ExecutionSummary, ServiceSummary } from "../../../runs/model";
import { isStart } from "./steps";

/** How it went for one service, from the events of its state machine's execution. */
export function serviceOf(
  { id, name, controls }: DescribedService,
  events: readonly Event[],
  stateMachine: string,
): ServiceSummary {
  const execution = executionOf(events, stateMachine);
  const said = saidBy(execution);
  return {
    service: name,
    id,
    ...said,
    ...controlsIn(execution),
    found: foundIn(events),
    titles: Object.fromEntries(Object.entries(controls).map(([control, { title }]) => [control, title])),
    changes: execution.steps.flatMap(({ path, calls }) =>
      calls
        .filter(({ write }) => write)
        .map(({ action, request, error }) => ({ state: path.at(-1) ?? "", action, request, error })),
    ),
    execution,
  };
}

/** Report of the worker; a worker without a report has failed. */
function saidBy({ output, error, status }: ExecutionSummary): { readonly status: Status; readonly message: string } {
  const said = output as { readonly Status?: Status; readonly Message?: string } | null;
  if (said?.Status !== undefined) return { status: said.Status, message: said.Message ?? "" };
  return { status: "FAILED", message: `The state machine ended as ${status}: ${error?.name} ${error?.cause}`.trim() };
}

/** Controls of the report, and what a person does about those that do not hold. */
function controlsIn({ output }: ExecutionSummary): Pick<ServiceSummary, "controls" | "remedies"> {
  const said = output as {
    readonly Controls?: ServiceSummary["controls"];
    readonly Details?: { readonly Remedies?: ServiceSummary["remedies"] };
  } | null;
  return { controls: said?.Controls ?? {}, remedies: said?.Details?.Remedies ?? {} };
}

/** The controls as the worker knew them before its first write: every worker keeps them in the variable `controls`. */
function foundIn(events: readonly Event[]): ServiceSummary["found"] {
  const write = events.findIndex(
    (event) => event.type === "CallMade" && !isStart(event.action) && isWrite(event.action),
  );
  const assigned = events
    .slice(0, write === -1 ? undefined : write)
    .findLast((event) => event.type === "VariableAssigned" && event.variable === "controls");
  if (assigned?.type !== "VariableAssigned") return null;
  const found = assigned.value as NonNullable<ServiceSummary["found"]>;
  return Object.values(found).every((holds) => holds === null) ? null : found;
}

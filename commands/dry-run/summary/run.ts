import type { Event, Execution, DeployedMachine } from "../../../emulator/interpreter";
import { orchestratorId } from "../../../modules/orchestrator/id";
import type { DescribedService } from "../baseline/baseline";
import { machineOf } from "../machines";
import { mainSummary } from "./main";
import type { RunSummary } from "../../../runs/model";
import { serviceOf } from "./service";
import { isStart } from "./steps";

/** One run: of main with the workers that it started, or of workers by themselves. */
export function runOf(
  executions: readonly Execution[],
  machines: ReadonlyMap<string, DeployedMachine>,
  known: readonly DescribedService[],
): RunSummary {
  const events = executions.flatMap((execution) => execution.events);
  const own = (arn: string) => lastOf(events.filter(({ stateMachine }) => stateMachine === arn));
  const seen = [...machines.values()].filter(({ arn }) => events.some(({ stateMachine }) => stateMachine === arn));
  const main = machineOf(seen, orchestratorId);
  const startedAt = Math.min(...executions.map((execution) => execution.startedAt));
  const stoppedAt = Math.max(...executions.map((execution) => execution.stoppedAt));
  return {
    startedAt: new Date(startedAt).toISOString(),
    seconds: (stoppedAt - startedAt) / 1000,
    transitions: executions.reduce((sum, { transitions }) => sum + transitions, 0),
    calls: events.filter((event) => event.type === "CallMade" && !isStart(event.action)).length,
    services: known.flatMap((service) => {
      const machine = machineOf(seen, service.id);
      return machine === undefined ? [] : [serviceOf(service, own(machine.arn), machine.name)];
    }),
    main: main === undefined ? null : mainSummary(own(main.arn), main.name),
  };
}

/** Main starts a worker again if its execution fails; the last execution is what counts. */
function lastOf(events: readonly Event[]): readonly Event[] {
  const last = events.findLast(({ type }) => type === "ExecutionStarted")?.execution;
  return events.filter(({ execution }) => execution === last);
}

import type { Event, ExecutionEvent, StateEvent } from "../../emulator/interpreter";
import { isoTime } from "../../emulator/interpreter/visit";
import { walkStates, type FoundState } from "../../lib/asl/graph";
import { answerOf, beginAgain, beginAttempt, endingOf, retriesBefore, type Attempt, type Entered } from "./attempt";
import type { ScenarioRun } from "./scenario-runs";
import { createVariables } from "./variables";
import type { Ending, Visit } from "./visit";

type Started = ExecutionEvent & { readonly type: "ExecutionStarted" };

/** Every attempt of every state in a run, in the order in which they ended; those that were called off are no visits. */
export function visitsOf({ deployment, events }: ScenarioRun): readonly Visit[] {
  const visits: Visit[] = [];
  const started = new Map<string, Started>();
  const attempts = new Map<string, Attempt>();
  const variables = createVariables();
  const keyOf = ({ execution, path, lane }: StateEvent) => JSON.stringify([execution, path, lane]);
  const outerOf = ({ execution, path, lane }: StateEvent) =>
    attempts.get(JSON.stringify([execution, path.slice(0, -1), lane.slice(0, -1)]));

  for (const event of events) {
    if (event.type === "ExecutionStarted") started.set(event.execution, event);
    if (!isOfState(event)) continue;
    if (event.type === "StateEntered") {
      variables.forgetInside(event);
      attempts.set(keyOf(event), beginAttempt(event, stateAt(event), variables.visibleTo(event)));
    }
    const attempt = attempts.get(keyOf(event));
    if (attempt === undefined) continue;
    switch (event.type) {
      case "StateEntered":
        break;
      case "MapIterationStarted":
        attempt.items[event.index] = event.input;
        break;
      case "CallMade":
        attempt.call = { arguments: event.arguments };
        break;
      case "CallAnswered":
        attempt.call = { arguments: event.arguments, answer: { result: event.result } };
        break;
      case "CallFailed":
        attempt.call = { arguments: event.arguments, answer: { error: event.error, cause: event.cause } };
        break;
      case "ChoiceTaken":
        attempt.rule = event.rule;
        break;
      case "Caught":
        attempt.caught = event;
        break;
      case "VariableAssigned":
        attempt.assigned[event.variable] = event.value;
        variables.assign(event, event.variable, event.value);
        break;
      case "Retried": {
        const { retrier, retry, error, cause } = event;
        end(event, attempt, { status: "RETRIABLE", retrier, error, cause });
        attempts.set(keyOf(event), beginAgain(attempt, retrier, retry));
        variables.forgetInside(event);
        break;
      }
      case "StateLeft": {
        const outer = outerOf(event);
        if (outer !== undefined && event.next === undefined) outer.outputs[event.lane.at(-1) ?? 0] = event.output;
        end(event, attempt, endingOf(attempt, event));
        attempts.delete(keyOf(event));
        break;
      }
      case "StateFailed": {
        const { error, cause } = event;
        const outer = outerOf(event);
        const causedBy = attempt.failedInside?.causedBy ?? attempt.state.name;
        if (outer !== undefined) outer.failedInside ??= { error, cause, causedBy };
        end(event, attempt, { status: "FAILED", error, cause });
        attempts.delete(keyOf(event));
        break;
      }
    }
  }
  return visits;

  function end(event: StateEvent, attempt: Attempt, ending: Ending): void {
    const machine = deployment.machines.get(event.stateMachine);
    const start = started.get(event.execution);
    if (machine === undefined || start === undefined) return;
    const { entered, state, items } = attempt;
    const attemptsBefore = attempt.retries.reduce((sum, count) => sum + count, 0);
    visits.push({
      machine,
      state,
      input: entered.input,
      variables: attempt.variables,
      context: {
        Execution: {
          Id: start.execution,
          Input: start.input,
          Name: start.execution.split(":").at(-1) ?? "",
          RoleArn: machine.roleArn,
          StartTime: isoTime(start.time),
        },
        StateMachine: { Id: machine.arn, Name: machine.name },
        State: { EnteredTime: isoTime(entered.time), Name: state.name, RetryCount: attemptsBefore },
      },
      answer: answerOf(attempt),
      arguments: attempt.call?.arguments,
      items: state.state.Type === "Map" && attempt.failedInside === undefined ? [...items] : undefined,
      retries: retriesBefore(attempt, ending),
      ending,
    });
  }

  function stateAt({ stateMachine, path }: Entered): FoundState {
    const definition = deployment.machines.get(stateMachine)?.definition;
    const found = walkStates(definition).find((state) => JSON.stringify(state.path) === JSON.stringify(path));
    if (found === undefined) throw new Error(`The definition of ${stateMachine} has no state ${path.join(" > ")}.`);
    return found;
  }
}

function isOfState(event: Event): event is StateEvent {
  return "path" in event;
}

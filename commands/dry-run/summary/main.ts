import type { Event } from "../../../emulator/interpreter";
import { executionOf } from "./execution";
import type { CallSummary, MainSummary } from "../../../runs/model";

/** Actions of main besides running the workers, from the events of its execution. */
export function mainSummary(events: readonly Event[], stateMachine: string): MainSummary {
  const execution = executionOf(events, stateMachine);
  const done = execution.steps.flatMap(({ calls }) => calls).filter(({ error }) => error === null);
  return {
    execution,
    report: reportIn(events),
    written: requests(done, "s3:putObject").map(({ Bucket, Key }) => `s3://${Bucket}/${Key}`),
    mails: requests(done, "sns:publish").map(({ Subject, Message }) => ({
      subject: String(Subject),
      message: String(Message),
    })),
  };
}

/** Main keeps the report in a variable, which it has even where it ends as failed. */
function reportIn(events: readonly Event[]): MainSummary["report"] {
  const assigned = events.findLast(
    (event) => event.type === "VariableAssigned" && event.variable === "report" && "Summary" in Object(event.value),
  );
  return assigned?.type === "VariableAssigned" ? assigned.value : null;
}

function requests(calls: readonly CallSummary[], action: string): readonly Record<string, string>[] {
  return calls.filter((call) => call.action === action).map(({ request }) => request as Record<string, string>);
}

import { beginExecution, detach, type Ended } from "./execution";
import { isObject, type Json } from "../../lib/json";
import type { TaskProgram } from "./program";
import { uuid } from "./random";
import type { Scope } from "./scope";
import { StatesError } from "./states-error";
import type { Visit } from "./visit";

/** Starts the execution that a Task asks for; waits for its end if the Task does (`.sync:2`). */
export async function startChild(visit: Visit<TaskProgram>, given: Json, scope: Scope): Promise<Json> {
  const { run } = visit.level;
  const { engine } = run;
  const { StateMachineArn: arn, Name: name = uuid(engine.random), Input: input = {} } = isObject(given) ? given : {};
  const machine = typeof arn === "string" ? engine.machines.get(arn) : undefined;
  if (machine === undefined) {
    const problem = `State Machine Does Not Exist: '${String(arn)}' (Service: AWSStepFunctions; Status Code: 400)`;
    throw new StatesError("StepFunctions.StateMachineDoesNotExistException", problem);
  }
  const awaited = visit.state.integration.starts === "awaited execution";
  const child = beginExecution(engine, machine, {
    name: String(name),
    input: typeof input === "string" ? parseInput(input) : input,
    journal: run.journal,
    startedBy: { execution: run.arn, path: visit.path, lane: visit.level.lane },
    scope: awaited ? scope : undefined,
  });
  if (child === undefined) {
    const problem = `Execution Already Exists: '${String(name)}' (Service: AWSStepFunctions; Status Code: 400)`;
    throw new StatesError("StepFunctions.ExecutionAlreadyExistsException", problem);
  }
  if (awaited) return resultOf(await child.execute());

  detach(child);
  return { ExecutionArn: child.run.arn, StartDate: child.run.startedAt };
}

function parseInput(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const problem = `Invalid State Machine Execution Input: '${text}' is no JSON (Service: AWSStepFunctions; Status Code: 400)`;
    throw new StatesError("StepFunctions.InvalidExecutionInputException", problem);
  }
}

/** The parent's view of an ended child: its description, with Output and Input read as JSON. */
function resultOf(child: Ended): Json {
  const { run, status, stoppedAt } = child;
  const description = {
    ExecutionArn: run.arn,
    InputDetails: { Included: true },
    Name: run.name,
    RedriveCount: 0,
    RedriveStatus: "NOT_REDRIVABLE",
    StartDate: run.startedAt,
    StateMachineArn: run.machine.arn,
    Status: status,
    StopDate: stoppedAt,
  };
  if (status === "SUCCEEDED") {
    return { ...description, Input: run.input, Output: child.output ?? null, OutputDetails: { Included: true } };
  }
  const failure = child.error === undefined ? {} : { Cause: child.cause ?? "", Error: child.error };
  throw new StatesError(
    "States.TaskFailed",
    JSON.stringify({ ...failure, ...description, Input: JSON.stringify(run.input) }),
  );
}

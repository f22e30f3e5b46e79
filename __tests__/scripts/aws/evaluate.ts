import type { TestStateInput, TestStateOutput } from "@aws-sdk/client-sfn";
import { createWorld, StatesError, type Json, type StateEvent } from "../../../emulator/interpreter";
import { walkStates, type FoundState } from "../../../lib/asl/graph";

interface Context {
  readonly Execution?: { readonly Name: string; readonly RoleArn: string; readonly StartTime: string };
  readonly StateMachine?: { readonly Id: string; readonly Name: string };
}

const targetsOf = ({ state }: FoundState) =>
  [state.Next, state.Default, ...[...(state.Choices ?? []), ...(state.Catch ?? [])].map(({ Next }) => Next)].filter(
    (name) => name !== undefined,
  );

/** Answers TestState from the request alone: the one state, in a machine of its own, in the emulator. */
export async function evaluate(request: TestStateInput): Promise<TestStateOutput> {
  const { definition = "", stateName = "", input = "{}", variables = "{}", mock, context = "{}" } = request;
  const found = walkStates(JSON.parse(definition)).find(({ name }) => name === stateName);
  if (found === undefined) throw new Error(`State not found: ${stateName}`);
  const given = JSON.parse(variables) as Record<string, Json>;
  const { Execution, StateMachine } = JSON.parse(context) as Context;
  const arn = StateMachine?.Id ?? "arn:aws:states:eu-west-1:111122223333:stateMachine:test";
  const assign = Object.fromEntries(
    Object.keys(given).map((name) => [name, `{% $lookup($states.input.v, '${name}') %}`]),
  );
  const machine = {
    arn,
    name: StateMachine?.Name ?? "test",
    roleArn: Execution?.RoleArn ?? "arn:aws:iam::111122223333:role/test",
    definition: {
      QueryLanguage: "JSONata",
      StartAt: "Given",
      States: {
        ...Object.fromEntries(targetsOf(found).map((name) => [name, { Type: "Succeed" }])),
        Given: { Type: "Pass", Assign: assign, Output: "{% $states.input.i %}", Next: stateName },
        [stateName]: withoutInner(found),
      },
    },
  };
  const world = createWorld({
    machines: new Map([[arn, machine]]),
    startTime: Execution?.StartTime,
    handle: () => {
      if (mock?.errorOutput === undefined) return JSON.parse(mock?.result ?? "null") as unknown;
      throw new StatesError(mock.errorOutput.error ?? "", mock.errorOutput.cause ?? "");
    },
  });
  const execution = await world.run(arn, { name: Execution?.Name, input: { i: JSON.parse(input) as Json, v: given } });
  const events = execution.events.filter(
    (event): event is StateEvent => "path" in event && event.path[0] === stateName,
  );
  return answerOf(events, given, request);
}

/** What waits for states inside waits for a call instead, whose answer the mock is. */
function withoutInner({ state }: FoundState): object {
  const { ItemProcessor, Branches, Items, ItemSelector, MaxConcurrency, Resource, Arguments, ...own } = state;
  void [ItemProcessor, Branches, Items, ItemSelector, MaxConcurrency];
  if (state.Type !== "Map" && state.Type !== "Parallel" && state.Type !== "Task") return own;
  const isChild = String(Resource).includes("startExecution");
  return {
    ...own,
    Type: "Task",
    Resource: Resource === undefined || isChild ? "arn:aws:states:::aws-sdk:test:inside" : Resource,
    Arguments: Arguments ?? {},
  };
}

function answerOf(
  events: readonly StateEvent[],
  given: Readonly<Record<string, Json>>,
  { stateConfiguration = {}, mock }: TestStateInput,
): TestStateOutput {
  const retries = events.filter((event) => event.type === "Retried");
  const retry = retries[stateConfiguration.retrierRetryCount ?? 0];
  const made = events.find((event) => event.type === "CallMade");
  const inspectionData =
    made === undefined || mock === undefined ? {} : { afterArguments: JSON.stringify(made.arguments) };
  if (retry !== undefined) {
    const { error, cause, retrier } = retry;
    return {
      status: "RETRIABLE",
      error,
      cause,
      inspectionData: { ...inspectionData, errorDetails: { retryIndex: retrier } },
    };
  }
  const failed = events.find((event) => event.type === "StateFailed");
  if (failed !== undefined) return { status: "FAILED", error: failed.error, cause: failed.cause, inspectionData };
  const caught = events.find((event) => event.type === "Caught");
  const left = events.find((event) => event.type === "StateLeft");
  const assigned = events.flatMap((event) =>
    event.type === "VariableAssigned" ? [[event.variable, event.value]] : [],
  );
  const after = { ...inspectionData, variables: JSON.stringify({ ...given, ...Object.fromEntries(assigned) }) };
  const ending = { nextState: left?.next, output: JSON.stringify(left?.output) };
  if (caught === undefined) return { status: "SUCCEEDED", ...ending, inspectionData: after };
  const { error, cause, catcher } = caught;
  const details = { ...after, errorDetails: { catchIndex: catcher } };
  return { status: "CAUGHT_ERROR", error, cause, ...ending, inspectionData: details };
}
